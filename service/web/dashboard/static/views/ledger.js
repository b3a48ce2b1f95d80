/** The ledger of corrections: the page that a newsroom could publish. */

import { contrast, failure, field, filterForm, h, input, intro, loading, meta, moment, name, nothing, pages, read, target, verdict, WORDS, words } from "../kit.js";
import { bars, columns } from "../plot.js";

const FILTERS = ["outlet", "since", "until"];
/** Outlets and bylines that are plotted. */
const MOST = 12;

export default function ledger(place, query) {
  name(place, WORDS.sections.ledger);
  const chosen = Object.fromEntries(FILTERS.map((each) => [each, query.get(each) ?? ""]));
  const show = (picked) => place.lastElementChild.replaceWith(body(picked));
  const form = filterForm(
    "/ledger",
    show,
    field(WORDS.outlet, input("outlet", { value: chosen.outlet, placeholder: WORDS.any })),
    field(WORDS.ledger.since, input("since", { type: "date", value: chosen.since })),
    field(WORDS.ledger.until, input("until", { type: "date", value: chosen.until })),
  );
  place.replaceChildren(intro(WORDS.ledger.title, WORDS.ledger.help), form, body(chosen));
}

const midnight = (date) => (date ? new Date(`${date}T00:00`).toISOString() : "");

function body({ outlet, since, until }) {
  const asked = { outlet, since: midnight(since), until: midnight(until) };
  const counts = h("div", { class: "counts" }, loading(2));
  const fill = () => read("corrections/counts", asked).then((found) => counts.replaceChildren(...plots(found)), (problem) => counts.replaceChildren(failure(problem, fill)));
  fill();
  const none = nothing(Object.values(asked).some(Boolean), WORDS.desk.none, WORDS.desk.noneHelp, "/ledger");
  return h("div", {}, counts, h("h2", { class: "rule" }, WORDS.ledger.rows), pages("corrections", asked, { append, none, told: WORDS.shown }));
}

function plots({ total, by_kind: kinds, by_outlet: outlets, by_byline: bylines, by_month: months }) {
  if (!total) return [];
  return [
    h("p", { class: "total" }, WORDS.ledger.total(total)),
    columns(WORDS.ledger.byMonth, months),
    bars(WORDS.ledger.byKind, kinds, WORDS.kind),
    bars(WORDS.ledger.byOutlet, outlets.slice(0, MOST), WORDS.outlet),
    bars(WORDS.ledger.byByline, bylines.slice(0, MOST), WORDS.ledger.byline),
  ];
}

function append(list, rows) {
  list.append(...rows.filter((row) => row.status !== "dismissed").map(entry));
}

/** Before, after, notice and lag of a correction. */
function entry(row) {
  const change = row.changes.find((each) => each.substantive && each.category !== "notice");
  return h(
    "article",
    { class: "published", "data-row": "" },
    meta(moment(row.detected_at), " · ", words(row.outlet)),
    h("h3", {}, h("a", { href: target(row), dir: "auto" }, words(row.article.title || row.article.url))),
    verdict(row),
    row.notice ? h("blockquote", { dir: "auto" }, words(row.notice.text)) : h("p", { dir: "auto" }, words(row.summary)),
    change && h("p", { dir: "auto" }, contrast(change.old?.text, change.new?.text, 240)),
  );
}
