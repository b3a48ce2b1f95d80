/** The desk: the latest corrections, filtered. */

import { read } from "./api.js";
import { announce, clip, contrast, h, words } from "./dom.js";
import { empty, failure, loading } from "./states.js";
import { day, moment } from "./time.js";
import { DISCLOSURES, KINDS, STATUSES, WORDS } from "./words.js";

const FILTERS = ["outlet", "kind", "disclosure"];
const SHOWN_CHANGES = 2;
const LONGEST_NOTICE = 280;

export function desk(place, query) {
  document.title = WORDS.name;
  const chosen = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ""]));
  const form = filters(chosen, (picked) => {
    history.pushState(null, "", address(picked));
    place.lastElementChild.replaceWith(ledger(picked));
  });
  const intro = h("div", { class: "intro" }, h("h1", {}, WORDS.desk), h("p", {}, WORDS.deskIntro));
  place.replaceChildren(intro, form, ledger(chosen));
}

const address = (chosen) => {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  return query.size ? `/?${query}` : "/";
};

/** The list of what fits, each choice its own: an answer that comes after another choice fills none that is shown. */
function ledger(chosen) {
  const list = h("div", { class: "ledger" });
  fill(list, chosen);
  return list;
}

/** Load the first page into the list. */
async function fill(list, chosen) {
  list.replaceChildren(loading());
  try {
    const page = await read("corrections", chosen);
    const filtered = Object.values(chosen).some(Boolean);
    list.replaceChildren(page.data.length ? "" : nothing(filtered));
    append(list, page, chosen);
  } catch (problem) {
    list.replaceChildren(failure(problem, () => fill(list, chosen)));
  }
}

function nothing(filtered) {
  if (filtered) return empty(WORDS.noMatch, "", h("p", {}, h("a", { href: "/" }, WORDS.clear)));
  return empty(WORDS.noneYet, WORDS.noneYetHelp);
}

/** Put a page's rows below those that are there, under their days. */
function append(list, page, chosen) {
  for (const correction of page.data) {
    const date = day(correction.detected_at);
    if (list.lastElementChild?.dataset.day !== date) {
      list.append(h("section", { "data-day": date }, h("h2", {}, date)));
    }
    list.lastElementChild.append(entry(correction));
  }
  if (list.isConnected) announce(WORDS.shown(list.querySelectorAll("article").length, page.has_more));
  if (page.has_more) list.append(moreButton(list, page.next_cursor, chosen));
}

/** A button that goes on where the list ends; the focus moves to the first new row. */
function moreButton(list, cursor, chosen) {
  const load = async () => {
    button.disabled = true;
    try {
      const page = await read("corrections", { ...chosen, cursor });
      const known = list.querySelectorAll("article").length;
      button.remove();
      append(list, page, chosen);
      list.querySelectorAll("article")[known]?.querySelector("a").focus();
    } catch (problem) {
      const refusal = failure(problem, () => { refusal.replaceWith(button); load(); });
      button.replaceWith(refusal);
      button.disabled = false;
    }
  };
  const button = h("button", { type: "button", class: "more", onclick: load }, WORDS.more);
  return button;
}

function entry(correction) {
  const { article } = correction;
  return h(
    "article",
    { class: "entry" },
    verdict(correction),
    h("h3", {}, h("a", { href: target(correction), dir: "auto" }, words(article.title || article.url))),
    evidence(correction),
    h(
      "p",
      { class: "meta" },
      h("span", { class: "outlet" }, words(article.outlet)), " · ",
      moment(correction.detected_at, { clockOnly: true }), " · ",
      WORDS.step(correction.from_version, correction.to_version),
      correction.status === "detected" ? null : ` · ${STATUSES[correction.status] ?? correction.status}`,
    ),
  );
}

/** The kind and what readers were told, as labels behind a sign. */
export function verdict({ kind, disclosure, lag }) {
  const [said, told] = [KINDS[kind] ?? kind, lag && disclosure === "disclosed_later" ? WORDS.toldAfter(lag) : DISCLOSURES[disclosure] ?? disclosure];
  return h(
    "p",
    { class: "labels", "data-told": disclosure },
    h("span", { class: "kind" }, said), " ",
    told !== said && h("span", { class: "told" }, told),
  );
}

function target({ id, article_id: article, from_version: from, to_version: to }) {
  return from === null ? `/articles/${article}/versions/${to}?correction=${id}` : `/articles/${article}/diffs/${from}..${to}`;
}

/**
 * What happened: the outlet's own words where it said something, and what they put right; else the row's summary, and
 * the words themselves where one replacement is all.
 */
function evidence({ kind, notice, notice_before: earlier, changes, change_count: count, discloses, shortened, summary }) {
  const seen = changes.filter((change) => change.substantive);
  const replaced = seen.filter((change) => change.field === "text" && change.old && change.new);
  const shown = notice || seen.length === 1 ? replaced.slice(0, SHOWN_CHANGES) : [];
  const more = (shortened ? count : seen.length) - shown.length;
  return h(
    "div",
    { class: "evidence", dir: "auto" },
    notice ? h("blockquote", {}, quoted(kind, notice.text, earlier?.text)) : h("p", { class: "summary" }, words(summary)),
    shown.map((change) => h("p", {}, contrast(change.old.text, change.new.text))),
    notice && more > 0 && h("p", { class: "meta" }, WORDS.moreChanges(more, shown.length > 0)),
    discloses.length > 0 && h("p", { class: "meta" }, WORDS.explains(discloses)),
  );
}

/** A notice's words, marked where they are not simply what the outlet says now. */
function quoted(kind, now, earlier) {
  if (kind === "notice_removed") return contrast(now, null, LONGEST_NOTICE);
  return kind === "notice_altered" ? contrast(earlier, now, LONGEST_NOTICE) : words(clip(now, LONGEST_NOTICE));
}

function filters(chosen, onchange) {
  const outlets = h("datalist", { id: "outlets" });
  const form = h(
    "form",
    { class: "filters", role: "search", onsubmit: (event) => event.preventDefault(), onchange: () => onchange(Object.fromEntries(new FormData(form))) },
    field(WORDS.outlet, h("input", { id: "outlet", name: "outlet", list: "outlets", value: chosen.outlet, placeholder: WORDS.any, autocomplete: "off" })),
    field(WORDS.kind, choice("kind", KINDS, chosen.kind)),
    field(WORDS.disclosure, choice("disclosure", DISCLOSURES, chosen.disclosure)),
    outlets,
  );
  read("articles", { limit: 200 }).then(
    (page) => outlets.append(...[...new Set(page.data.map((article) => article.outlet))].sort().map((value) => h("option", { value }))),
    () => {}, // suggestions alone: the list itself reports what is wrong
  );
  return form;
}

function field(label, control) {
  return h("p", { class: "field" }, h("label", { for: control.id }, label), control);
}

function choice(name, values, chosen) {
  const options = Object.entries({ "": WORDS.any, ...values });
  return h("select", { id: name, name }, options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
}
