/** Sources: whom outlets cite, what became of it, who relies on whom; and all of one source. */

import { articleLink, asked, claimLink, fill, filterForm, h, intro, link, meta, moment, note, nothing, outletField, pages, pick, read, rows, SOURCE_CHANGES, SOURCE_KINDS, sourceLink, SOURCES, spoken, stepTo, table, WORDS, words, wordsField } from "../kit.js";

export default (place, query, id) => (id ? one(place, id) : all(place, query));

const VIEWS = ["cited", "changes", "graph"];
const FILTERS = { cited: ["view", "outlet", "kind", "named", "q"], changes: ["view", "outlet", "change", "named"], graph: ["view", "outlet"] };
const NAMED = { true: SOURCES.named, false: SOURCES.described };

function all(place, query) {
  const view = VIEWS.includes(query.get("view")) ? query.get("view") : "cited";
  const chosen = asked(query, FILTERS[view]);
  const show = (picked) => place.lastElementChild.replaceWith(list(view, picked));
  const form = filterForm(
    "/sources",
    show,
    h("input", { type: "hidden", name: "view", value: view }),
    outletField(chosen),
    view === "cited" && pick(WORDS.kind, "kind", SOURCE_KINDS, chosen),
    view === "changes" && pick(SOURCES.change, "change", SOURCE_CHANGES, chosen),
    view !== "graph" && pick(SOURCES.named, "named", NAMED, chosen),
    view === "cited" && wordsField(chosen),
  );
  const tabs = h("nav.tabs", { "aria-label": WORDS.sections.sources }, VIEWS.map((each) => h("a", { href: each === "cited" ? "/sources" : `/sources?view=${each}`, "aria-current": each === view ? "page" : null }, SOURCES.views[each])));
  fill(place, intro(WORDS.sections.sources, SOURCES.help), tabs, form, list(view, chosen));
}

function list(view, { view: _view, ...filters }) {
  const none = nothing(Object.values(filters).some(Boolean), SOURCES.none, SOURCES.noneHelp, "/sources");
  if (view === "changes") return rows("sources/changes", filters, changeLine, none);
  if (view === "graph") return rows("sources/graph", filters, relianceLine, none);
  const append = (place, rows) => {
    const body = place.querySelector("tbody");
    const drawn = table(WORDS.sections.sources, SOURCES.columns, rows.map(row), { class: "figures" });
    for (const line of drawn.querySelectorAll("tbody tr")) line.dataset.row = "";
    if (body) body.append(...drawn.querySelectorAll("tbody tr"));
    else place.append(drawn);
  };
  return pages("sources", filters, { append, none });
}

const row = (source) => [
  [sourceLink(source), " ", note(SOURCE_KINDS[source.kind] ?? source.kind)],
  source.articles, source.outlets, source.citations, source.past_citations,
];

function changeLine({ change, source, before, article, version_number: number, captured_at: at, content }) {
  return [
    h("p", h("b", SOURCE_CHANGES[change] ?? change), ": ", before && [sourceLink(before), " → "], sourceLink(source)),
    spoken("p", content),
    meta(words(article.outlet), link(stepTo(article.id, number - 1, number), words(article.title)), WORDS.version(number), moment(at)),
  ];
}

function relianceLine({ outlet, cites, source_id: id, articles, citations, itself, evidence }) {
  return [
    h("p", h("b", words(outlet)), ` ${SOURCES.relies} `, sourceLink({ id, name: cites }), itself && ` (${SOURCES.itself})`),
    meta(SOURCES.count(articles, citations), ...evidence.map(articleLink)),
  ];
}

async function one(place, id) {
  const { source: known, outlet, cited_by: outlets } = await read(`sources/${id}`);
  const none = () => meta(SOURCES.never);
  const list = (path, parameters, line) => rows(path, parameters, line, none);
  fill(
    place,
    intro(words(known.name), null, meta(SOURCE_KINDS[known.kind] ?? known.kind, outlet && SOURCES.tracked(outlet), !known.named && SOURCES.manyMayStand)),
    h(
      "div.columns",
      h("section", h("h2", SOURCES.credited), list(`sources/${id}/citations`, {}, citation), h("h2", SOURCES.views.changes), list("sources/changes", { source_id: id }, changeLine)),
      h("aside", { "aria-label": SOURCES.citedBy }, h("h2", SOURCES.citedBy), table(SOURCES.citedBy, SOURCES.citedColumns, outlets.map((each) => [words(each.outlet), each.articles, each.citations]), { class: "figures" })),
    ),
  );
}

function citation({ article, claim, since_version: since, since: at, until_version: until, until: end }) {
  return [
    claim ? h("p", claimLink(claim)) : meta(SOURCES.noClaim),
    meta(words(article.outlet), articleLink(article), [SOURCES.since(since), " ", moment(at)], until && [h("b", SOURCES.until(until)), " ", moment(end)]),
  ];
}
