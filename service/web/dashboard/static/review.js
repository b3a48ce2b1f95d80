/** An editor's word on a correction: by button or by key, never on a state that the editor has not seen. */

import { Problem, readTagged, send } from "./api.js";
import { announce, h } from "./dom.js";
import { choice, field, input, values } from "./parts.js";
import { askForKey } from "./shell.js";
import { KINDS, STATUSES } from "./terms.js";
import { WORDS } from "./words.js";

const STALE = 412;
const KEYS = { confirm: "c", dismiss: "x", relabel: "l", reopen: "u" };

/** Say something of a correction as `row` shows it; return it as it stands now, and whether the word was taken. */
async function say(row, word) {
  const { body, tag } = await readTagged(`corrections/${row.id}`);
  if (body.status !== row.status || body.kind !== row.kind) return { row: body, taken: false };
  try {
    return { row: (await send("POST", `corrections/${row.id}/reviews`, word, { tag })).body, taken: true };
  } catch (problem) {
    if (problem.status !== STALE) throw problem;
    return { row: (await readTagged(`corrections/${row.id}`)).body, taken: false };
  }
}

/**
 * Buttons for a correction. `changed(row, trouble)` is called with what the correction is now.
 */
export function reviewBar(row, changed) {
  const trouble = h("p", { class: "trouble", role: "alert" });
  const speak = async (word) => {
    trouble.textContent = "";
    try {
      const outcome = await say(row, word);
      announce(outcome.taken ? WORDS.review.said(STATUSES[outcome.row.status]) : WORDS.review.stale);
      changed(outcome.row, outcome.taken ? "" : WORDS.review.stale);
    } catch (problem) {
      trouble.textContent = problem instanceof Problem ? problem.message : String(problem);
      if (problem.status === 401 || problem.status === 403) {
        trouble.append(" ", h("button", { type: "button", class: "quiet", onclick: askForKey }, WORDS.keyGive));
      }
    }
  };
  const actions = {
    confirm: () => speak({ status: "confirmed" }),
    dismiss: () => speak({ status: "dismissed" }),
    reopen: () => speak({ status: "detected" }),
    relabel: () => { more.hidden ? open() : close(); },
  };
  const more = relabelForm(row, speak, () => close());
  const open = () => { more.hidden = false; more.querySelector("select").focus(); };
  const close = () => { more.hidden = true; bar.closest("[data-row]")?.querySelector("a")?.focus(); };
  const button = (action) =>
    h("button", { type: "button", class: "quiet", "data-action": action, "aria-keyshortcuts": KEYS[action], onclick: actions[action] }, WORDS.review[action]);
  const buttons = (row.status === "detected" ? ["confirm", "dismiss", "relabel"] : ["relabel", "reopen"]).map(button);
  const bar = h("div", { class: "review" }, h("p", { class: "buttons" }, buttons), more, trouble);
  return bar;
}

/** The same by key, for the bar that `find` returns. */
export const reviewCommands = (find) =>
  Object.entries(KEYS).map(([action, keys]) => ({ keys, label: WORDS.review[action], run: () => find()?.querySelector(`[data-action="${action}"]`)?.click() }));

/** Another kind, and why. */
function relabelForm(row, speak, close) {
  const form = h(
    "form",
    {
      class: "relabel",
      hidden: true,
      onsubmit: (event) => {
        event.preventDefault();
        const { kind, note } = values(form);
        speak({ status: "confirmed", kind, ...(note && { note }) });
      },
      onkeydown: (event) => { if (event.key === "Escape") close(); },
    },
    field(WORDS.kind, Object.assign(choice("kind", KINDS, row.kind, null), { id: `kind-${row.id}` })),
    field(WORDS.review.note, input("note", { id: `note-${row.id}`, maxlength: 5000 })),
    h("p", { class: "buttons" }, h("button", { class: "primary" }, WORDS.review.save), h("button", { type: "button", onclick: close }, WORDS.cancel)),
  );
  return form;
}
