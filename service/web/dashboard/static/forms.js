/** Forms that send to the API, and say what came of it, or what is wrong, by field. */

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
    await attempt(outcome, () => send(element));
    button.disabled = false;
  };
  const element = h("form.stack", { id, onsubmit: submit, "aria-label": title }, h("h2", title), fields, h("p.buttons", button), outcome);
  return element;
}

export async function attempt(outcome, task) {
  fill(outcome);
  try {
    fill(outcome, await task());
    if (outcome.textContent) announce(outcome.textContent);
  } catch (problem) {
    fill(outcome, refusal(problem));
  }
}

export const trouble = (...said) => h("div.trouble", { role: "alert" }, said);

/** A refused request, with each field's mend, and a way to give a missing key. */
export const refusal = (problem, what) => trouble(what, h("p", problem.message, locked(problem) && [" ", quiet(WORDS.keyGive, askForKey)]), faults(problem));
