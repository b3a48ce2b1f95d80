/** What a view shows while there is nothing to show. */

import { setKey } from "./api.js";
import { button, h, link, ornament } from "./dom.js";
import { WORDS } from "./words.js";

/** Another try would say the same. */
const MISSING = [404, 410];
/** A key, or one with another role, is asked for. */
export const locked = ({ status }) => status === 401 || status === 403;

export const loading = (lines = 6) => h("div.loading", { "aria-busy": "true" }, h("span.unseen", WORDS.loading), Array.from({ length: lines }, () => ornament("div.bone")));

/** `level` is the heading's: a state that is the whole view has the first. */
export const empty = (title, help, { level = "h2", more = null } = {}) => h("div.state", h(level, title), h("p", help), more);

export function failure(problem, again, level = "h2") {
  if (locked(problem)) return h("div.state", h(level, WORDS.keyNeeded), h("p", problem.status === 403 ? problem.message : WORDS.keyHelp), keyField(again));
  return h(
    "div.state",
    { role: "alert" },
    h(level, problem.title ?? WORDS.failed),
    h("p", problem.message),
    faults(problem),
    MISSING.includes(problem.status) ? h("p", link("/", WORDS.home)) : button(WORDS.retry, again),
  );
}

export function keyField(done) {
  const input = h("input", { id: "key-given", type: "password", autocomplete: "off", required: true });
  const submit = () => {
    setKey(input.value.trim());
    done();
  };
  return h("form.stack", { onsubmit: submit }, h("p.field", h("label", { for: "key-given" }, WORDS.key), input), h("p.buttons", h("button.primary", WORDS.keySend)));
}

export const faults = ({ errors = [] }) =>
  errors.length > 0 && h("ul", errors.map(({ detail, pointer, parameter }) => h("li", [(pointer ?? parameter ?? "").replace(/^#?[/]/u, ""), detail].filter(Boolean).join(": "))));
