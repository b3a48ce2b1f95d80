import { addressOf, asked, contrast, DESK, failure, feed, field, fill, filtered, h, input, intro, LEDGER, link, loading, meta, moment, note, nothing, outletField, pages, quote, read, readLink, span, spoken, verdict, WORDS } from "../kit.js";
import { bars, lagOverTime, overTime } from "../plot.js";

const FILTERS = ["outlet", "tag", "since", "until"];
const MOST = 12;

export default function ledger(place, query) {
  const chosen = asked(query, FILTERS);
  const box = (label, each, attributes) => field(label, input(each, { value: chosen[each], ...attributes }));
  const fields = [outletField(chosen), box(LEDGER.tag, "tag", { placeholder: WORDS.any }), box(LEDGER.since, "since", { type: "date" }), box(LEDGER.until, "until", { type: "date" })];
  fill(place, intro(LEDGER.title, LEDGER.help), filtered(chosen, body, fields));
}

const midnight = (date) => (date ? new Date(`${date}T00:00`).toISOString() : "");

function body({ since, until, ...rest }) {
  const wanted = { ...rest, since: midnight(since), until: midnight(until) };
  const counts = h("section", { id: "numbers" }, loading(2));
  const count = () => read("corrections/counts", wanted).then((found) => fill(counts, plots(found)), (problem) => fill(counts, failure(problem, count)));
  const list = pages("corrections", wanted, { append, none: nothing(DESK, wanted) });
  list.ready = Promise.all([list.ready, count()]);
  return h("div", h("div.bar", h("h2", LEDGER.rows), h("span.screen", note(link("#numbers", LEDGER.numbers), feed("corrections", { outlet: rest.outlet }), link(addressOf("corrections.csv", wanted, "/feeds/"), LEDGER.csv)))), list, counts);
}

function plots({ total, median_lag_seconds: lag, by_kind: kinds, by_outlet: outlets, by_tag: tags, by_byline: bylines, by_month: months }) {
  if (!total) return [];
  return [
    h("h2.rule", LEDGER.total(total)),
    lag !== null && meta(LEDGER.told(span(lag))),
    overTime(LEDGER.byMonth, months),
    lagOverTime(LEDGER.lagByMonth, months),
    bars(LEDGER.byKind, kinds, WORDS.kind),
    bars(LEDGER.byOutlet, outlets.slice(0, MOST), WORDS.outlet),
    bars(LEDGER.byTag, tags.slice(0, MOST), LEDGER.tag),
    bars(LEDGER.byByline, bylines.slice(0, MOST), LEDGER.byline),
  ];
}

function append(list, rows) {
  list.append(...rows.filter((row) => row.status !== "dismissed").map(entry));
}

function entry(row) {
  const change = row.changes.find((each) => each.substantive && each.category !== "notice");
  return h(
    "article.published",
    { "data-row": "" },
    meta(moment(row.detected_at), row.outlet),
    h("h3", readLink(row)),
    verdict(row),
    row.notice ? quote(row.notice.text) : spoken("p", row.summary),
    change && h("p", { dir: "auto" }, contrast(change.old?.text, change.new?.text, 240)),
  );
}
