/** Beside a comparison: the verdict, each notice with the edits that it explains, and what no notice explains. */

import { clip, contrast, deleted, h, inserted, link, meta, words } from "./dom.js";
import { standing, verdict, weight } from "./parts.js";
import { reviewBar } from "./review.js";
import { draw } from "./router.js";
import { CATEGORIES, KINDS, NOTICES } from "./terms.js";
import { WORDS } from "./words.js";

export function asideOf(difference, rows, list, whole) {
  const changes = describe(difference.changes, list, rows);
  return h(
    "aside",
    { "aria-label": WORDS.changes },
    h("p", { class: "summary", dir: "auto" }, words(difference.summary)),
    rows.map(correction),
    noticePanel(difference.notices, changes),
    changePanel(changes, difference, whole),
    creditPanel(difference.attributions),
  );
}

function correction(row) {
  const later = row.disclosed_in && meta(link(`/articles/${row.article_id}/versions/${row.disclosed_in}`, WORDS.announcedIn(row.disclosed_in)));
  return h("div", { class: "finding", "data-row": "" }, verdict(row), meta(weight(row), row.reasons.length > 0 && ` — ${row.reasons.join("; ")}`), later, standing(row), reviewBar(row, draw));
}

/** What tells a change from the others of a comparison. */
const identity = ({ category, field, old, new: fresh }) => JSON.stringify([category, field, old, fresh]);

/** The changes, each with the paragraph it stands in, and whether a later notice owned up to it. */
function describe(changes, list, rows) {
  const later = new Set(rows.filter((row) => row.disclosure === "disclosed_later").flatMap((row) => row.changes.map(identity)));
  const place = ({ field, new: fresh }) => (field === "text" && fresh ? list.findIndex((item) => item.from <= fresh.start && fresh.start < item.to) : -1);
  return changes.map((change) => ({ ...change, place: place(change), later: later.has(identity(change)) }));
}

function noticePanel({ added, removed, altered }, changes) {
  const explained = (index) => changes.filter((change) => change.disclosed_by === index && change.category !== "notice");
  const item = (state, notice, body, index = -1) =>
    h("div", { class: "said" }, h("p", { class: "labels" }, h("span", { class: "kind" }, KINDS[notice.kind] ?? notice.kind), " ", h("span", { class: "told" }, NOTICES[state])), body, changeList(explained(index), WORDS.itExplains));
  const quoted = (notice, wrap) => h("blockquote", { dir: "auto" }, wrap(words(notice.text)));
  const items = [
    ...added.map((notice, index) => item("added", notice, quoted(notice, inserted), index)),
    ...altered.map((pair, index) => item("altered", pair.new, [quoted(pair.old, deleted), quoted(pair.new, inserted)], added.length + index)),
    ...removed.map((notice) => item("removed", notice, quoted(notice, deleted))),
  ];
  return items.length > 0 && h("section", {}, h("h2", {}, WORDS.notices), items);
}

function changeList(changes, title) {
  return changes.length > 0 && [h("h3", { class: "meta" }, title), h("ol", { class: "changes" }, changes.map(changeItem))];
}

/** What no notice explains; `whole` says what became of the article as a whole, if something did. */
function changePanel(changes, { changes: all }, whole) {
  const rest = changes.filter((change) => change.category !== "notice" && (change.disclosed_by === null || !change.substantive));
  const main = rest.filter((change) => change.substantive);
  const minor = rest.filter((change) => !change.substantive && change.disclosed_by === null);
  const explained = changes.length - rest.length > 0;
  const nothing = () => (explained ? WORDS.allExplained : whole ?? (all.length ? WORDS.noticeAlone : WORDS.noChanges));
  return h(
    "section",
    {},
    h("h2", {}, explained ? WORDS.otherChanges : WORDS.changes),
    main.length + minor.length === 0 && h("p", {}, nothing()),
    main.length > 0 && h("ol", { class: "changes" }, main.map(changeItem)),
    minor.length > 0 && h("details", { open: main.length === 0 && !explained }, h("summary", {}, WORDS.minor(minor.length)), h("ol", { class: "changes" }, minor.map(changeItem))),
  );
}

function changeItem(change) {
  const label = CATEGORIES[change.category] ?? change.category;
  const told = change.substantive && (change.disclosed_by === null ? (change.later ? WORDS.announcedLater : WORDS.notAnnounced) : WORDS.announced);
  return h(
    "li",
    {},
    h("p", { class: "labels" }, change.place < 0 ? h("span", { class: "category" }, label) : h("a", { class: "category", href: `#p${change.place}` }, label), told && [" ", h("span", { class: "told" }, told)]),
    h("p", { class: "evidence", dir: "auto" }, change.category === "move" ? words(clip(change.new.text, 160)) : contrast(change.old?.text, change.new?.text)),
    meta(words(change.reason)),
  );
}

function creditPanel(credits) {
  const named = credits.filter((credit) => credit.source);
  const item = ({ change, source }) => {
    const label = (change === "added" ? inserted : deleted)(words(source.name ?? source.text));
    return h("li", {}, label, " ", source.id ? link(`/sources/${source.id}`, change === "added" ? WORDS.creditAdded : WORDS.creditRemoved) : change === "added" ? WORDS.creditAdded : WORDS.creditRemoved);
  };
  return named.length > 0 && h("section", {}, h("h2", {}, WORDS.credits), h("ul", { class: "credits" }, named.map(item)));
}
