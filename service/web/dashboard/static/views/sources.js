import { articleLink, asked, claimLink, fill, filled, filtered, h, intro, link, meta, moment, note, nothing, outletField, pages, pick, read, rows, SOURCE_CHANGES, SOURCE_KINDS, sourceLink, SOURCES, spoken, stepTo, table, tabs, WORDS, wordsField } from "../kit.js";

export default (place, query, id) => (id ? one(place, id) : all(place, query));

const FILTERS = { cited: ["view", "outlet", "kind", "named", "q"], changes: ["view", "outlet", "change", "named"], graph: ["view", "outlet"] };
const VIEWS = Object.keys(FILTERS);
const NAMED = { true: SOURCES.named, false: SOURCES.described };

function all(place, query) {
  const view = VIEWS.includes(query.get("view")) ? query.get("view") : "cited";
  const chosen = asked(query, FILTERS[view]);
  const shown = filtered(
    chosen,
    (picked) => list(view, picked),
    h("input", { type: "hidden", name: "view", value: view }),
    outletField(chosen),
    view === "cited" && pick(WORDS.kind, "kind", SOURCE_KINDS, chosen),
    view === "changes" && pick(SOURCES.change, "change", SOURCE_CHANGES, chosen),
    view !== "graph" && pick(SOURCES.named, "named", NAMED, chosen),
    view === "cited" && wordsField(chosen),
  );
  const ways = VIEWS.map((each) => [each === "cited" ? "/sources" : `/sources?view=${each}`, SOURCES.views[each], each === view]);
  fill(place, intro(WORDS.sections.sources, SOURCES.help), tabs(WORDS.sections.sources, ways), shown);
}

function list(view, { view: _view, ...filters }) {
  const none = nothing(SOURCES, filters);
  if (view === "changes") return rows("sources/changes", filters, changeLine, none);
  if (view === "graph") return rows("sources/graph", filters, relianceLine, none);
  const append = (place, rows) => {
    const body = place.querySelector("tbody");
    const drawn = table(WORDS.sections.sources, SOURCES.columns, rows.map(row), { class: "figures" });
    const lines = drawn.querySelectorAll("tbody tr");
    for (const line of lines) line.dataset.row = "";
    if (body) body.append(...lines);
    else place.append(drawn);
  };
  return pages("sources", filters, { append, none });
}

const row = (source) => [[sourceLink(source), " ", note(SOURCE_KINDS[source.kind])], source.articles, source.outlets, source.citations, source.past_citations];

const changeLine = ({ change, source, before, article, version_number: number, captured_at: at, content }) => [
  h("p", h("b", SOURCE_CHANGES[change]), ": ", before && [sourceLink(before), " → "], sourceLink(source)),
  spoken("p", content),
  meta(article.outlet, link(stepTo(article.id, number - 1, number), article.title), WORDS.version(number), moment(at)),
];

const relianceLine = ({ outlet, cites, source_id: id, articles, citations, itself, evidence }) => [
  h("p", h("b", outlet), ` ${SOURCES.relies} `, sourceLink({ id, name: cites }), itself && ` (${SOURCES.itself})`),
  meta(SOURCES.count(articles, citations), ...evidence.map(articleLink)),
];

async function one(place, id) {
  const { source: known, outlet, cited_by: outlets } = await read(`sources/${id}`);
  const none = () => meta(SOURCES.never);
  const lists = [rows(`sources/${id}/citations`, {}, citation, none), rows("sources/changes", { source_id: id }, changeLine, none)];
  await filled(lists);
  fill(place, intro(known.name, null, meta(SOURCE_KINDS[known.kind], outlet && SOURCES.tracked(outlet), !known.named && SOURCES.manyMayStand)),
    h(
      "div.columns",
      h("section", h("h2", SOURCES.credited), lists[0], h("h2", SOURCES.views.changes), lists[1]),
      h("aside", { "aria-label": SOURCES.citedBy }, h("h2", SOURCES.citedBy), table(SOURCES.citedBy, SOURCES.citedColumns, outlets.map((each) => [each.outlet, each.articles, each.citations]), { class: "figures" })),
    ),
  );
}

const citation = ({ article, claim, since_version: since, since: at, until_version: until, until: end }) => [
  claim ? h("p", claimLink(claim)) : meta(SOURCES.noClaim),
  meta(article.outlet, articleLink(article), [SOURCES.since(since), " ", moment(at)], until && [h("b", SOURCES.until(until)), " ", moment(end)]),
];
