/** Building elements. Words from articles only ever become text nodes, never markup. */

import { WORDS } from "./words.js";

const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Make an element: properties that begin with "on" listen, the rest are attributes; null and false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Words of an article as nodes; characters that a reader cannot see become visible marks. */
export function words(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(HIDDEN)) {
    if (found.index > from) nodes.push(text.slice(from, found.index));
    const code = `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    nodes.push(h("span", { class: "hidden-character", title: WORDS.hidden(code) }, code));
    from = found.index + found[0].length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

/** Text for assistive technology alone. */
export function unseen(text) {
  return h("span", { class: "unseen" }, text);
}

export function inserted(...children) {
  return h("ins", {}, unseen(` ${WORDS.added}: `), ...children);
}

export function deleted(...children) {
  return h("del", {}, unseen(` ${WORDS.removed}: `), ...children);
}

/** "before → after" of one change. */
export function contrast(before, after, most = 160) {
  return h(
    "span",
    { class: "contrast" },
    before && deleted(words(clip(before, most))),
    before && after && h("span", { class: "arrow", "aria-hidden": "true" }, " → "),
    after && inserted(words(clip(after, most))),
  );
}

/** Shorten at the end of a word. */
export function clip(text, most) {
  const line = text.replace(/\s+/gu, " ").trim();
  const points = Array.from(line);
  if (points.length <= most) return line;
  const cut = points.slice(0, most).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))} …`;
}

/** A line of small print, and small print within a line. */
export const meta = (...children) => h("p", { class: "meta" }, ...children);
export const note = (...children) => h("span", { class: "meta" }, ...children);

export const link = (href, ...children) => h("a", { href }, ...children);

/** Tell those who listen instead of looking. */
export function announce(text) {
  document.getElementById("told").textContent = text;
}

/** A dialog over the page, with a way out; it is gone when it closes, and the focus goes back. */
export function dialog(title, ...children) {
  const box = h(
    "dialog",
    { "aria-labelledby": "dialog-title", onclose: () => box.remove() },
    h("div", { class: "bar" }, h("h2", { id: "dialog-title" }, title), h("button", { type: "button", class: "quiet", "aria-label": WORDS.close, onclick: () => box.close() }, "✕")),
    ...children.filter(Boolean),
  );
  document.body.append(box);
  box.showModal();
  return box;
}
