/** Plots as SVG; the numbers stand in a table beside each. */

import { h } from "./dom.js";
import { table } from "./parts.js";
import { KINDS } from "./terms.js";
import { WORDS } from "./words.js";

/** Pixels that a plot over time takes at most, and a month in it. */
const WIDTH = 560;
const WIDEST = 26;
const BAR = 260;

const SPACE = "http://www.w3.org/2000/svg";

/** What is told together, from the ground up. */
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

const split = (kinds) => Object.entries(GROUPS).map(([group, members]) => [group, members.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)]);

const legend = () => h("p", { class: "plot-key meta" }, Object.keys(GROUPS).map((group) => h("span", {}, h("i", { class: `ground ${group}`, "aria-hidden": "true" }), ` ${WORDS.ledger.groups[group]}`)));

/** Columns over time: a stack of groups for each month, also for those in which nothing was found. */
export function columns(title, counts) {
  const months = filled(counts);
  const most = Math.max(1, ...months.map((each) => each.total));
  const step = Math.min(WIDEST, WIDTH / months.length);
  const [width, height, gap] = [months.length * step, 150, step > 10 ? 2 : 0.5];
  const bar = ({ name, kinds }, index) => {
    let top = height;
    const parts = split(kinds).filter(([, count]) => count).map(([group, count]) => {
      const tall = (count / most) * (height - 12);
      top -= tall;
      return svg("rect", { class: group, x: index * step + gap, y: top + 1, width: step - 2 * gap, height: Math.max(1, tall - 1) });
    });
    const label = name.endsWith("-01") || months.length < 12 && index === 0 ? [svg("text", { x: index * step, y: height + 14 }, name.slice(0, 4))] : [];
    return [...parts, ...label];
  };
  const drawn = svg("svg", { viewBox: `0 0 ${Math.max(width, 60)} ${height + 20}`, width: Math.max(width, 60), height: height + 20, role: "img", "aria-label": title }, months.flatMap(bar), svg("line", { x1: 0, x2: width, y1: height, y2: height }));
  return h("figure", {}, h("figcaption", {}, h("h2", {}, title)), legend(), h("div", { class: "plot" }, h("div", { class: "drawn" }, drawn), numbers(title, WORDS.ledger.month, [...counts].reverse())));
}

/** A table with a bar in each line. */
export function bars(title, counts, head) {
  const most = Math.max(...counts.map((each) => each.total));
  const bar = (kinds) => {
    let left = 0;
    const parts = split(kinds).filter(([, count]) => count).map(([group, count]) => {
      const wide = (count / most) * BAR;
      left += wide;
      return svg("rect", { class: group, x: left - wide, width: Math.max(1, wide - 1), height: 14 });
    });
    return svg("svg", { viewBox: `0 0 ${BAR} 14`, width: BAR, height: 14, "aria-hidden": "true" }, parts);
  };
  return h("figure", {}, h("figcaption", {}, h("h2", {}, title)), numbers(title, head, counts, bar));
}

/** The numbers of a plot, each line with its drawing where it has one. */
function numbers(title, head, counts, draw = null) {
  const rows = counts.map(({ name, total, kinds }) => [KINDS[name] ?? (name || WORDS.ledger.noName), total, ...split(kinds).map(([, count]) => count || "–"), ...(draw ? [draw(kinds)] : [])]);
  return table(title, [head, WORDS.ledger.all, ...Object.keys(GROUPS).map((group) => WORDS.ledger.groups[group]), ...(draw ? [WORDS.ledger.share] : [])], rows, { class: "figures" });
}

/** Months without a gap between the first and the last; of many years the last ten are drawn. */
function filled(counts) {
  if (!counts.length) return [];
  const known = new Map(counts.map((each) => [each.name, each]));
  const months = [];
  const [last] = counts.slice(-1);
  for (let [year, month] = counts[0].name.split("-").map(Number); ; month === 12 ? (year++, month = 1) : month++) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    months.push(known.get(name) ?? { name, total: 0, kinds: {} });
    if (name >= last.name) return months.slice(-120);
  }
}
