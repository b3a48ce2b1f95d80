/** Beside a comparison: verdicts, notices with what they explain, and what none explains. */

import { clip, contrast, deleted, h, inserted, meta, quote, spoken } from "./dom.js";
import { sourceLink, versionLink } from "./links.js";
import { labels, standing, verdict, weight } from "./parts.js";
import { reviewable } from "./review.js";
import { CATEGORIES, NOTICES } from "./terms.js";
import { WORDS } from "./words.js";

export function asideOf(difference, rows, list, whole) {
  const changes = describe(difference.changes, list, rows);
  return h(
    "aside",
    { "aria-label": WORDS.changes },
    spoken("p.summary", difference.summary),
    rows.map((row) => reviewable(row, correction)),
    noticePanel(difference.notices, changes),
    changePanel(changes, difference, whole),
    creditPanel(difference.attributions),
  );
}

function correction(row, bar) {
  const later = row.disclosed_in && meta(versionLink(row.article_id, row.disclosed_in, WORDS.announcedIn(row.disclosed_in)));
  return h("div.finding", verdict(row), meta(weight(row), row.reasons.join("; ")), later, standing(row), bar);
}

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
    h("div.said", labels(notice.kind, NOTICES[state]), body, changeList(explained(index), WORDS.itExplains));
  const items = [
    ...added.map((notice, index) => item("added", notice, quote(notice.text, inserted), index)),
    ...altered.map((pair, index) => item("altered", pair.new, [quote(pair.old.text, deleted), quote(pair.new.text, inserted)], added.length + index)),
    ...removed.map((notice) => item("removed", notice, quote(notice.text, deleted))),
  ];
  return items.length > 0 && h("section", h("h2", WORDS.notices), items);
}

const changeList = (changes, title) => changes.length > 0 && [h("h3.meta", title), h("ol.changes", changes.map(changeItem))];

/** What no notice explains; `whole` says what became of the article as a whole, if something did. */
function changePanel(changes, { changes: all }, whole) {
  const rest = changes.filter((change) => change.category !== "notice" && (change.disclosed_by === null || !change.substantive));
  const main = rest.filter((change) => change.substantive);
  const minor = rest.filter((change) => !change.substantive && change.disclosed_by === null);
  const explained = changes.length - rest.length > 0;
  return h(
    "section",
    h("h2", explained ? WORDS.otherChanges : WORDS.changes),
    main.length + minor.length === 0 && h("p", explained ? WORDS.allExplained : whole ?? (all.length ? WORDS.noticeAlone : WORDS.noChanges)),
    main.length > 0 && h("ol.changes", main.map(changeItem)),
    minor.length > 0 && h("details", { open: main.length === 0 && !explained }, h("summary", WORDS.minor(minor.length)), h("ol.changes", minor.map(changeItem))),
  );
}

function changeItem(change) {
  const label = CATEGORIES[change.category];
  const told = change.substantive && (change.disclosed_by === null ? (change.later ? WORDS.announcedLater : WORDS.notAnnounced) : WORDS.announced);
  return h(
    "li",
    h("p.labels", change.place < 0 ? h("span.category", label) : h("a.category", { href: `#p${change.place}` }, label), told && [" ", h("span.told", told)]),
    h("p.evidence", { dir: "auto" }, change.category === "move" ? clip(change.new.text, 160) : contrast(change.old?.text, change.new?.text)),
    meta(change.reason),
  );
}

function creditPanel(credits) {
  const named = credits.filter((credit) => credit.source);
  const item = ({ change, source }) => {
    const [mark, said] = change === "added" ? [inserted, WORDS.creditAdded] : [deleted, WORDS.creditRemoved];
    return h("li", mark(source.id ? sourceLink(source) : source.text), " ", said);
  };
  return named.length > 0 && h("section", h("h2", WORDS.credits), h("ul.close", named.map(item)));
}
