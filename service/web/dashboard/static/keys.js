/** Commands by key. Single letters can be switched off (WCAG 2.1.4). */

import { dialog, h, tick } from "./dom.js";
import { KEYS } from "./words.js";

const SWITCH = "tracker-single-keys";
const PATIENCE = 1500;

/** Commands of every view, and of the present one: {keys, label, run}. */
let general = [];
let local = [];
/** The first key of two, and when it was pressed. */
let begun = { key: "", at: -PATIENCE };

export const setCommands = (commands) => { local = commands; };

const on = () => localStorage.getItem(SWITCH) !== "off";

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable], dialog");

export function install(commands) {
  general = [{ keys: "?", label: KEYS.help, run: help }, ...commands];
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || !on()) return;
    const pressed = event.timeStamp - begun.at < PATIENCE ? `${begun.key} ${event.key}` : event.key;
    begun.at = -PATIENCE;
    const all = [...local, ...general];
    const command = all.find(({ keys }) => keys === pressed);
    if (command) {
      event.preventDefault();
      command.run();
    } else if (all.some(({ keys }) => keys.startsWith(`${event.key} `))) {
      begun = { key: event.key, at: event.timeStamp };
    }
  });
}

const shown = (keys) => keys.split(" ").map((key) => h("kbd", key === "Enter" ? "↵" : key));

const line = ({ keys, label }) => h("div", h("dt", shown(keys)), h("dd", label));

const table = (title, commands) => commands.length > 0 && h("section", h("h3", title), h("dl.commands", commands.map(line)));

export function help() {
  dialog(
    KEYS.button,
    table(KEYS.here, local),
    table(KEYS.everywhere, general),
    tick("single-keys", KEYS.single, { checked: on(), onchange: ({ target }) => localStorage.setItem(SWITCH, target.checked ? "on" : "off") }),
  );
}
