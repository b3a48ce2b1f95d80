/** What several views show: corrections, fields, lists that go on. */

import { read } from "./api.js";
import { announce, button, clip, contrast, fill, h, link, meta, note, ornament, reworded, spoken } from "./dom.js";
import { rename } from "./router.js";
import { empty, failure, loading } from "./states.js";
import { DISCLOSURES, KINDS, STATUSES } from "./terms.js";
import { moment } from "./time.js";
import { WORDS } from "./words.js";

const SHOWN_CHANGES = 2;
const LONGEST_NOTICE = 280;
const ROWS = "[data-row]:not([data-row] *)";

export const intro = (title, help, ...more) => h("header.intro", h("h1", title), help && h("p", help), ...more);

export const labels = (kind, ...told) => h("p.labels", h("span.kind", KINDS[kind]), told.filter(Boolean).map((each) => [" ", h("span.told", each)]));

export function verdict({ kind, detected_kind: found, disclosure, lag }) {
  const told = lag && disclosure === "disclosed_later" ? WORDS.toldAfter(lag) : DISCLOSURES[disclosure];
  const element = labels(kind, told !== KINDS[kind] && told, found && found !== kind && WORDS.foundAs(KINDS[found]));
  element.dataset.told = disclosure;
  return element;
}

/** A notice in its own words, with what was replaced; any other by its summary, with what was where that is one change. */
export function evidence({ kind, notice, notice_before: earlier, changes, change_count: count, discloses, shortened, summary }) {
  const seen = changes.filter((change) => change.substantive);
  const replaced = seen.filter((change) => change.field === "text" && change.old && change.new);
  const shown = notice || seen.length === 1 ? replaced.slice(0, SHOWN_CHANGES) : [];
  const more = (shortened ? count : seen.length) - shown.length;
  return h(
    "div.evidence",
    { dir: "auto" },
    notice ? h("blockquote", quoted(kind, notice.text, earlier?.text)) : h("p.summary", summary),
    shown.map((change) => h("p", contrast(change.old.text, change.new.text))),
    notice && more > 0 && meta(WORDS.moreChanges(more, shown.length > 0)),
    discloses.length > 0 && meta(WORDS.explains(discloses)),
  );
}

function quoted(kind, now, earlier) {
  if (kind === "notice_removed") return contrast(now, null, LONGEST_NOTICE);
  return kind === "notice_altered" ? reworded(earlier, now, LONGEST_NOTICE) : clip(now, LONGEST_NOTICE);
}

export const flag = (notice) => notice && h("span.flag", KINDS[notice.kind]);

export function weight({ significance, reasons }) {
  const level = Math.round(significance * 5);
  return h("span.weight", { title: reasons.join("; ") }, ornament("span.pips", "●".repeat(level), "○".repeat(5 - level)), " ", WORDS.weight(significance.toFixed(2)));
}

export function standing({ status, reviews }) {
  if (status === "detected") return null;
  const last = reviews.at(-1);
  return h(`p.standing.${status}`, h("b", STATUSES[status]), last && [" ", note(WORDS.by(last.reviewer), moment(last.created_at)), last.note && spoken("q", last.note)]);
}

export function field(label, control, help) {
  const hint = help && h("span.meta", { id: `${control.id}-help` }, help);
  if (hint) control.setAttribute("aria-describedby", hint.id);
  return h("p.field", h("label", { for: control.id }, label), control, hint);
}

/** A choice among `values`; the empty one stands for all. */
export function choice(name, values, chosen, any = WORDS.any) {
  const options = Object.entries(any === null ? values : { "": any, ...values });
  return h("select", { id: name, name }, options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
}

export const pick = (label, name, values, chosen, any) => field(label, choice(name, values, chosen[name], any));

export const input = (name, attributes = {}) => h("input", { id: name, name, autocomplete: "off", ...attributes });

export const outletField = ({ outlet }, list = null) => field(WORDS.outlet, input("outlet", { list, value: outlet, placeholder: WORDS.any }));
export const wordsField = ({ q }) => field(WORDS.words, input("q", { type: "search", value: q }));

export const asked = (query, filters) => Object.fromEntries(filters.map((each) => [each, query.get(each) ?? ""]));

export const values = (form) => Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, value.trim()]).filter(([, value]) => value));

/** A table of rows of cells, the first of which names its row; heads and rows may be elements. It scrolls by itself. */
export function table(caption, heads, rows, attributes = {}) {
  const head = (each) => each.tagName === "TH" ? each : h("th", { scope: "col" }, each);
  const row = (each) => each.tagName === "TR" ? each : h("tr", each.map((cell, index) => (index ? h("td", cell) : h("th", { scope: "row" }, cell))));
  const drawn = h("table", attributes, h("caption.unseen", caption), h("thead", h("tr", heads.map(head))), h("tbody", rows.map(row)));
  return h("div.wide", { tabindex: "0", role: "region", "aria-label": caption }, drawn);
}

/**
 * A list, filled page by page into its own element: an answer that comes after another choice fills none that is shown.
 * `path` is of the API, or gives the page at a cursor; `draw(row)` or `append(list, rows)` draws; `none()` says that there
 * are none. The first page is `ready`; `turns` pages were drawn, and `more` draws the next.
 */
export function pages(path, parameters, { draw, append = (list, found) => list.append(...found.map(draw)), none, tag = "div", ...attributes }) {
  const list = h(`${tag}.list`);
  const around = Object.assign(h("div.pages", attributes, list), { turns: 0 });
  const tail = h("div.tail");
  const load = async (cursor) => {
    try {
      const page = await (typeof path === "string" ? read(path, { ...parameters, cursor }) : path(cursor));
      const known = list.querySelectorAll(ROWS).length;
      const found = page.data ?? page.articles;
      if (!cursor) fill(around, found.length ? list : none(), tail);
      append(list, found);
      around.turns++;
      around.more = page.has_more && (() => load(page.next_cursor));
      fill(tail, around.more && more());
      if (cursor) list.querySelectorAll(ROWS)[known]?.querySelector("a")?.focus();
      if (around.isConnected) announce(WORDS.rows(list.querySelectorAll(ROWS).length, page.has_more));
      around.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
    } catch (problem) {
      const place = cursor ? tail : around;
      fill(place, failure(problem, () => { fill(place, loading(1)); load(cursor); }));
    }
  };
  const more = () => button(WORDS.more, ({ target }) => { target.disabled = true; around.more(); }, { class: "more" });
  fill(around, loading());
  around.ready = load(null);
  return around;
}

export const filled = (lists) => Promise.all(lists.map((each) => each.ready));

export const rows = (path, parameters, line, none) =>
  pages(path, parameters, { draw: (row) => h("li", { "data-row": "" }, line(row)), none, tag: "ul", class: "pages rows" });

/** Filters that are kept in the address; `show(chosen)` draws what they let pass. */
export function filterForm(show, ...fields) {
  const change = () => {
    const chosen = values(form);
    const query = new URLSearchParams(chosen);
    rename(location.pathname + (query.size ? `?${query}` : ""));
    show(chosen);
  };
  const form = h("form.filters", { "aria-label": WORDS.filters, onsubmit: change, onchange: change }, fields);
  return form;
}

/** Such filters, and beneath them `list(chosen)`. */
export function filtered(chosen, list, ...fields) {
  const place = h("div", list(chosen));
  return [filterForm((picked) => fill(place, list(picked)), ...fields), place];
}

export const nothing = ({ none, noneHelp }, filters = {}) => () =>
  Object.values(filters).some(Boolean) ? empty(WORDS.noMatch, "", { more: h("p", link(location.pathname, WORDS.clear)) }) : empty(none, noneHelp);
