/** The claims of an article by version: what it said from when to when, and whom it credited. */

import { h, head, link, loading, meta, name, note, read, readList, table, tabs, titled, WORDS, words } from "../kit.js";

/** Versions that are shown: the newest. */
const SHOWN = 10;

export default async function articleClaims(place, query, id) {
  place.replaceChildren(loading(3));
  const [about, { rows }] = await Promise.all([read(`articles/${id}`), readList(`articles/${id}/versions`, null, () => false)]);
  const versions = rows.filter((row) => row.capture_quality === "good" && !row.damaged).slice(-SHOWN);
  const made = await Promise.all(versions.map((row) => read(`articles/${id}/versions/${row.number}/claims`)));
  const claims = gathered(made.map((page) => page.data));
  const latest = rows.at(-1);
  name(place, titled(about, latest), WORDS.article.claims);
  const cell = (claim, before) => {
    if (!claim) return note("—");
    const other = before && before.attributed_to !== claim.attributed_to;
    return h("span", { class: other ? "changed" : null }, "● ", claim.attributed_to ? words(claim.attributed_to) : note(WORDS.claims.ownVoice), other && note(` ${WORDS.claims.creditChanged}`));
  };
  const line = ({ id: number, text, cells }) => [h("a", { href: `/claims/${number}`, dir: "auto" }, words(text)), ...cells.map((claim, index) => cell(claim, cells[index - 1]))];
  const heads = [WORDS.story_.claim, ...versions.map((row) => link(`/articles/${id}/versions/${row.number}`, WORDS.version(row.number)))];
  place.replaceChildren(
    head(about, latest),
    tabs(about, "claims"),
    h("p", { class: "meta lead" }, WORDS.claims.matrixHelp(versions.length, rows.length)),
    claims.length ? table(WORDS.claims.matrix, heads, claims.map(line), { class: "claims" }) : meta(WORDS.claims.makesNone),
  );
}

/** Each claim once, with its mention in each version: those that the latest makes first, in the order of the text. */
function gathered(made) {
  const claims = new Map();
  for (const list of [...made].reverse()) {
    for (const { claim_id: id, text } of list) if (!claims.has(id)) claims.set(id, { id, text });
  }
  return [...claims.values()].map((claim) => ({ ...claim, cells: made.map((list) => list.find((each) => each.claim_id === claim.id) ?? null) }));
}
