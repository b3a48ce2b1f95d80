/** The desk: what happened since one last looked, what weighs most first; and everything, filtered. */

import { announce, CATEGORIES, choice, day, DISCLOSURES, empty, evidence, field, filterForm, h, input, intro, KINDS, meta, moment, name, nothing, pages, read, reviewBar, reviewCommands, setCommands, standing, STATUSES, target, values, verdict, weight, WORDS, words } from "../kit.js";
import { follow, newest } from "../live.js";

const FILTERS = ["show", "outlet", "kind", "category", "disclosure", "status", "story_id", "order"];
/** Where this browser keeps how far its reader has looked: {id, at}. */
const LOOKED = "tracker-looked";

const looked = () => JSON.parse(localStorage.getItem(LOOKED) ?? "null");

export default function desk(place, query) {
  name(place);
  const chosen = Object.fromEntries(FILTERS.map((each) => [each, query.get(each) ?? ""]));
  const bar = h("div", { class: "since" });
  const show = (picked) => {
    list = ledger(picked);
    place.lastElementChild.replaceWith(list);
    fillBar(bar, picked, form, () => show(picked));
  };
  const form = filters(chosen, () => show(current(form)));
  let list = ledger(chosen);
  place.replaceChildren(intro(WORDS.desk.title, WORDS.desk.help), bar, form, list);
  fillBar(bar, chosen, form, () => show(current(form)));
  watch(place, form, show);
  setCommands(commands(place));
  return list.ready;
}

const current = (form) => ({ ...Object.fromEntries(FILTERS.map((each) => [each, ""])), ...values(form) });

/** What the API is asked for. */
function parameters({ show, ...filters }) {
  return show === "new" ? { ...filters, newer_than: String(looked()?.id ?? 0) } : filters;
}

/** Everything or what is new, and a way to say that one has looked. */
function fillBar(bar, chosen, form, redraw) {
  const since = looked();
  const tab = (value, label) => {
    const pick = () => {
      form.elements.show.value = value;
      form.elements.order.value = value === "new" ? "weightiest" : "";
      form.dispatchEvent(new Event("change"));
    };
    return h("button", { type: "button", "aria-pressed": String(chosen.show === value), onclick: pick }, label);
  };
  const mark = async () => {
    localStorage.setItem(LOOKED, JSON.stringify({ id: await newest(), at: new Date().toISOString() }));
    announce(WORDS.desk.marked);
    redraw();
  };
  bar.replaceChildren(
    h("div", { class: "switch", role: "group", "aria-label": WORDS.desk.shown }, tab("", WORDS.desk.all), tab("new", WORDS.desk.fresh)),
    meta(since ? [WORDS.desk.since, " ", moment(since.at)] : WORDS.desk.never),
    h("button", { type: "button", class: "quiet", id: "mark", onclick: mark }, WORDS.desk.mark),
  );
}

/** The list of what fits, under its days where it goes by time. */
function ledger(chosen) {
  const byDay = parameters(chosen).order === "";
  const append = (list, rows) => {
    for (const row of rows) {
      const date = byDay ? day(row.detected_at) : "";
      if (list.lastElementChild?.dataset.day !== date) list.append(h("section", { "data-day": date }, byDay && h("h2", {}, date)));
      list.lastElementChild.append(entry(row, byDay));
    }
  };
  const filtered = Object.entries(chosen).some(([key, value]) => value && key !== "show" && key !== "order");
  const none = chosen.show === "new" && !filtered
    ? () => empty(WORDS.desk.nothingNew, WORDS.desk.nothingNewHelp)
    : nothing(filtered, WORDS.desk.none, WORDS.desk.noneHelp, "/");
  return pages("corrections", parameters(chosen), { append, none, told: WORDS.shown, class: "pages ledger" });
}

/** A correction, with what an editor can say of it; drawn anew in its place when that was said. */
function entry(row, clockOnly) {
  const { article } = row;
  const changed = (now, trouble) => {
    const after = entry(now, clockOnly);
    if (trouble) after.querySelector(".trouble").textContent = trouble;
    element.replaceWith(after);
    after.querySelector("h3 a").focus();
  };
  const element = h(
    "article",
    { class: "entry", "data-row": "", "data-status": row.status },
    verdict(row),
    h("h3", {}, h("a", { href: target(row), dir: "auto" }, words(article.title || article.url))),
    evidence(row),
    h(
      "p",
      { class: "meta" },
      h("a", { class: "outlet", href: `/articles/${row.article_id}` }, words(article.outlet)), " · ",
      moment(row.detected_at, { clockOnly }), " · ",
      WORDS.step(row.from_version, row.to_version), " · ",
      weight(row),
    ),
    standing(row),
    reviewBar(row, changed),
  );
  return element;
}

function filters(chosen, show) {
  const outlets = h("datalist", { id: "outlets" });
  const stories = choice("story_id", {}, "");
  const form = filterForm(
    "/",
    show,
    h("input", { type: "hidden", name: "show", value: chosen.show }),
    field(WORDS.outlet, input("outlet", { list: "outlets", value: chosen.outlet, placeholder: WORDS.any })),
    field(WORDS.kind, choice("kind", KINDS, chosen.kind)),
    field(WORDS.category, choice("category", CATEGORIES, chosen.category)),
    field(WORDS.disclosure, choice("disclosure", DISCLOSURES, chosen.disclosure)),
    field(WORDS.status, choice("status", STATUSES, chosen.status)),
    field(WORDS.story, stories),
    field(WORDS.order, choice("order", WORDS.orders, chosen.order, WORDS.orderByTime)),
    outlets,
  );
  const offer = (list, options) => list.append(...options.map(([value, text]) => h("option", { value, selected: value === chosen.story_id }, text)));
  const late = () => {}; // suggestions alone: the list itself reports what is wrong
  read("articles", { limit: 200 }).then(({ data }) => offer(outlets, [...new Set(data.map((article) => article.outlet))].sort().map((each) => [each, each])), late);
  read("stories", { limit: 200 }).then(({ data }) => offer(stories, data.map((story) => [String(story.id), story.title])), late);
  return form;
}

/** Say that something came, without moving what is being read. */
async function watch(place, form, show) {
  const notice = h("div", { class: "arrived", hidden: true });
  place.prepend(notice);
  let top = await newest().catch(() => null);
  const look = async () => {
    try {
      const { data, has_more: more } = await read("corrections", { ...parameters(current(form)), order: "recorded", newer_than: String(top ?? 0), limit: 50 });
      if (!data.length) return;
      const label = WORDS.desk.arrived(data.length, more);
      if (notice.hidden || notice.textContent !== label) announce(label);
      notice.hidden = false;
      notice.replaceChildren(h("button", { type: "button", class: "primary", id: "arrivals", onclick: () => take(data[0].id) }, label));
    } catch {
      // the next look may succeed; what is shown stays true
    }
  };
  const take = (id) => {
    top = id;
    notice.hidden = true;
    notice.replaceChildren();
    show(current(form));
    place.addEventListener("filled", () => place.querySelector(".entry h3 a")?.focus(), { once: true });
  };
  follow(place, look);
}

function commands(place) {
  const rows = () => [...place.querySelectorAll(".entry")];
  const here = () => document.activeElement?.closest?.(".entry");
  const step = (by) => {
    const all = rows();
    const next = all[all.indexOf(here()) + by] ?? (here() ? null : all[0]);
    next?.querySelector("h3 a").focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const press = (id) => () => place.querySelector(id)?.click();
  return [
    { keys: "j", label: WORDS.keys.next, run: () => step(1) },
    { keys: "k", label: WORDS.keys.previous, run: () => step(-1) },
    { keys: "o", label: WORDS.keys.open, run: () => here()?.querySelector("h3 a").click() },
    ...reviewCommands(() => here()?.querySelector(".review")),
    { keys: ".", label: WORDS.keys.arrivals, run: press("#arrivals") },
    { keys: "m", label: WORDS.desk.mark, run: press("#mark") },
  ];
}
