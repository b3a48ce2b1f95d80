/** Commands by key. Single letters can be switched off (WCAG 2.1.4); the list of commands is a click away as well. */

import { dialog, h } from "./dom.js";
import { WORDS } from "./words.js";

const SWITCH = "tracker-single-keys";
/** Milliseconds in which the second key of two has to follow. */
const PATIENCE = 1500;

/** Commands of every view, and those of the present one: {keys, label, run}. */
let general = [];
let local = [];
let begun = null;

export const setCommands = (commands) => { local = commands; };

const on = () => localStorage.getItem(SWITCH) !== "off";

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable], dialog");

/** Listen for keys; `commands` hold everywhere. */
export function install(commands) {
  general = [{ keys: "?", label: WORDS.keys.help, run: help }, ...commands];
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || !on()) return;
    const pressed = begun ? `${begun.key} ${event.key}` : event.key;
    begun = null;
    const all = [...local, ...general];
    const command = all.find(({ keys }) => keys === pressed);
    if (command) {
      event.preventDefault();
      command.run();
    } else if (all.some(({ keys }) => keys.startsWith(`${event.key} `))) {
      begun = { key: event.key };
      const mine = begun;
      setTimeout(() => { if (begun === mine) begun = null; }, PATIENCE);
    }
  });
}

const shown = (keys) => keys.split(" ").map((key) => h("kbd", {}, key === "Enter" ? "↵" : key));

function table(title, commands) {
  if (!commands.length) return null;
  const rows = commands.map(({ keys, label }) => h("div", {}, h("dt", {}, shown(keys)), h("dd", {}, label)));
  return h("section", {}, h("h3", {}, title), h("dl", { class: "commands" }, rows));
}

/** Show the commands, and the switch for them. */
export function help() {
  const box = h("input", { type: "checkbox", id: "single-keys", checked: on(), onchange: () => localStorage.setItem(SWITCH, box.checked ? "on" : "off") });
  dialog(
    WORDS.keys.title,
    table(WORDS.keys.here, local),
    table(WORDS.keys.everywhere, general),
    h("p", { class: "check" }, box, h("label", { for: "single-keys" }, WORDS.keys.single)),
  );
}
