import { hasKey, setKey } from "./api.js";
import { dialog, fill, h, link, quiet } from "./dom.js";
import { help } from "./keys.js";
import { draw, go } from "./router.js";
import { keyField } from "./states.js";
import { KEYS, SEARCH, WORDS } from "./words.js";

const SECTIONS = Object.entries({ desk: "d", stories: "s", claims: "c", sources: "o", ledger: "l", add: "a", alerts: "w" })
  .map(([section, key]) => [section, section === "desk" ? "/" : `/${section}`, key]);

export function build(masthead) {
  const links = SECTIONS.map(([section, href]) => h("a", { href, "data-section": section }, WORDS.sections[section]));
  const box = h("input", { id: "search", name: "q", type: "search", placeholder: SEARCH.hint, "aria-label": SEARCH.label, autocomplete: "off", "aria-keyshortcuts": "/" });
  const look = () => {
    if (box.value.trim()) go(`/search?${new URLSearchParams({ q: box.value.trim() })}`);
  };
  fill(
    masthead,
    h("a.wordmark", { href: "/" }, WORDS.name),
    h("form.find", { role: "search", action: "/search", onsubmit: look }, box),
    h("div.tools", quiet(KEYS.button, help), quiet(WORDS.keyButton, () => askForKey()), link("/docs", WORDS.api)),
    h("nav", { "aria-label": WORDS.site }, links),
  );
}

export const COMMANDS = [
  { keys: "/", label: SEARCH.label, run: () => document.getElementById("search").select() },
  ...SECTIONS.map(([section, href, key]) => ({ keys: `g ${key}`, label: WORDS.goTo(WORDS.sections[section]), run: () => go(href) })),
];

/** Ask for a key, or let it go; then go on with it, or draw the view anew. */
export function askForKey(again = draw) {
  const done = () => {
    box.close();
    again();
  };
  const forget = () => {
    setKey("");
    done();
  };
  const box = dialog(WORDS.key, h("p", hasKey() ? WORDS.keyThere : WORDS.keyWhy), keyField(done), hasKey() && h("p", quiet(WORDS.keyForget, forget)));
  box.querySelector("input").focus();
}
