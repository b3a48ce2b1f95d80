/** A source: who credits it, with what, and what became of it after publication. */

import { h, intro, link, loading, meta, moment, name, read, rows, SOURCE_KINDS, table, WORDS, words } from "../kit.js";
import { changeLine } from "./sources.js";

export default async function source(place, query, id) {
  place.replaceChildren(loading(3));
  const { source: known, outlet, cited_by: outlets } = await read(`sources/${id}`);
  name(place, known.name);
  const none = () => meta(WORDS.sources.never);
  const list = (path, parameters, line) => rows(path, parameters, line, none);
  place.replaceChildren(
    intro(words(known.name), [SOURCE_KINDS[known.kind] ?? known.kind, outlet && ` · ${WORDS.sources.tracked(outlet)}`, !known.named && ` · ${WORDS.sources.manyMayStand}`]),
    h(
      "div",
      { class: "columns" },
      h("section", {}, h("h2", {}, WORDS.sources.credited), list(`sources/${id}/citations`, {}, citation), h("h2", {}, WORDS.sources.views.changes), list("sources/changes", { source_id: id }, changeLine)),
      h("aside", { "aria-label": WORDS.sources.citedBy }, h("h2", {}, WORDS.sources.citedBy), table(WORDS.sources.citedBy, WORDS.sources.citedColumns, outlets.map((each) => [words(each.outlet), each.articles, each.citations]), { class: "figures" })),
    ),
  );
}

function citation({ article, claim, since_version: since, since: at, until_version: until, until: end }) {
  return [
    claim ? h("p", { dir: "auto" }, link(`/claims/${claim.id}`, words(claim.text))) : meta(WORDS.sources.noClaim),
    meta(words(article.outlet), " · ", link(`/articles/${article.id}`, words(article.title)), " · ", WORDS.sources.since(since), " ", moment(at), until && [" · ", h("b", {}, WORDS.sources.until(until)), " ", moment(end)]),
  ];
}
