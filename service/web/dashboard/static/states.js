/** What a view shows while there is nothing to show. */

import { setKey } from "./api.js";
import { h } from "./dom.js";
import { WORDS } from "./words.js";

/** Statuses at which another try would say the same. */
const MISSING = [404, 410];

/** Grey lines in the place of what is on its way. */
export function loading(lines = 6) {
  return h(
    "div",
    { class: "loading", "aria-busy": "true" },
    h("span", { class: "unseen" }, WORDS.loading),
    Array.from({ length: lines }, () => h("div", { class: "bone", "aria-hidden": "true" }, h("i"), h("i"), h("i"))),
  );
}

export function empty(title, help, ...more) {
  return h("div", { class: "state" }, h("h2", {}, title), h("p", {}, help), ...more);
}

/** A failure, with a way on: the key if one is asked for, another try otherwise. */
export function failure(problem, again) {
  if (problem.status === 401) return keyForm(again);
  return h(
    "div",
    { class: "state", role: "alert" },
    h("h2", {}, problem.title ?? WORDS.failed),
    h("p", {}, problem.detail ?? String(problem)),
    MISSING.includes(problem.status)
      ? h("p", {}, h("a", { href: "/" }, WORDS.home))
      : h("button", { type: "button", onclick: again }, WORDS.retry),
  );
}

function keyForm(again) {
  const input = h("input", { id: "key", type: "password", autocomplete: "off", required: true });
  const submit = (event) => {
    event.preventDefault();
    setKey(input.value.trim());
    again();
  };
  return h(
    "form",
    { class: "state", onsubmit: submit },
    h("h2", {}, WORDS.keyNeeded),
    h("p", {}, WORDS.keyHelp),
    h("p", { class: "field" }, h("label", { for: "key" }, WORDS.key), input),
    h("button", {}, WORDS.keySend),
  );
}
