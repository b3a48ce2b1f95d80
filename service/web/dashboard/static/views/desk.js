import { announce, articleLink, asked, button, CATEGORIES, choice, day, DESK, DISCLOSURES, evidence, field, fill, filterForm, h, intro, KEYS, KINDS, link, meta, moment, nothing, outletField, pages, pick, read, readLink, refusal, reviewable, reviewCommands, SEARCH, setCommands, standing, STATUSES, STORY, values, verdict, weight, WORDS } from "../kit.js";
import { follow, happened, newest } from "../live.js";

const FILTERS = ["show", "outlet", "kind", "category", "disclosure", "status", "story_id", "order"];
/** Where this browser keeps how far its reader has looked: {id, at}. */
const LOOKED = "tracker-looked";

const EVENTS = "claim.conflict,claim.still_uncorrected";
const TOLD = 6;

const looked = () => JSON.parse(localStorage.getItem(LOOKED) ?? "null");

export default function desk(place, query) {
  const chosen = asked(query, FILTERS);
  const [bar, list] = [h("div.since"), h("div")];
  const show = (picked) => {
    fill(list, ledger(picked));
    fillBar(bar, picked, form, () => show(current(form)));
  };
  const form = filters(chosen, () => show(current(form)));
  fill(place, intro(WORDS.sections.desk, DESK.help), bar, folded(form, chosen), list);
  watch(place, form, show);
  setCommands(commands(place));
  show(chosen);
}

const current = (form) => asked(new URLSearchParams(values(form)), FILTERS);

const parameters = ({ show, ...filters }) => show === "new" ? { ...filters, newer_than: String(looked()?.id ?? 0) } : filters;

/** Everything or what is new, and a way to say that one has looked. */
function fillBar(bar, chosen, form, redraw) {
  const since = looked();
  const tab = (value, label) => {
    const choose = () => {
      form.elements.show.value = value;
      form.elements.order.value = value === "new" ? "weightiest" : "";
      form.dispatchEvent(new Event("change"));
    };
    return button(label, choose, { "aria-pressed": String(chosen.show === value) });
  };
  const mark = async () => {
    localStorage.setItem(LOOKED, JSON.stringify({ id: await newest(), at: new Date().toISOString(), place: (await happened({ type: EVENTS }, looked()?.place)).place }));
    announce(DESK.marked);
    redraw();
  };
  fill(
    bar,
    h("div.switch", { role: "group", "aria-label": DESK.shown }, tab("", DESK.all), tab("new", DESK.fresh)),
    meta(since ? [DESK.since, " ", moment(since.at)] : DESK.never),
    button(DESK.mark, mark, { class: "quiet", id: "mark" }),
  );
}

/** Put in what was told of claims since one last looked. */
async function tell(told, { outlet, story_id: story }) {
  const unknown = () => ({ events: [] }); // the list says what is wrong
  const { events } = await happened({ type: EVENTS, outlet, story_id: story }, looked()?.place).catch(unknown);
  fill(told, events.length > 0 && h("details.told-of", h("summary", DESK.events(events.length)), h("ul.plain", events.reverse().slice(0, TOLD).map(event))));
}

function event({ type, timestamp, data }) {
  const { correction, claim_id: claim } = data;
  return h("li", h("b", DESK.eventNames[type]), " ", articleLink({ id: data.article_id, title: data.claim }), meta(data.article.outlet, data.reason, correction && link(`/articles/${correction.article_id}`, correction.outlet), claim && link(`/claims/${claim}`, STORY.claim), moment(timestamp)));
}

function ledger(chosen) {
  const told = h("div");
  const telling = tell(told, chosen);
  const sent = parameters(chosen);
  const byDay = sent.order === "";
  const append = (list, rows) => {
    told.isConnected || list.before(told); // drawn with the list: it moves nothing
    for (const row of rows) {
      const date = byDay ? day(row.detected_at) : "";
      if (list.lastElementChild?.dataset.day !== date) list.append(h("section", { "data-day": date }, h(byDay ? "h2" : "h2.unseen", date || SEARCH.places.corrections)));
      list.lastElementChild.append(reviewable(row, entry(byDay)));
    }
  };
  const { show, order: _order, ...narrowing } = chosen;
  const empty = nothing(show === "new" ? DESK.new : DESK, narrowing);
  const page = async (cursor) => (await Promise.all([read("corrections", { ...sent, cursor }), telling]))[0];
  return pages(page, {}, { append, none: () => [told, empty()], class: "pages ledger" });
}

const entry = (clockOnly) => (row, bar) =>
  h(
    "article.entry",
    { "data-status": row.status },
    verdict(row),
    h("h3", readLink(row)),
    evidence(row),
    meta(h("a.outlet", { href: `/articles/${row.article_id}` }, row.article.outlet), moment(row.detected_at, { clockOnly }), WORDS.step(row.from_version, row.to_version), weight(row)),
    standing(row),
    bar,
  );

function folded(form, { show: _show, order: _order, ...chosen }) {
  const open = !matchMedia("(max-width: 44rem)").matches || Object.values(chosen).some(Boolean);
  return h("details.fold-away", { open }, h("summary", WORDS.listed), form);
}

function filters(chosen, show) {
  const outlets = h("datalist", { id: "outlets" });
  const stories = choice("story_id", {}, "");
  const form = filterForm(
    show,
    h("input", { type: "hidden", name: "show", value: chosen.show }),
    outletField(chosen, "outlets"),
    pick(WORDS.kind, "kind", KINDS, chosen),
    pick(WORDS.category, "category", CATEGORIES, chosen),
    pick(WORDS.disclosure, "disclosure", DISCLOSURES, chosen),
    pick(WORDS.status, "status", STATUSES, chosen),
    field(WORDS.story, stories),
    pick(WORDS.order, "order", WORDS.orders, chosen, WORDS.orderByTime),
    outlets,
  );
  const offer = async (list, path, options) => {
    const { data } = await read(path, { limit: 200 }).catch(() => ({ data: [] })); // suggestions alone
    list.append(...options(data).map(([value, text]) => h("option", { value, selected: value === chosen.story_id }, text)));
  };
  offer(outlets, "articles", (data) => [...new Set(data.map(({ outlet }) => outlet))].sort().map((each) => [each]));
  offer(stories, "stories", (data) => data.map(({ id, title }) => [String(id), title]));
  return form;
}

/** Say that something came, without moving what is being read. */
async function watch(place, form, show) {
  const notice = h("div.arrived");
  place.prepend(notice);
  let top = await newest().catch(() => null);
  let cut = "";
  const look = async () => {
    try {
      const { data, has_more: more } = await read("corrections", { ...parameters(current(form)), order: "recorded", newer_than: String(top ?? 0), limit: 50 });
      if (cut) announce(DESK.again);
      cut = "";
      const label = data.length ? DESK.arrived(data.length, more) : "";
      if (label && notice.textContent !== label) announce(label);
      fill(notice, label && button(label, () => take(data[0].id), { class: "primary", id: "arrivals" }));
    } catch (problem) {
      // what is shown stays true
      if (problem.message === cut) return;
      cut = problem.message;
      fill(notice, refusal(problem, h("b", DESK.cut)));
    }
  };
  const take = (id) => {
    top = id;
    fill(notice);
    show(current(form));
    place.addEventListener("filled", () => place.querySelector(".entry h3 a")?.focus(), { once: true });
  };
  follow(place, "correction.detected", look);
}

function commands(place) {
  const here = () => document.activeElement?.closest?.(".entry");
  const step = (by) => {
    const all = [...place.querySelectorAll(".entry")];
    const next = all[all.indexOf(here()) + by] ?? (here() ? null : all[0]);
    next?.querySelector("h3 a").focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const press = (id) => () => place.querySelector(id)?.click();
  return [
    { keys: "j", label: KEYS.next, run: () => step(1) },
    { keys: "k", label: KEYS.previous, run: () => step(-1) },
    { keys: "o", label: KEYS.open, run: () => here()?.querySelector("h3 a").click() },
    ...reviewCommands(() => here()?.querySelector(".review")),
    { keys: ".", label: KEYS.arrivals, run: press("#arrivals") },
    { keys: "m", label: DESK.mark, run: press("#mark") },
  ];
}
