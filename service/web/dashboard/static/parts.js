/** What several views show: a correction's verdict and evidence, fields of forms, lists that go on. */

import { read } from "./api.js";
import { announce, clip, contrast, h, link, meta, note, words } from "./dom.js";
import { rename } from "./router.js";
import { empty, failure, loading } from "./states.js";
import { moment } from "./time.js";
import { DISCLOSURES, KINDS, STATUSES } from "./terms.js";
import { WORDS } from "./words.js";

const SHOWN_CHANGES = 2;
const LONGEST_NOTICE = 280;

/** Headline of a view, what it is for, and what can be done there. */
export function intro(title, help, ...more) {
  return h("header", { class: "intro" }, h("h1", {}, title), help && h("p", {}, help), ...more);
}

/** The kind and what readers were told, as labels behind a sign. */
export function verdict({ kind, detected_kind: found, disclosure, lag }) {
  const [said, told] = [KINDS[kind] ?? kind, lag && disclosure === "disclosed_later" ? WORDS.toldAfter(lag) : DISCLOSURES[disclosure] ?? disclosure];
  return h(
    "p",
    { class: "labels", "data-told": disclosure },
    h("span", { class: "kind" }, said),
    " ",
    said === told ? null : h("span", { class: "told" }, told),
    found && found !== kind && h("span", { class: "told" }, WORDS.foundAs(KINDS[found] ?? found)),
  );
}

/**
 * What a correction says and shows: a notice in its own words, with the stretches of text that were replaced; any
 * other by its summary, beside what took the place of what where that was a single change of substance.
 */
export function evidence({ kind, notice, notice_before: earlier, changes, change_count: count, discloses, shortened, summary }) {
  const seen = changes.filter((change) => change.substantive);
  const replaced = seen.filter((change) => change.field === "text" && change.old && change.new);
  const shown = notice || seen.length === 1 ? replaced.slice(0, SHOWN_CHANGES) : [];
  const more = (shortened ? count : seen.length) - shown.length;
  return h(
    "div",
    { class: "evidence", dir: "auto" },
    notice ? h("blockquote", {}, quoted(kind, notice.text, earlier?.text)) : h("p", { class: "summary" }, words(summary)),
    shown.map((change) => h("p", {}, contrast(change.old.text, change.new.text))),
    notice && more > 0 && meta(WORDS.moreChanges(more, shown.length > 0)),
    discloses.length > 0 && meta(WORDS.explains(discloses)),
  );
}

/** A notice's words, marked where they are not simply what the outlet says now. */
function quoted(kind, now, earlier) {
  if (kind === "notice_removed") return contrast(now, null, LONGEST_NOTICE);
  return kind === "notice_altered" ? contrast(earlier, now, LONGEST_NOTICE) : words(clip(now, LONGEST_NOTICE));
}

/** Where a correction is read: the comparison, or the version in which its notice stood from the first. */
export function target({ article_id: article, from_version: from, to_version: to, id }) {
  return from === null ? `/articles/${article}/versions/${to}?correction=${id}` : `/articles/${article}/diffs/${from}..${to}`;
}

/** How much a correction weighs, and why. */
export function weight({ significance, reasons }) {
  const level = Math.round(significance * 5);
  return h(
    "span",
    { class: "weight", title: reasons.join("; ") },
    h("span", { class: "pips", "aria-hidden": "true" }, "●".repeat(level), "○".repeat(5 - level)),
    " ",
    WORDS.weight(significance.toFixed(2)),
  );
}

/** What editors said of a correction last. */
export function standing({ status, reviews }) {
  if (status === "detected") return null;
  const last = reviews.at(-1);
  return h("p", { class: `standing ${status}` }, h("b", {}, STATUSES[status] ?? status), last && [" ", note(WORDS.by(last.reviewer), " · ", moment(last.created_at)), last.note && h("q", { dir: "auto" }, words(last.note))]);
}

export function field(label, control, help) {
  const hint = help && h("span", { class: "meta", id: `${control.id}-help` }, help);
  if (hint) control.setAttribute("aria-describedby", hint.id);
  return h("p", { class: "field" }, h("label", { for: control.id }, label), control, hint);
}

/** A choice among `values`; the empty one stands for all. */
export function choice(name, values, chosen, any = WORDS.any) {
  const options = Object.entries(any === null ? values : { "": any, ...values });
  return h("select", { id: name, name }, options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
}

export const input = (name, attributes = {}) => h("input", { id: name, name, autocomplete: "off", ...attributes });

/** The values of a form; what is empty is left out. */
export const values = (form) => Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, value.trim()]).filter(([, value]) => value));

/** A table whose rows are lists of cells; the first cell names its row. It scrolls by itself where it is too wide. */
export function table(caption, heads, rows, attributes = {}) {
  return h(
    "div",
    { class: "wide", tabindex: "0", role: "region", "aria-label": caption },
    h(
      "table",
      attributes,
      h("caption", { class: "unseen" }, caption),
      h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), rest.map((cell) => h("td", {}, cell))))),
    ),
  );
}

/**
 * A list of the API that is filled page by page, each into its own element: an answer that comes after another choice
 * fills none that is shown. `append(list, rows)` draws rows; `none()` says that there are none; `told(count, more)`
 * is what those hear who listen. The element's `ready` is kept once the first page is there.
 */
export function pages(path, parameters, { append, none, told, tag = "div", ...attributes }) {
  const list = h(tag, { class: "list" });
  const around = h("div", { class: "pages", ...attributes }, list);
  const tail = h("div", { class: "tail" });
  const load = async (cursor) => {
    try {
      const page = await read(path, { ...parameters, cursor });
      const known = list.childElementCount && list.querySelectorAll("[data-row]").length;
      if (!cursor) around.replaceChildren(page.data.length ? list : none(), tail);
      append(list, page.data);
      tail.replaceChildren(page.has_more ? more(page.next_cursor) : "");
      if (cursor) list.querySelectorAll("[data-row]")[known]?.querySelector("a")?.focus();
      if (around.isConnected) announce(told(list.querySelectorAll("[data-row]").length, page.has_more));
      around.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
    } catch (problem) {
      const place = cursor ? tail : around;
      place.replaceChildren(failure(problem, () => { place.replaceChildren(loading(1)); load(cursor); }));
    }
  };
  const more = (cursor) => {
    const button = h("button", { type: "button", class: "more", onclick: () => { button.disabled = true; load(cursor); } }, WORDS.more);
    return button;
  };
  around.replaceChildren(loading());
  around.ready = load(null);
  return around;
}

/** A plain list, drawn line by line. */
export function rows(path, parameters, line, none) {
  const append = (list, found) => list.append(...found.map((row) => h("li", { "data-row": "" }, line(row))));
  return pages(path, parameters, { append, none, told: WORDS.rows, tag: "ul", class: "pages rows" });
}

/** Filters that are kept in the address; `show(chosen)` draws what they let pass. */
export function filterForm(path, show, ...fields) {
  const change = () => {
    const chosen = values(form);
    const query = new URLSearchParams(chosen);
    rename(query.size ? `${path}?${query}` : path);
    show(chosen);
  };
  const submit = (event) => {
    event.preventDefault();
    change();
  };
  const form = h("form", { class: "filters", "aria-label": WORDS.filters, onsubmit: submit, onchange: change }, fields);
  return form;
}

export const nothing = (filtered, title, help, clear) => () =>
  filtered ? empty(WORDS.noMatch, "", { more: h("p", {}, link(clear, WORDS.clear)) }) : empty(title, help);
