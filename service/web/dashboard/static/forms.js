/** Forms that send to the API, and say what came of it, or what is wrong, by field. */

import { announce, fill, h, quiet } from "./dom.js";
import { askForKey } from "./shell.js";
import { faults } from "./states.js";
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
  const element = h("form.stack", { id, onsubmit: submit, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), ...fields, h("p.buttons", button), outcome);
  return element;
}

/** Show in `outcome` what comes of `task`, be it trouble. */
export async function attempt(outcome, task) {
  fill(outcome);
  try {
    fill(outcome, await task());
    announce(outcome.textContent);
  } catch (problem) {
    fill(outcome, h("div.trouble", { role: "alert" }, refusal(problem)));
  }
}

/** A refused request, with each field's mend, and a way to give a key where one is missing. */
export function refusal(problem) {
  const locked = problem.status === 401 || problem.status === 403;
  return [h("p", problem.message, locked && [" ", quiet(WORDS.keyGive, askForKey)]), faults(problem)].filter(Boolean);
}
