/** What the views of an article share. */

import { contrast, deleted, h, meta, note, spoken, tabs } from "./dom.js";
import { stepTo } from "./links.js";
import { go } from "./router.js";
import { moment } from "./time.js";
import { ARTICLE, WORDS } from "./words.js";

/** Who, what and when, with what changed since `old`; then the ways between the views. */
export function head(view, about, shown, old = null) {
  const retitled = old?.title && shown.title && old.title !== shown.title;
  const told = h(
    "header.head",
    h("p.outlet", about.outlet),
    spoken("h1", shown?.title || about.title || about.url),
    retitled && h("p.was", { dir: "auto" }, note(WORDS.was), " ", deleted(old.title)),
    shown && h("p.byline", { dir: "auto" }, byline(shown.byline, old?.byline ?? shown.byline)),
    meta(shown && [`${WORDS.captured} `, old && [moment(old.captured_at), " → "], moment(shown.captured_at)], outside(about.url)),
  );
  return [told, views(about, view)];
}

const byline = (after, before) => (before === after ? after : contrast(before, after, Infinity));

const outside = (url) => /^https?:/u.test(url) && h("a", { href: url, rel: "external noopener noreferrer" }, WORDS.source);

function views({ id, latest_version: latest }, shown) {
  const compared = latest > 1 && { comparison: `/diffs/${latest - 1}..${latest}` };
  const ways = { history: "", ...compared, ...(latest && { text: `/versions/${latest}`, blame: "/blame", claims: "/claims" }) };
  return tabs(ARTICLE.views, Object.entries(ways).map(([view, path]) => [`/articles/${id}${path}`, ARTICLE[view], view === shown]));
}

/** The steps before and after, and a way to compare any two versions. */
export function steps(about, fresh, old = null) {
  const first = old ?? fresh;
  const way = (from, to, rel) => from && to && h("a", { href: stepTo(about.id, from, to), rel }, rel === "prev" && "← ", WORDS.step(from, to), rel === "next" && " →");
  return h(
    "div.bar.steps",
    h("p", way(first.predecessor, first.number, "prev"), h("b", { "aria-current": "step" }, WORDS.step(old?.number ?? null, fresh.number)), way(fresh.number, fresh.successor, "next")),
    about.version_count > 1 && chooser(about, old?.number ?? fresh.predecessor ?? 1, old || fresh.predecessor ? fresh.number : about.latest_version),
  );
}

export function chooser({ id, version_count: count }, from, to) {
  const number = (label, value) => h("input", { type: "number", min: 1, max: count, required: true, "aria-label": label, value });
  const [first, second] = [number(WORDS.before, from), number(WORDS.after, to)];
  const submit = () => go(stepTo(id, first.value, second.value));
  return h("form.chooser", { onsubmit: submit }, `${WORDS.compare} `, first, ` ${WORDS.with} `, second, " ", h("button", WORDS.show));
}
