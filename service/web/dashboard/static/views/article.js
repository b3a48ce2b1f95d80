import { ARTICLE, chooser, evidence, feed, fill, h, head, link, meta, moment, note, pages, read, readAll, reviewable, spoken, standing, stepTo, storyLink, target, verdict, weight, WORDS } from "../kit.js";

/** Versions at a time. */
const SHOWN = 40;

export default async function article(place, query, id) {
  const [about, versions, stories] = await Promise.all([read(`articles/${id}`), readAll(`articles/${id}/versions`, { text: false }), read("stories", { article_id: id })]);
  const latest = versions.at(-1);
  const count = h("span", ARTICLE.versions(versions.length));
  const corrections = new Map();
  const earlier = async (cursor) => {
    const end = cursor ?? versions.length;
    const from = Math.max(0, end - SHOWN);
    // a correction is dated by the capture of its version
    const found = await readAll("corrections", { article_id: id, since: versions[from].captured_at, until: versions[end]?.captured_at });
    for (const row of found) corrections.set(row.id, row);
    const data = versions.slice(from, end).map((row, index) => step(row, versions[from + index - 1], [...corrections.values()].filter((each) => each.to_version === row.number)));
    if (!from) fill(count, ARTICLE.count(versions.length, corrections.size));
    return { data: data.reverse(), has_more: from > 0, next_cursor: from };
  };
  const list = latest && pages(earlier, {}, { draw: (each) => each, tag: "ol.history" });
  await list?.ready;
  fill(place, head("history", about, latest),
    h("div.bar", meta(count, ...stories.data.map(storyLink), feed(`articles/${id}`)), versions.length > 1 && chooser(about, versions[0].number, latest.number)),
    list,
  );
}

function step(row, before, corrections) {
  const checked = row.last_checked_at && h("p.meta.checked", ARTICLE.checked, " ", moment(row.last_checked_at));
  return h(
    "li",
    { "data-quiet": corrections.length === 0, "data-row": "" },
    h("h2", link(stepTo(row.article_id, before?.number, row.number), WORDS.version(row.number)), " ", note(moment(row.captured_at), growth(row, before))),
    row.title && row.title !== before?.title && spoken("p.said", row.title),
    corrections.map((each) => reviewable(each, found)),
    corrections.length === 0 && meta(quiet(row, before)),
    checked,
  );
}

function growth(row, before) {
  const by = [row, before].every((each) => each?.capture_quality === "good") && row.length - before.length;
  return by && ARTICLE.longer(by);
}

function quiet(row, before) {
  if (row.gone) return WORDS.gone(row.gone);
  if (row.capture_quality === "low") return WORDS.lowQuality(row.capture_quality_reason);
  return before ? ARTICLE.quiet : ARTICLE.first;
}

const found = (row, bar) => h("div.finding", verdict(row), evidence(row), meta(link(target(row), ARTICLE.read), weight(row)), standing(row), bar);
