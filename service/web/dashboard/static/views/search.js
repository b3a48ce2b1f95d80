import { ARTICLE, articleLink, claimLink, empty, fill, h, intro, link, meta, moment, note, read, readLink, SEARCH, SOURCE_KINDS, sourceLink, spoken, STORIES, storyLink, verdict } from "../kit.js";
import { facts } from "./claims.js";

const SHOWN = 8;

/** What is searched, how a find is drawn, and which view lists all. */
const PLACES = [
  ["articles", (row) => [articleLink(row), meta(row.outlet, ARTICLE.versions(row.version_count))]],
  ["corrections", (row) => [readLink(row), verdict(row), spoken("p", row.summary), meta(row.outlet, moment(row.detected_at))]],
  ["stories", (row) => [storyLink(row), meta(STORIES.count(row.articles.length))]],
  ["claims", (row) => [claimLink(row), meta(...facts(row))], (q) => `/claims?${q}`],
  ["sources", (row) => [sourceLink(row), meta(SOURCE_KINDS[row.kind], STORIES.count(row.articles))], (q) => `/sources?${q}`],
];

export default async function search(place, query) {
  const sought = (query.get("q") ?? "").trim();
  document.getElementById("search").value = sought;
  const heading = intro(sought ? SEARCH.title(sought) : SEARCH.label, SEARCH.help);
  if (!sought) return fill(place, heading, empty(SEARCH.ask, SEARCH.askHelp));
  const found = await Promise.all(PLACES.map(([path]) => read(path, { q: sought, limit: SHOWN })));
  const sections = PLACES.map(([path, draw, all], index) => {
    const { data, has_more: more } = found[index];
    const rest = more && all && h("p", link(all(new URLSearchParams({ q: sought })), SEARCH.all));
    return data.length > 0 && h("section.rows", h("h2.rule", SEARCH.places[path], " ", note(more ? `${SHOWN}+` : data.length)), h("ul.list", data.map((row) => finding(draw(row)))), rest);
  }).filter(Boolean);
  fill(place, heading, sections.length ? sections : empty(SEARCH.none, SEARCH.noneHelp));
}

const finding = ([title, ...rest]) => h("li", h("h3", title), rest);
