/** Forms that send to the API, and say what came of it, or what is wrong, by field. */

import { hasKey } from "./api.js";
import { announce, fill, h, quiet } from "./dom.js";
import { askForKey } from "./shell.js";
import { faults, locked } from "./states.js";
import { WORDS } from "./words.js";

/** A form whose `send(values)` returns what to show for an answer. */
export function form(title, id, fields, label, send) {
  const outcome = h("div.outcome");
  const button = h("button.primary", label);
  const submit = async () => {
    button.disabled = true;
    await attempt(outcome, () => send(element), submit);
    button.disabled = false;
  };
  const element = h("form.stack", { id, onsubmit: submit, "aria-label": title }, h("h2", title), fields, h("p.buttons", button), outcome);
  return element;
}

/** Show what comes of a task, or why nothing does; `again` is tried once a missing key is given. */
export async function attempt(outcome, task, again = () => attempt(outcome, task)) {
  fill(outcome);
  try {
    fill(outcome, await task());
    if (outcome.textContent) announce(outcome.textContent);
  } catch (problem) {
    fill(outcome, refusal(problem, "", again));
    outcome.querySelector("button")?.focus();
  }
}

export const trouble = (...said) => h("div.trouble", { role: "alert" }, said);

/** A refused request, with each field's mend, and a way to give a missing key and go on. */
export function refusal(problem, what, again) {
  const first = problem.status === 401 && !hasKey();
  return trouble(what, h("p", !first && problem.message, locked(problem) && [" ", quiet(first ? WORDS.keyFirst : WORDS.keyGive, () => askForKey(again))]), faults(problem));
}
