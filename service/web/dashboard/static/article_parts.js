/** What the views of an article share: its head, the ways between them, and the steps between versions. */

import { contrast, deleted, h, meta, note, spoken, words } from "./dom.js";
import { stepTo } from "./links.js";
import { go } from "./router.js";
import { moment } from "./time.js";
import { ARTICLE, WORDS } from "./words.js";

/** Outlet, headline, byline and times; what changed in them since `old` is marked. */
export function head(about, shown, old = null) {
  const retitled = old?.title && shown.title && old.title !== shown.title;
  return h(
    "header.head",
    h("p.outlet", words(about.outlet)),
    spoken("h1", titled(about, shown)),
    retitled && h("p.was", { dir: "auto" }, note(WORDS.was), " ", deleted(words(old.title))),
    shown && h("p.byline", { dir: "auto" }, byline(shown.byline, old?.byline ?? shown.byline)),
    meta(shown && [`${WORDS.captured} `, old && [moment(old.captured_at), " → "], moment(shown.captured_at)], outside(about.url)),
  );
}

export const titled = (about, shown) => shown?.title || about.title || about.url;

const byline = (after, before) => (before === after ? words(after) : contrast(before, after, Infinity));

/** The way to the outlet, where the address is one that a browser may follow. */
function outside(url) {
  if (!/^https?:/u.test(url)) return null;
  return h("a", { href: url, rel: "external noopener noreferrer" }, WORDS.source);
}

export function tabs(about, shown) {
  const latest = about.latest_version;
  const base = `/articles/${about.id}`;
  const before = latest > 1 ? latest - 1 : null;
  const ways = [
    ["history", base],
    before && ["comparison", `${base}/diffs/${before}..${latest}`],
    latest && ["text", `${base}/versions/${latest}`],
    latest && ["blame", `${base}/blame`],
    latest && ["claims", `${base}/claims`],
  ].filter(Boolean);
  return h("nav.tabs", { "aria-label": ARTICLE.views }, ways.map(([view, href]) => h("a", { href, "aria-current": view === shown ? "page" : null }, ARTICLE[view])));
}

/** Two versions of an article, the steps before and after, and a way to compare any two. */
export function steps(about, fresh, old = null) {
  const base = `/articles/${about.id}/diffs`;
  const before = old ? old.predecessor && [old.predecessor, old.number] : fresh.predecessor && [fresh.predecessor, fresh.number];
  const after = fresh.successor && [fresh.number, fresh.successor];
  const way = (pair, label, rel) => pair && h("a", { href: `${base}/${pair[0]}..${pair[1]}`, rel }, label);
  return h(
    "div.bar.steps",
    h("p", way(before, `← ${WORDS.step(...(before || []))}`, "prev"), h("b", { "aria-current": "step" }, WORDS.step(old?.number ?? null, fresh.number)), way(after, `${WORDS.step(...(after || []))} →`, "next")),
    about.version_count > 1 && chooser(about, old?.number ?? 1, fresh.number),
  );
}

export function chooser({ id, version_count: count }, from, to) {
  const number = (label, value) => h("input", { type: "number", min: 1, max: count, required: true, "aria-label": label, value });
  const [first, second] = [number(WORDS.before, from), number(WORDS.after, to)];
  const submit = () => go(stepTo(id, first.value, second.value));
  return h("form.chooser", { onsubmit: submit }, `${WORDS.compare} `, first, ` ${WORDS.with} `, second, " ", h("button", WORDS.show));
}
