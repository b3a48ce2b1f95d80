import { claimLink, CLAIMS, fill, h, head, link, meta, note, read, readAll, STORY, table, unseen, versionLink } from "../kit.js";

/** Versions side by side. */
const SHOWN = 10;

export default async function articleClaims(place, query, id) {
  const [about, rows] = await Promise.all([read(`articles/${id}`), readAll(`articles/${id}/versions`, { text: false })]);
  const good = rows.filter((row) => row.capture_quality === "good");
  const end = good.findLastIndex((row) => row.number === Number(query.get("to"))) + 1 || good.length;
  const whole = async (row) => ({ ...row, claims: (await read(`articles/${id}/versions/${row.number}/claims`)).data });
  const damaged = (problem) => { if (!problem.type?.endsWith("integrity-failure")) throw problem; };
  const versions = (await Promise.all(good.slice(Math.max(0, end - SHOWN), end).map((row) => whole(row).catch(damaged)))).filter(Boolean);
  const claims = gathered(versions.map((row) => row.claims));
  const cell = (claim, before) => {
    if (!claim) return note("—");
    const credit = claim.attributed_to || CLAIMS.ownVoice;
    if (before?.attributed_to === claim.attributed_to) return h("span", { title: credit }, "●", unseen(` ${credit}`));
    return h(before ? "span.changed" : "span", "● ", claim.attributed_to || note(credit), before && note(` ${CLAIMS.creditChanged}`));
  };
  const line = (claim) => [claimLink(claim), ...claim.cells.map((each, index) => cell(each, claim.cells[index - 1]))];
  const heads = [STORY.claim, ...versions.map((row) => versionLink(id, row.number))];
  const way = (last, label) => link(`?to=${good[last - 1].number}`, label);
  fill(place, head("claims", about, rows.at(-1)),
    h("div.bar", meta(CLAIMS.matrixHelp(versions.length, rows.length)), note(end > SHOWN && way(end - SHOWN, CLAIMS.earlier), end < good.length && way(Math.min(end + SHOWN, good.length), CLAIMS.later))),
    claims.length ? table(CLAIMS.matrix, heads, claims.map(line), { class: "wall" }) : meta(CLAIMS.makesNone),
  );
}

/** Each claim once, with its mention in each version; those that the latest makes come first. */
function gathered(made) {
  const claims = new Map(made.toReversed().flat().map(({ claim_id: id, text }) => [id, text]));
  return [...claims].map(([id, text]) => ({ id, text, cells: made.map((list) => list.find((each) => each.claim_id === id)) }));
}
