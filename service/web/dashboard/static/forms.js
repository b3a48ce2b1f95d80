/** Forms that send to the API: what is wrong is said beside the form, by field; what came of it is said as well. */

import { announce, h } from "./dom.js";
import { askForKey } from "./shell.js";
import { faults } from "./states.js";
import { WORDS } from "./words.js";

/** A form whose `send(values)` returns what to show for an answer. */
export function form(title, id, fields, label, send) {
  const outcome = h("div", { class: "outcome" });
  const button = h("button", { class: "primary" }, label);
  const submit = async (event) => {
    event.preventDefault();
    button.disabled = true;
    outcome.replaceChildren();
    try {
      outcome.replaceChildren(...[await send(element)].flat(Infinity).filter(Boolean));
      announce(outcome.textContent);
    } catch (problem) {
      outcome.replaceChildren(trouble(problem));
    }
    button.disabled = false;
  };
  const element = h("form", { class: "stack", id, onsubmit: submit, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), ...fields, h("p", { class: "buttons" }, button), outcome);
  return element;
}

/** A refused request, with each field's mend, and a way to give a key where one is missing. */
export function trouble(problem) {
  const locked = problem.status === 401 || problem.status === 403;
  return h(
    "div",
    { class: "trouble", role: "alert" },
    h("p", {}, problem.message, locked && [" ", h("button", { type: "button", class: "quiet", onclick: askForKey }, WORDS.keyGive)]),
    faults(problem),
  );
}
