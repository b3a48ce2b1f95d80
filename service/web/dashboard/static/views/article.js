/** The history of an article: every version, what became of it, and the looks that found nothing new. */

import { chooser, draw, evidence, h, head, link, loading, meta, moment, name, note, read, readList, reviewBar, standing, tabs, target, titled, verdict, weight, WORDS, words } from "../kit.js";

/** Versions that are drawn at first: the newest. */
const FIRST = 40;

export default async function article(place, query, id) {
  place.replaceChildren(loading(3));
  const all = () => false;
  const [about, { rows: versions }, { rows: corrections }, stories] = await Promise.all([
    read(`articles/${id}`),
    readList(`articles/${id}/versions`, null, all),
    readList("corrections", null, all, { article_id: id }),
    read("stories", { article_id: id }),
  ]);
  const latest = versions.at(-1);
  name(place, titled(about, latest), WORDS.article.history);
  const steps = versions.map((row, index) => step(row, versions[index - 1], corrections.filter((each) => each.to_version === row.number))).reverse();
  const list = h("ol", { class: "history", reversed: true }, steps.slice(0, FIRST));
  const rest = steps.slice(FIRST);
  const more = h("button", { type: "button", class: "more", onclick: () => { list.append(...rest); more.remove(); rest[0].querySelector("a").focus(); } }, WORDS.article.earlier(rest.length));
  place.replaceChildren(
    head(about, latest),
    tabs(about, "history"),
    h(
      "div",
      { class: "bar" },
      meta(WORDS.article.count(versions.length, corrections.length), stories.data.map((story) => [" · ", link(`/stories/${story.id}`, words(story.title))])),
      versions.length > 1 && chooser(about, versions[0].number, latest.number),
    ),
    list,
    rest.length > 0 && more,
  );
}

/** A version and what it brought. */
function step(row, before, corrections) {
  const compared = before && `/articles/${row.article_id}/diffs/${before.number}..${row.number}`;
  const checked = row.last_checked_at && h("p", { class: "meta checked" }, WORDS.article.checked, " ", moment(row.last_checked_at));
  return h(
    "li",
    { "data-quiet": corrections.length === 0 },
    h("h2", {}, h("a", { href: compared ?? `/articles/${row.article_id}/versions/${row.number}` }, WORDS.version(row.number)), " ", note(moment(row.captured_at))),
    row.title && row.title !== before?.title && h("p", { class: "said", dir: "auto" }, words(row.title)),
    corrections.map(found),
    corrections.length === 0 && meta(quiet(row, before)),
    checked,
  );
}

function quiet(row, before) {
  if (row.gone) return WORDS.gone(row.gone);
  if (row.capture_quality === "low") return WORDS.lowQuality(row.capture_quality_reason);
  return before ? WORDS.article.quiet : WORDS.article.first;
}

function found(row) {
  return h("div", { class: "finding", "data-row": "" }, verdict(row), evidence(row), meta(link(target(row), WORDS.article.read), " · ", weight(row)), standing(row), reviewBar(row, draw));
}
