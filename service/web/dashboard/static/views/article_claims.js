/** The claims of an article by version. */

import { claimLink, CLAIMS, fill, h, head, meta, note, read, readAll, STORY, table, versionLink } from "../kit.js";

const SHOWN = 10;

export default async function articleClaims(place, query, id) {
  const [about, rows] = await Promise.all([read(`articles/${id}`), readAll(`articles/${id}/versions`)]);
  const versions = rows.filter((row) => row.capture_quality === "good" && !row.damaged).slice(-SHOWN);
  const made = await Promise.all(versions.map((row) => read(`articles/${id}/versions/${row.number}/claims`)));
  const claims = gathered(made.map((page) => page.data));
  const latest = rows.at(-1);
  const cell = (claim, before) => {
    if (!claim) return note("—");
    const other = before && before.attributed_to !== claim.attributed_to;
    return h("span", { class: other ? "changed" : null }, "● ", claim.attributed_to || note(CLAIMS.ownVoice), other && note(` ${CLAIMS.creditChanged}`));
  };
  const line = (claim) => [claimLink(claim), ...claim.cells.map((each, index) => cell(each, claim.cells[index - 1]))];
  const heads = [STORY.claim, ...versions.map((row) => versionLink(id, row.number))];
  fill(
    place,
    head("claims", about, latest),
    h("p.meta.lead", CLAIMS.matrixHelp(versions.length, rows.length)),
    claims.length ? table(CLAIMS.matrix, heads, claims.map(line), { class: "wall" }) : meta(CLAIMS.makesNone),
  );
}

/** Each claim once, with its mention in each version; those that the latest makes come first. */
function gathered(made) {
  const claims = new Map();
  for (const list of [...made].reverse()) {
    for (const { claim_id: id, text } of list) if (!claims.has(id)) claims.set(id, { id, text });
  }
  return [...claims.values()].map((claim) => ({ ...claim, cells: made.map((list) => list.find((each) => each.claim_id === claim.id) ?? null) }));
}
