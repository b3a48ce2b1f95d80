/** The text of a comparison: in one column, in two, or only where it changed. */

import { stretches } from "./diff.js";
import { deleted, h, inserted, link } from "./dom.js";
import { flag } from "./parts.js";
import { WORDS } from "./words.js";

/** What stands on which side, where the two are side by side. */
const LEFT = new Set(["same", "removed", "departed"]);
const RIGHT = new Set(["same", "added", "moved"]);

export function body(way, list, notices, old, fresh) {
  if (way === "split") return split(list, notices, old, fresh);
  const place = h("div.prose", { lang: fresh.lang });
  const block = (item, index) => paragraph(item, index, notices);
  place.append(...(way === "only" ? folded(list, block) : list.map(block)));
  return place;
}

function folded(list, block) {
  let index = 0;
  return stretches(list).flatMap(({ folded: hidden, items }) => {
    const blocks = items.map((item) => block(item, index++));
    return hidden ? h("details.fold", h("summary", WORDS.unchanged(items.length)), blocks) : blocks;
  });
}

const noticeIn = (item, notices) => notices.find((each) => each.start < item.to && item.from < each.end);

function paragraph(item, index, notices) {
  const notice = noticeIn(item, notices);
  return h("p", { id: `p${index}`, dir: "auto", class: notice ? "notice" : item.moved && "moved-here", tabindex: "-1", "data-changed": item.changed }, flag(notice), item.runs.map(run));
}

function split(list, notices, old, fresh) {
  const row = (item, index) => {
    const side = (kinds, lang, mine) => {
      const runs = item.runs.filter((each) => kinds.has(each.kind));
      const notice = mine && noticeIn(item, notices);
      return h("td", { lang, dir: "auto", class: notice && "notice" }, flag(notice), runs.map(run));
    };
    return h("tr", { id: `p${index}`, tabindex: "-1", "data-changed": item.changed }, side(LEFT, old.lang, false), side(RIGHT, fresh.lang, true));
  };
  const head = (version) => h("th", { scope: "col" }, WORDS.version(version.number));
  return h("table.prose.split", h("thead", h("tr", head(old), head(fresh))), h("tbody", list.map(row)));
}

function run({ kind, text: said, mark, move, anchor }) {
  const shown = mark ? h("span", { title: WORDS.paragraphBreak }, said) : said;
  if (kind === "departed") {
    return h("span.departed", { id: anchor }, anchor && [link(`#move-${move}`, WORDS.movedTo), " "], h("s", said));
  }
  if (kind === "moved") {
    return h("span.moved", { id: anchor }, anchor && [link(`#left-${move}`, WORDS.movedFrom), " "], shown);
  }
  if (kind === "same") return shown;
  // white space at the ends of a stretch is not what was said: it stays outside the mark
  const [, lead, core, tail] = said.match(/^(\s*)(.*?)(\s*)$/su);
  const wrap = kind === "added" ? inserted : deleted;
  return core && !mark ? [lead, wrap(core), tail] : wrap(mark ? shown : WORDS.space);
}
