/** Claims: those that are watched, or all that articles make. */

import { choice, field, filterForm, h, input, intro, link, meta, moment, name, nothing, rows, WORDS, words } from "../kit.js";

const WATCHED = { true: WORDS.claims.watched, false: WORDS.claims.notWatched };

export default function claims(place, query) {
  name(place, WORDS.sections.claims);
  const chosen = { watched: query.get("watched") ?? "", q: query.get("q") ?? "" };
  const list = (picked) => rows("claims", picked, line, nothing(Boolean(picked.q || picked.watched), WORDS.claims.none, WORDS.claims.noneHelp, "/claims"));
  const show = (picked) => place.lastElementChild.replaceWith(list(picked));
  const form = filterForm("/claims", show, field(WORDS.claims.which, choice("watched", WATCHED, chosen.watched)), field(WORDS.words, input("q", { type: "search", value: chosen.q })));
  place.replaceChildren(intro(WORDS.sections.claims, WORDS.claims.help, h("p", {}, link("/add#watch", WORDS.add.watch))), form, list(chosen));
}

const line = (claim) => [
  h("h2", {}, h("a", { href: `/claims/${claim.id}`, dir: "auto" }, words(claim.text))),
  meta(facts(claim)),
];

/** Who makes a claim, and since when. */
export function facts({ attributed_to: who, first_seen: first, last_seen: last, watched }) {
  const known = [
    watched && WORDS.claims.watched,
    who && [WORDS.creditedTo, " ", words(who)],
    first && [WORDS.claims.seen, " ", moment(first), last !== first && [" – ", moment(last)]],
  ].filter(Boolean);
  return known.flatMap((each, index) => [index > 0 && " · ", each]);
}
