/** Sources: whom outlets cite, what became of them after publication, and who relies on whom. */

import { choice, field, filterForm, h, input, intro, link, meta, moment, name, note, nothing, pages, rows, SOURCE_CHANGES, SOURCE_KINDS, table, WORDS, words } from "../kit.js";

const VIEWS = ["cited", "changes", "graph"];
const FILTERS = { cited: ["view", "outlet", "kind", "named", "q"], changes: ["view", "outlet", "change", "named"], graph: ["view", "outlet"] };
const NAMED = { true: WORDS.sources.named, false: WORDS.sources.described };

export default function sources(place, query) {
  name(place, WORDS.sections.sources);
  const view = VIEWS.includes(query.get("view")) ? query.get("view") : "cited";
  const chosen = Object.fromEntries(FILTERS[view].map((each) => [each, query.get(each) ?? ""]));
  const show = (picked) => place.lastElementChild.replaceWith(list(view, picked));
  const form = filterForm(
    "/sources",
    show,
    h("input", { type: "hidden", name: "view", value: view }),
    field(WORDS.outlet, input("outlet", { value: chosen.outlet, placeholder: WORDS.any })),
    view === "cited" && field(WORDS.kind, choice("kind", SOURCE_KINDS, chosen.kind)),
    view === "changes" && field(WORDS.sources.change, choice("change", SOURCE_CHANGES, chosen.change)),
    view !== "graph" && field(WORDS.sources.named, choice("named", NAMED, chosen.named)),
    view === "cited" && field(WORDS.words, input("q", { type: "search", value: chosen.q })),
  );
  const tabs = h("nav", { class: "tabs", "aria-label": WORDS.sections.sources }, VIEWS.map((each) => h("a", { href: each === "cited" ? "/sources" : `/sources?view=${each}`, "aria-current": each === view ? "page" : null }, WORDS.sources.views[each])));
  place.replaceChildren(intro(WORDS.sections.sources, WORDS.sources.help), tabs, form, list(view, chosen));
}

function list(view, { view: _view, ...filters }) {
  const none = nothing(Object.values(filters).some(Boolean), WORDS.sources.none, WORDS.sources.noneHelp, "/sources");
  if (view === "changes") return rows("sources/changes", filters, changeLine, none);
  if (view === "graph") return rows("sources/graph", filters, relianceLine, none);
  const append = (place, rows) => {
    const body = place.querySelector("tbody");
    const drawn = table(WORDS.sections.sources, WORDS.sources.columns, rows.map(row), { class: "figures" });
    for (const line of drawn.querySelectorAll("tbody tr")) line.dataset.row = "";
    if (body) body.append(...drawn.querySelectorAll("tbody tr"));
    else place.append(drawn);
  };
  return pages("sources", filters, { append, none, told: WORDS.rows });
}

const row = (source) => [
  [h("a", { href: `/sources/${source.id}`, dir: "auto" }, words(source.name)), " ", note(SOURCE_KINDS[source.kind] ?? source.kind)],
  source.articles, source.outlets, source.citations, source.past_citations,
];

/** What became of a source in an article after it was published. */
export function changeLine({ change, source, before, article, version_number: number, captured_at: at, content }) {
  return [
    h("p", {}, h("b", {}, SOURCE_CHANGES[change] ?? change), ": ", before && [link(`/sources/${before.id}`, words(before.name)), " → "], link(`/sources/${source.id}`, words(source.name))),
    h("p", { dir: "auto" }, words(content)),
    meta(words(article.outlet), " · ", link(`/articles/${article.id}/diffs/${number - 1}..${number}`, words(article.title)), " · ", WORDS.version(number), " · ", moment(at)),
  ];
}

function relianceLine({ outlet, cites, source_id: id, articles, citations, itself, evidence }) {
  return [
    h("p", {}, h("b", {}, words(outlet)), ` ${WORDS.sources.relies} `, link(`/sources/${id}`, words(cites)), itself && ` (${WORDS.sources.itself})`),
    meta(WORDS.sources.count(articles, citations), evidence.map((article) => [" · ", link(`/articles/${article.article_id}`, words(article.title))])),
  ];
}
