/** Search over everything: articles, corrections, stories, claims, sources. */

import { empty, h, intro, link, loading, meta, moment, name, note, read, SOURCE_KINDS, target, verdict, WORDS, words } from "../kit.js";
import { facts } from "./claims.js";

const SHOWN = 8;

/** Where is looked, how a find is drawn, and where all finds are, if a view lists them. */
const PLACES = [
  ["articles", ({ id, title, url, outlet, version_count: count }) => [named(`/articles/${id}`, title || url), meta(words(outlet), " · ", WORDS.article.versions(count))]],
  ["corrections", (row) => [named(target(row), row.article.title || row.article.url), verdict(row), h("p", { dir: "auto" }, words(row.summary)), meta(words(row.outlet), " · ", moment(row.detected_at))]],
  ["stories", ({ id, title, articles }) => [named(`/stories/${id}`, title), meta(WORDS.stories.count(articles.length))]],
  ["claims", (claim) => [named(`/claims/${claim.id}`, claim.text), meta(facts(claim))], (q) => `/claims?${q}`],
  ["sources", ({ id, name: called, kind, articles }) => [named(`/sources/${id}`, called), meta(SOURCE_KINDS[kind] ?? kind, " · ", WORDS.stories.count(articles))], (q) => `/sources?${q}`],
];

const named = (href, text) => h("h3", { dir: "auto" }, link(href, words(text)));

export default async function search(place, query) {
  const sought = (query.get("q") ?? "").trim();
  name(place, WORDS.search.label, sought);
  document.getElementById("search").value = sought;
  const heading = intro(sought ? words(WORDS.search.title(sought)) : WORDS.search.label, WORDS.search.help);
  if (!sought) {
    place.replaceChildren(heading, empty(WORDS.search.ask, WORDS.search.askHelp));
    return;
  }
  place.replaceChildren(heading, loading());
  const found = await Promise.all(PLACES.map(([path]) => read(path, { q: sought, limit: SHOWN })));
  const sections = PLACES.map(([path, draw, all], index) => {
    const { data, has_more: more } = found[index];
    const rest = more && all && h("p", {}, h("a", { href: all(new URLSearchParams({ q: sought })) }, WORDS.search.all));
    return data.length > 0 && h("section", { class: "rows" }, h("h2", { class: "rule" }, WORDS.search.places[path], " ", note(more ? `${SHOWN}+` : data.length)), h("ul", { class: "list" }, data.map((row) => h("li", {}, draw(row)))), rest);
  }).filter(Boolean);
  place.replaceChildren(heading, ...(sections.length ? sections : [empty(WORDS.search.none, WORDS.search.noneHelp)]));
}
