/** The history of an article, with the looks that found nothing new. */

import { ARTICLE, button, chooser, evidence, feed, fill, h, head, link, meta, moment, note, read, readAll, reviewable, spoken, standing, stepTo, storyLink, target, verdict, weight, WORDS } from "../kit.js";

const FIRST = 40;

export default async function article(place, query, id) {
  const [about, versions, corrections, stories] = await Promise.all([
    read(`articles/${id}`),
    readAll(`articles/${id}/versions`, { text: false }),
    readAll("corrections", { article_id: id }),
    read("stories", { article_id: id }),
  ]);
  const latest = versions.at(-1);
  const steps = versions.map((row, index) => step(row, versions[index - 1], corrections.filter((each) => each.to_version === row.number))).reverse();
  const list = h("ol.history", { reversed: true }, steps.slice(0, FIRST));
  const rest = steps.slice(FIRST);
  const more = button(ARTICLE.earlier(rest.length), () => { list.append(...rest); more.remove(); rest[0].querySelector("a").focus(); }, { class: "more" });
  fill(
    place,
    head("history", about, latest),
    h(
      "div.bar",
      meta(ARTICLE.count(versions.length, corrections.length), ...stories.data.map(storyLink), feed(`articles/${id}`)),
      versions.length > 1 && chooser(about, versions[0].number, latest.number),
    ),
    list,
    rest.length > 0 && more,
  );
}

function step(row, before, corrections) {
  const checked = row.last_checked_at && h("p.meta.checked", ARTICLE.checked, " ", moment(row.last_checked_at));
  return h(
    "li",
    { "data-quiet": corrections.length === 0 },
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
