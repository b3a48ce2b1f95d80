/** One version of an article, with the notices that stand in it; and what the views of an article share. */

import { read, readList } from "./api.js";
import { contrast, deleted, h, words } from "./dom.js";
import { verdict } from "./desk.js";
import { failure, loading } from "./states.js";
import { moment } from "./time.js";
import { KINDS, WORDS } from "./words.js";

export async function version(place, query, id, number) {
  place.replaceChildren(loading(3));
  const article = `articles/${id}`;
  const correction = Number(query.get("correction"));
  const [about, versions, shown, row] = await Promise.all([
    read(article),
    versionsUpTo(id, number),
    read(`${article}/versions/${number}`),
    correction ? read(`corrections/${correction}`) : null,
  ]);
  document.title = `${titled(about, shown)} · ${WORDS.version(number)} · ${WORDS.name}`;
  const told = row && h("div", { class: "finding" }, verdict(row), h("p", { class: "summary", dir: "auto" }, words(row.summary)));
  place.replaceChildren(
    head(about, shown),
    timeline(id, versions, number, shown.predecessor),
    h("section", { class: "text alone" }, told, h("div", { class: "prose", lang: shown.lang }, shown.gone && h("p", { class: "meta" }, WORDS.gone(shown.gone)), prose(shown.text, row?.notice))),
  );
}

/** The text by paragraphs, the notice marked. */
function prose(text, notice) {
  let at = 0;
  return text.split(/(\n+)/u).flatMap((part) => {
    const [from, to] = [at, at + Array.from(part).length];
    at = to;
    if (!part.trim()) return [];
    const marked = notice && notice.start < to && from < notice.end;
    return [h("p", { dir: "auto", class: marked ? "notice" : null }, marked && h("span", { class: "flag" }, KINDS[notice.kind] ?? notice.kind), words(part))];
  });
}

/** Outlet, headline, byline and times; what changed in them since `old` is marked. */
export function head(about, shown, old = null) {
  const retitled = old?.title && shown.title && old.title !== shown.title;
  return h(
    "header",
    { class: "head" },
    h("p", { class: "outlet" }, words(about.outlet)),
    h("h1", { dir: "auto" }, words(titled(about, shown))),
    retitled && h("p", { class: "was", dir: "auto" }, h("span", { class: "meta" }, WORDS.was), " ", deleted(words(old.title))),
    h("p", { class: "byline", dir: "auto" }, byline(shown.byline, old?.byline ?? shown.byline)),
    h("p", { class: "meta" }, `${WORDS.captured} `, old && [moment(old.captured_at), " → "], moment(shown.captured_at), link(about.url)),
  );
}

/** The headline of a version; that of the article where the page had none, as one that is gone. */
export const titled = (about, shown) => shown.title || about.title || about.url;

const byline = (after, before) => (before === after ? words(after) : contrast(before, after, Infinity));

/** The way to the outlet, where the address is one that a browser may follow. */
function link(url) {
  if (!/^https?:/u.test(url)) return null;
  return h("span", {}, " · ", h("a", { href: url, rel: "external noopener noreferrer" }, WORDS.source));
}

/** Read an article's versions in order of capture, as many pages as hold these numbers. */
export function versionsUpTo(id, ...numbers) {
  const enough = (rows) => numbers.every((number) => rows.some((row) => row.number === number));
  return readList(`articles/${id}/versions`, null, enough);
}

/** The article's versions as steps, in order of capture, and a way to compare any two; `cursor` leads to later ones. */
export function timeline(id, { rows: versions, cursor }, current, from = null) {
  const link = (row, index) => {
    const before = versions[index - 1];
    const href = before ? `/articles/${id}/diffs/${before.number}..${row.number}` : `/articles/${id}/versions/${row.number}`;
    return h("li", {}, h("a", { href, "aria-current": row.number === current ? "step" : null, "data-from": row.number === from }, h("b", {}, WORDS.version(row.number)), moment(row.captured_at), row.damaged && h("span", { class: "lost" }, WORDS.damaged)));
  };
  const steps = h("ol", {}, versions.map(link));
  const later = async () => {
    more.disabled = true;
    try {
      const next = await readList(`articles/${id}/versions`, cursor, () => true);
      const longer = timeline(id, { rows: [...versions, ...next.rows], cursor: next.cursor }, current, from);
      nav.replaceWith(longer);
      longer.querySelectorAll("ol a")[versions.length]?.focus();
    } catch (problem) {
      const refusal = failure(problem, () => { refusal.replaceWith(more); later(); });
      more.replaceWith(refusal);
      more.disabled = false;
    }
  };
  const more = h("button", { type: "button", onclick: later }, WORDS.laterVersions);
  if (cursor) steps.append(h("li", {}, more));
  const nav = h("nav", { class: "timeline", "aria-label": WORDS.versions }, steps, versions.length > 2 && chooser(id, versions, from ?? versions[0].number, current));
  inSight(steps);
  return nav;
}

/** Scroll steps, once they are drawn, to the one in focus or the present one; nothing else on the page moves. */
function inSight(steps) {
  requestAnimationFrame(() => {
    const present = steps.querySelector("a:focus") ?? steps.querySelector("[aria-current]");
    if (present) steps.scrollLeft = present.offsetLeft + present.offsetWidth / 2 - steps.offsetLeft - steps.clientWidth / 2;
  });
}

function chooser(id, versions, from, to) {
  const select = (name, label, chosen) =>
    h("select", { name, "aria-label": label }, versions.map(({ number }) => h("option", { value: number, selected: number === chosen }, WORDS.version(number))));
  const [first, second] = [select("from", WORDS.before, from), select("to", WORDS.after, to)];
  const go = (event) => {
    event.preventDefault();
    location.assign(`/articles/${id}/diffs/${first.value}..${second.value}`);
  };
  return h("form", { class: "chooser", onsubmit: go }, `${WORDS.compare} `, first, ` ${WORDS.with} `, second, " ", h("button", {}, WORDS.show));
}
