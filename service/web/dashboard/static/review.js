/** An editor's word on a correction, never on a state that the editor has not seen. */

import { sendSeen } from "./api.js";
import { announce, button, fill, h, quiet } from "./dom.js";
import { attempt, trouble } from "./forms.js";
import { choice, field, input, values } from "./parts.js";
import { KINDS, STATUSES } from "./terms.js";
import { REVIEW, WORDS } from "./words.js";

const LETTERS = { confirm: "c", dismiss: "x", relabel: "l", reopen: "u" };

const say = (row, word) => sendSeen(`corrections/${row.id}`, (now) => now.status === row.status && now.kind === row.kind, "POST", `corrections/${row.id}/reviews`, word);

/** What `shown(row, bar)` makes of a correction; drawn anew in its place when an editor spoke. */
export function reviewable(row, shown) {
  const changed = (now, stale) => {
    const after = reviewable(now, shown);
    fill(after.querySelector(".outcome"), stale && trouble(stale));
    element.replaceWith(after);
    (after.querySelector("h3 a") ?? after.querySelector(".review button")).focus();
  };
  const element = shown(row, reviewBar(row, changed));
  element.dataset.row = "";
  return element;
}

/** Buttons for a correction; `changed(row, stale)` is told what it is now, and if it was so before. */
function reviewBar(row, changed) {
  const outcome = h("div.outcome");
  const speak = (word) => attempt(outcome, async () => {
    const { body, taken } = await say(row, word);
    announce(taken ? REVIEW.said(STATUSES[body.status]) : REVIEW.stale);
    changed(body, !taken && REVIEW.stale);
  });
  const actions = {
    confirm: () => speak({ status: "confirmed" }),
    dismiss: () => speak({ status: "dismissed" }),
    reopen: () => speak({ status: "detected" }),
    relabel: () => (more ? close() : open()),
  };
  // made when it is asked for: a browser looks through all forms of a page whenever a list grows
  let more = null;
  const open = () => {
    more = relabelForm(row, speak, close);
    outcome.before(more);
    more.querySelector("select").focus();
  };
  const close = () => {
    more.remove();
    more = null;
    bar.querySelector("[data-action=relabel]").focus();
  };
  const act = (action) =>
    quiet(REVIEW[action], actions[action], { "data-action": action, "aria-keyshortcuts": LETTERS[action] });
  const buttons = (row.status === "detected" ? ["confirm", "dismiss", "relabel"] : ["relabel", "reopen"]).map(act);
  const bar = h("div.review", h("p.buttons", buttons), outcome);
  return bar;
}

/** The same by key, for the bar that `find` returns. */
export const reviewCommands = (find) =>
  Object.entries(LETTERS).map(([action, keys]) => ({ keys, label: REVIEW[action], run: () => find()?.querySelector(`[data-action="${action}"]`)?.click() }));

const relabelForm = (row, speak, close) =>
  h(
    "form.relabel",
    {
      onsubmit: ({ target }) => {
        const { kind, note } = values(target);
        speak({ status: "confirmed", kind, ...(note && { note }) });
      },
      onkeydown: (event) => { if (event.key === "Escape") close(); },
    },
    field(WORDS.kind, Object.assign(choice("kind", KINDS, row.kind, null), { id: `kind-${row.id}` })),
    field(REVIEW.note, input("note", { id: `note-${row.id}`, maxlength: 5000 })),
    h("p.buttons", h("button.primary", REVIEW.save), button(WORDS.cancel, close)),
  );
