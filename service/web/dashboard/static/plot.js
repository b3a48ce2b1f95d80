/** Plots as SVG; the numbers stand in a table beside each. */

import { h, ornament, unseen } from "./dom.js";
import { table } from "./parts.js";
import { KINDS } from "./terms.js";
import { span } from "./time.js";
import { LEDGER } from "./view_words.js";

const WIDTH = 560;
const WIDEST = 26;
const HEIGHT = 150;
const BAR = 220;

const SPACE = "http://www.w3.org/2000/svg";

const GROUPS = {
  announced: ["correction", "clarification", "update", "editors_note", "retraction"],
  silent: ["stealth_edit"],
  altered: ["notice_altered", "notice_removed"],
  gone: ["withdrawal", "restoration"],
};

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.flat());
  return element;
}

const split = ({ kinds }) => Object.entries(GROUPS).map(([group, members]) => [group, members.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)]);

const legend = () => h("p.key.meta", Object.keys(GROUPS).map((group) => h("span", ornament(`i.ground.${group}`), ` ${LEDGER.groups[group]}`)));

const figure = (title, ...parts) => h("figure", h("figcaption", h("h2", title)), parts);

export const overTime = (title, months) => figure(title, legend(), beside(columns(title, months, split), numbers(title, LEDGER.month, months.toReversed())));

export function lagOverTime(title, months) {
  const told = months.filter(({ median_lag_seconds: lag }) => lag !== null);
  const rows = told.toReversed().map(({ name, median_lag_seconds: lag }) => [name, span(lag)]);
  return told.length > 0 && figure(title, beside(columns(title, told, ({ median_lag_seconds: lag }) => [["announced", lag ?? 0]], span), table(title, [LEDGER.month, LEDGER.lag], rows, { class: "figures" })));
}

const beside = (...parts) => h("div.plot", parts.map((part) => h("div", part)));

/** Columns over time: in each month a stack of `parts(count)`, [class, amount]; the highest is `said`. */
function columns(title, counts, parts, said = String) {
  const months = filled(counts).map(({ name, ...count }) => ({ name, stack: count.kinds ? parts(count).filter(([, amount]) => amount) : [] }));
  const sum = ({ stack }) => stack.reduce((all, [, amount]) => all + amount, 0);
  const most = Math.max(...months.map(sum), Number.MIN_VALUE);
  const step = Math.min(WIDEST, WIDTH / months.length);
  const [width, gap] = [Math.max(months.length * step, 60), step > 10 ? 2 : 0.5];
  const bar = ({ name, stack }, index) => {
    let top = HEIGHT;
    const drawn = stack.map(([group, amount]) => {
      const tall = (amount / most) * (HEIGHT - 24);
      top -= tall;
      return svg("rect", { class: group, x: index * step + gap, y: top + 1, width: step - 2 * gap, height: Math.max(1, tall - 1) });
    });
    return name.endsWith("-01") || (months.length < 12 && index === 0) ? [...drawn, svg("text", { x: (index + 0.5) * step, y: HEIGHT + 17, "text-anchor": "middle" }, name.slice(0, 4))] : drawn;
  };
  return svg("svg", { viewBox: `-14 0 ${width + 28} ${HEIGHT + 20}`, width: `${width / 16}rem`, role: "img", "aria-label": title }, svg("text", { y: ".9em" }, said(most)), months.flatMap(bar), svg("line", { x1: 0, x2: width, y1: HEIGHT, y2: HEIGHT }));
}

export function bars(title, counts, head) {
  const most = Math.max(...counts.map((each) => each.total));
  const bar = (count) => {
    let left = 0;
    const parts = split(count).filter(([, amount]) => amount).map(([group, amount]) => {
      const wide = (amount / most) * BAR;
      left += wide;
      return svg("rect", { class: group, x: left - wide, width: Math.max(1, wide - 1), height: 14 });
    });
    return svg("svg", { viewBox: `0 0 ${BAR} 14`, width: BAR, height: 14, "aria-hidden": "true" }, parts);
  };
  return counts.length > 0 && figure(title, numbers(title, head, counts, bar));
}

function numbers(title, head, counts, draw = null) {
  const rows = counts.map((count) => [KINDS[count.name] ?? (count.name || LEDGER.noName), count.total, ...split(count).map(([, amount]) => amount || "–"), count.median_lag_seconds === null ? "–" : span(count.median_lag_seconds), ...(draw ? [draw(count)] : [])]);
  return table(title, [head, LEDGER.all, ...Object.keys(GROUPS).map((group) => LEDGER.groups[group]), LEDGER.lag, ...(draw ? [unseen(LEDGER.share)] : [])], rows, { class: "figures" });
}

/** Months without a gap between the first and the last; of many years the last ten are drawn. */
function filled(counts) {
  if (!counts.length) return [];
  const known = new Map(counts.map((each) => [each.name, each]));
  const months = [];
  const [last] = counts.slice(-1);
  for (let [year, month] = counts[0].name.split("-").map(Number); ; month === 12 ? (year++, month = 1) : month++) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    months.push(known.get(name) ?? { name });
    if (name >= last.name) return months.slice(-120);
  }
}
