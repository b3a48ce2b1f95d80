/** Building elements. Words only ever become text nodes, never markup, and none can hide in them. */

import { WORDS } from "./words.js";

const HIDDEN = /([\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])/u;

/**
 * Make an element: "p.meta.lead" is a paragraph of two classes. Attributes may come next: what begins with "on" listens,
 * null and false are left out. What listens for "submit" sends the form itself.
 */
export function h(selector, ...children) {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  const attributes = children[0]?.constructor === Object ? children.shift() : {};
  for (const [name, value] of Object.entries(attributes)) {
    if ((value ?? false) === false) continue;
    if (name === "onsubmit") element.addEventListener("submit", (event) => { event.preventDefault(); value(event); });
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...there(children));
  return element;
}

/** What is there of children, which may be lists, or left out by null and false. */
const there = (children) => children.flat(Infinity)
  .filter((child) => (child ?? false) !== false)
  .flatMap((child) => (typeof child === "string" ? visible(child) : child));

export const fill = (place, ...children) => place.replaceChildren(...there(children));

/** Words as nodes; characters that a reader cannot see become visible marks. */
const visible = (text) => text.split(HIDDEN).map((part, index) => (index % 2 ? mark(part) : part)).filter(Boolean);

function mark(character) {
  const code = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return h("span.hidden-character", { title: WORDS.hidden(code) }, code);
}

export const unseen = (text) => h("span.unseen", text);

/** What only eyes need. */
export const ornament = (selector, ...children) => h(selector, { "aria-hidden": true }, children);

export const inserted = (...children) => h("ins", unseen(` ${WORDS.added}: `), ...children);

export const deleted = (...children) => h("del", unseen(` ${WORDS.removed}: `), ...children);

export const contrast = (before, after, most = 160) => h(
  "span.contrast",
  before && deleted(clip(before, most)),
  before && after && ornament("span.arrow", " → "),
  after && inserted(clip(after, most)),
);

/** The same within the words that both share at their ends, where those are most of them. */
export function reworded(before, after, most) {
  const [old, now] = [before, after].map((text) => text.split(/(?<=\s)/u));
  let [head, tail] = [0, 0];
  while (head < old.length && old[head] === now[head]) head++;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  if (2 * (head + tail) < now.length || after.length > 2 * most) return contrast(before, after, most);
  const between = (words) => words.slice(head, words.length - tail).join("");
  return [now.slice(0, head).join(""), contrast(between(old), between(now), most), " ", now.slice(now.length - tail).join("")];
}

export function clip(text, most) {
  const line = text.replace(/\s+/gu, " ").trim();
  const points = Array.from(line);
  if (points.length <= most) return line;
  const cut = points.slice(0, most).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))} …`;
}

/** Facts with dots between them; those that are not there are left out. */
const dotted = (facts) => facts.filter(Boolean).flatMap((fact, index) => (index ? [" · ", fact] : [fact]));

/** Facts in small print: a line of their own, or within one. */
export const meta = (...facts) => h("p.meta", dotted(facts));
export const note = (...facts) => h("span.meta", dotted(facts));

export const link = (href, ...children) => h("a", { href }, ...children);

/** What an article says: its direction is that of its words. */
export const spoken = (selector, text, wrap = (each) => each) => h(selector, { dir: "auto" }, wrap(text));
export const quote = (text, wrap) => spoken("blockquote", text, wrap);

export const button = (label, onclick, attributes = {}) => h("button", { type: "button", onclick, ...attributes }, label);
export const quiet = (label, onclick, attributes = {}) => button(label, onclick, { class: "quiet", ...attributes });

/** Ways to see the same: lists of address, name, and whether it is the present one. */
export const tabs = (label, ways) => h("nav.tabs", { "aria-label": label }, ways.map(([href, name, on]) => h("a", { href, "aria-current": on && "page" }, name)));

export const tick = (id, label, attributes) => h("p.check", h("input", { type: "checkbox", id, ...attributes }), h("label", { for: id }, label));

/** Tell those who listen instead of looking. */
export function announce(text) {
  document.getElementById("told").textContent = text;
}

/** A dialog over the page; it is gone when it closes, and the focus goes back. */
export function dialog(title, ...children) {
  const box = h(
    "dialog",
    { "aria-labelledby": "dialog-title", onclose: () => box.remove() },
    h("div.bar", h("h2", { id: "dialog-title" }, title), quiet("✕", () => box.close(), { "aria-label": WORDS.close })),
    children,
  );
  document.body.append(box);
  box.showModal();
  return box;
}
