/** What a view shows while there is nothing to show. */

import { setKey } from "./api.js";
import { h, link } from "./dom.js";
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

/** `level` is the heading's: a state that is the whole view has the first. */
export function empty(title, help, { level = "h2", more = null } = {}) {
  return h("div", { class: "state" }, h(level, {}, title), h("p", {}, help), more);
}

/** A failure, with a way on: the key if one is asked for, another try otherwise. */
export function failure(problem, again, level = "h2") {
  if (problem.status === 401 || problem.status === 403) return keyForm(problem, again, level);
  return h(
    "div",
    { class: "state", role: "alert" },
    h(level, {}, problem.title ?? WORDS.failed),
    h("p", {}, problem.detail ?? String(problem)),
    faults(problem),
    MISSING.includes(problem.status)
      ? h("p", {}, link("/", WORDS.home))
      : h("button", { type: "button", onclick: again }, WORDS.retry),
  );
}

function keyForm(problem, again, level) {
  const help = problem.status === 403 ? problem.message : WORDS.keyHelp;
  return h("div", { class: "state" }, h(level, {}, WORDS.keyNeeded), h("p", {}, help), keyField(again));
}

/** A field for a key; `done` is called once it is kept. */
export function keyField(done) {
  const input = h("input", { id: "key-given", type: "password", autocomplete: "off", required: true });
  const submit = (event) => {
    event.preventDefault();
    setKey(input.value.trim());
    done();
  };
  return h("form", { class: "stack", onsubmit: submit }, h("p", { class: "field" }, h("label", { for: "key-given" }, WORDS.key), input), h("p", { class: "buttons" }, h("button", { class: "primary" }, WORDS.keySend)));
}

/** What a problem document finds wrong, by field. */
export const faults = ({ errors = [] }) =>
  errors.length > 0 && h("ul", {}, errors.map(({ detail, pointer, parameter }) => h("li", {}, [(pointer ?? parameter ?? "").replace(/^#?[/]/u, ""), detail].filter(Boolean).join(": "))));
