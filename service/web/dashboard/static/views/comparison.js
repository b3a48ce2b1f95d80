import { announce, button, fill, h, head, KEYS, read, rename, reviewCommands, setCommands, steps, WORDS } from "../kit.js";
import { paragraphs } from "../diff.js";
import { asideOf } from "../findings.js";
import { body } from "../reading.js";

const WAYS = ["inline", "split", "only"];

export default async function comparison(place, query, id, from, to) {
  const article = `articles/${id}`;
  const [about, difference, old, fresh] = await Promise.all([read(article), read(`${article}/diffs/${from}..${to}`), read(`${article}/versions/${from}`), read(`${article}/versions/${to}`)]);
  const rows = await Promise.all(difference.corrections.map((number) => read(`corrections/${number}`)));
  const list = paragraphs(difference.edits, old.text, fresh.text);
  const shown = text(list, difference, old, fresh, query);
  fill(place, head("comparison", about, fresh, old), steps(about, fresh, old), h("div.columns", shown, asideOf(difference, rows, list, fate(old, fresh))));
  setCommands(commands(place, shown));
  announce(difference.summary);
}

function fate(old, fresh) {
  if (fresh.gone) return WORDS.gone(fresh.gone);
  return old.gone ? WORDS.back : null;
}

/** The text, with a switch between the ways to read it; the address keeps which. */
function text(list, difference, old, fresh, query) {
  const notices = [...difference.notices.added, ...difference.notices.altered.map((pair) => pair.new)];
  const place = h("div");
  const buttons = WAYS.map((way) => button(WORDS.ways[way], () => choose(way), { "data-way": way }));
  const show = (way) => {
    for (const each of buttons) each.ariaPressed = each.dataset.way === way;
    section.dataset.way = way;
    fill(place, body(way, list, notices, old, fresh));
  };
  const choose = (way) => {
    rename(way === "inline" ? location.pathname : `${location.pathname}?view=${way}`);
    show(way);
  };
  const changed = list.some((item) => item.changed);
  const section = h(
    "section.text",
    { "aria-label": WORDS.text },
    h("div.bar", h("h2", WORDS.text), changed && h("div.switch", { role: "group", "aria-label": WORDS.waysToRead }, buttons)),
    difference.coarse && h("p.warning", WORDS.coarse),
    place,
  );
  show(changed && WAYS.includes(query.get("view")) ? query.get("view") : "inline");
  return section;
}

function commands(place, section) {
  let at = -1;
  const step = (by) => {
    const all = [...section.querySelectorAll("[data-changed]")];
    at = Math.min(Math.max(at + by, 0), all.length - 1);
    all[at]?.focus();
    all[at]?.scrollIntoView({ block: "center" });
  };
  const way = (name) => () => section.querySelector(`[data-way="${name}"]`)?.click();
  return [
    { keys: "n", label: KEYS.nextChange, run: () => step(1) },
    { keys: "p", label: KEYS.previousChange, run: () => step(-1) },
    { keys: "]", label: KEYS.later, run: () => place.querySelector("a[rel=next]")?.click() },
    { keys: "[", label: KEYS.earlier, run: () => place.querySelector("a[rel=prev]")?.click() },
    { keys: "i", label: WORDS.ways.inline, run: way("inline") },
    { keys: "s", label: WORDS.ways.split, run: way("split") },
    { keys: "o", label: WORDS.ways.only, run: way("only") },
    ...reviewCommands(() => place.querySelector("aside .review")),
  ];
}
