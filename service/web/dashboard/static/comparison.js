/** Two versions of an article side by side: what changed, what the outlet says, and the text with its edits. */

import { read } from "./api.js";
import { announce, clip, contrast, deleted, h, inserted, words } from "./dom.js";
import { verdict } from "./desk.js";
import { paragraphs, stretches } from "./diff.js";
import { loading } from "./states.js";
import { CATEGORIES, KINDS, NOTICES, WORDS } from "./words.js";
import { head, timeline, titled, versionsUpTo } from "./version.js";

export async function comparison(place, query, id, from, to) {
  place.replaceChildren(loading(3));
  const article = `articles/${id}`;
  const [about, versions, difference, old, fresh] = await Promise.all([
    read(article),
    versionsUpTo(id, from, to),
    read(`${article}/diffs/${from}..${to}`),
    read(`${article}/versions/${from}`),
    read(`${article}/versions/${to}`),
  ]);
  const rows = await Promise.all(difference.corrections.map((number) => read(`corrections/${number}`)));
  document.title = `${titled(about, fresh)} · ${WORDS.step(from, to)} · ${WORDS.name}`;
  const list = paragraphs(difference.edits, old.text, fresh.text);
  place.replaceChildren(
    head(about, fresh, old),
    timeline(id, versions, to, from),
    h("div", { class: "columns" }, text(list, difference, fresh), aside(difference, rows, list, fate(old, fresh))),
  );
  announce(difference.summary);
}

/** What became of an article that is not there in one of two versions. */
function fate(old, fresh) {
  if (fresh.gone) return WORDS.gone(fresh.gone);
  return old.gone ? WORDS.back : null;
}

/** The text, with a switch that folds what stayed the same. */
function text(list, difference, fresh) {
  const notices = [...difference.notices.added, ...difference.notices.altered.map((pair) => pair.new)];
  const body = h("div", { class: "prose", lang: fresh.lang });
  const fill = (only) => {
    body.replaceChildren(...(only ? folded(list, notices) : list.map((item, index) => block(item, index, notices))));
  };
  const toggle = h("button", {
    type: "button",
    "aria-pressed": "false",
    onclick: () => {
      const only = toggle.getAttribute("aria-pressed") !== "true";
      toggle.setAttribute("aria-pressed", String(only));
      fill(only);
    },
  }, WORDS.changesOnly);
  fill(false);
  const bar = h("div", { class: "bar" }, h("h2", {}, WORDS.text), list.some((item) => item.changed) && toggle);
  return h("section", { class: "text" }, bar, difference.coarse && h("p", { class: "meta coarse" }, WORDS.coarse), body);
}

function folded(list, notices) {
  let index = 0;
  return stretches(list).flatMap(({ folded: hidden, items }) => {
    const blocks = items.map((item) => block(item, index++, notices));
    if (!hidden) return blocks;
    const unfold = () => fold.replaceWith(...blocks);
    const fold = h("p", { class: "fold" }, h("button", { type: "button", onclick: unfold }, WORDS.unchanged(items.length)));
    return [fold];
  });
}

/** One paragraph; a notice bears its kind. */
function block(item, index, notices) {
  const notice = notices.find((each) => each.start < item.to && item.from < each.end);
  return h(
    "p",
    { id: `p${index}`, dir: "auto", class: notice ? "notice" : item.moved && "moved-here", tabindex: "-1" },
    notice && h("span", { class: "flag" }, KINDS[notice.kind] ?? notice.kind),
    item.runs.map(run),
  );
}

function run({ kind, text: said, mark, move, anchor }) {
  const shown = mark ? h("span", { title: WORDS.paragraphBreak }, said) : words(said);
  if (kind === "departed") {
    return h("span", { class: "departed", id: anchor }, anchor && [h("a", { href: `#move-${move}` }, WORDS.movedTo), " "], h("s", {}, words(said)));
  }
  if (kind === "moved") {
    return h("span", { class: "moved", id: anchor }, anchor && [h("a", { href: `#left-${move}` }, WORDS.movedFrom), " "], shown);
  }
  if (kind === "same") return shown;
  // white space at the ends of a stretch is not what was said: it stays outside the mark
  const [, lead, core, tail] = said.match(/^(\s*)(.*?)(\s*)$/su);
  const wrap = kind === "added" ? inserted : deleted;
  return core && !mark ? [lead, wrap(words(core)), tail] : wrap(mark ? shown : WORDS.space);
}

function aside(difference, rows, list, whole) {
  return h(
    "aside",
    { "aria-label": WORDS.changes },
    h("p", { class: "summary", dir: "auto" }, words(difference.summary)),
    rows.map(verdict),
    rows.filter((row) => row.disclosed_in).map((row) =>
      h("p", { class: "meta" }, h("a", { href: `/articles/${row.article_id}/versions/${row.disclosed_in}` }, WORDS.announcedIn(row.disclosed_in)))),
    noticePanel(difference.notices),
    changePanel(difference.changes, list, rows, whole),
    creditPanel(difference.attributions),
  );
}

function noticePanel({ added, removed, altered }) {
  const item = (state, notice, body) =>
    h("div", { class: "said" }, h("p", { class: "labels" }, h("span", { class: "kind" }, KINDS[notice.kind] ?? notice.kind), " ", h("span", { class: "told" }, NOTICES[state])), body);
  const quoted = (notice, wrap) => h("blockquote", { dir: "auto" }, wrap(words(notice.text)));
  const items = [
    ...added.map((notice) => item("added", notice, quoted(notice, inserted))),
    ...altered.map((pair) => item("altered", pair.new, [quoted(pair.old, deleted), quoted(pair.new, inserted)])),
    ...removed.map((notice) => item("removed", notice, quoted(notice, deleted))),
  ];
  return items.length > 0 && h("section", {}, h("h2", {}, WORDS.notices), items);
}

/** `whole` says what became of the article as a whole, if something did. */
function changePanel(changes, list, rows, whole) {
  const main = changes.filter((change) => change.substantive);
  const minor = changes.filter((change) => !change.substantive && change.category !== "notice");
  const late = rows.filter((row) => row.disclosure === "disclosed_later");
  const later = new Set(late.flatMap((row) => row.changes.map(identity)));
  const items = (some) => h("ol", { class: "changes" }, some.map((change) => changeItem(change, list, later)));
  return h(
    "section",
    {},
    h("h2", {}, WORDS.changes),
    main.length + minor.length === 0 && h("p", {}, whole ?? (changes.length ? WORDS.noticeAlone : WORDS.noChanges)),
    main.length > 0 && items(main),
    minor.length > 0 && h("details", { open: main.length === 0 }, h("summary", {}, WORDS.minor(minor.length)), items(minor)),
  );
}

/** What tells a change from the others of a comparison. */
const identity = ({ category, field, old, new: fresh }) => JSON.stringify([category, field, old, fresh]);

/** `later` holds the changes that a notice owned up to later. */
function changeItem(change, list, later) {
  const place = change.field === "text" && change.new ? list.findIndex((item) => item.from <= change.new.start && change.new.start < item.to) : -1;
  const label = CATEGORIES[change.category] ?? change.category;
  const silent = later.has(identity(change)) ? WORDS.announcedLater : WORDS.notAnnounced;
  const told = change.substantive && (change.disclosed_by === null ? silent : WORDS.announced);
  return h(
    "li",
    {},
    h("p", { class: "labels" }, place < 0 ? h("span", { class: "category" }, label) : h("a", { class: "category", href: `#p${place}` }, label), told && [" ", h("span", { class: "told" }, told)]),
    h("p", { class: "evidence", dir: "auto" }, change.category === "move" ? words(clip(change.new.text, 160)) : contrast(change.old?.text, change.new?.text)),
    h("p", { class: "meta" }, words(change.reason)),
  );
}

function creditPanel(credits) {
  const named = credits.filter((credit) => credit.source);
  const item = ({ change, source }) =>
    h("li", {}, (change === "added" ? inserted : deleted)(words(source.name ?? source.text)), " ", change === "added" ? WORDS.creditAdded : WORDS.creditRemoved);
  return named.length > 0 && h("section", {}, h("h2", {}, WORDS.credits), h("ul", { class: "credits" }, named.map(item)));
}
