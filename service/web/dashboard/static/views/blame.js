/** Where each sentence of a version comes from: coloured and numbered by the version since which it has its words. */

import { deleted, h, head, loading, moment, name, note, read, readList, tabs, titled, WORDS, words } from "../kit.js";

/** Grounds that tell versions apart; the numbers do, too. */
const GROUNDS = 8;

export default async function blame(place, query, id, number = null) {
  place.replaceChildren(loading(3));
  const article = `articles/${id}`;
  const [about, found, { rows: versions }] = await Promise.all([
    read(article),
    read(number ? `${article}/versions/${number}/blame` : `${article}/blame`),
    readList(`${article}/versions`, null, () => false),
  ]);
  const shown = await read(`${article}/versions/${found.version_number}`);
  name(place, titled(about, shown), WORDS.article.blame);
  const brought = [...new Set(found.sentences.map((each) => each.worded_since))].sort((a, b) => a - b);
  const ground = new Map(brought.map((version, index) => [version, Math.min(index, GROUNDS - 1)]));
  const text = h("div", { class: "prose blame", lang: shown.lang }, written(shown.text, found.sentences, ground));
  const kin = (version, on) => {
    for (const each of text.querySelectorAll(`[data-version="${version}"]`)) each.classList.toggle("kin", on);
    text.classList.toggle("picking", on);
  };
  for (const [begin, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    text.addEventListener(begin, ({ target }) => { const version = target.closest("[data-version]")?.dataset.version; if (version) kin(version, true); });
    text.addEventListener(end, ({ target }) => { const version = target.closest("[data-version]")?.dataset.version; if (version) kin(version, false); });
  }
  place.replaceChildren(
    head(about, shown),
    tabs(about, "blame"),
    h("p", { class: "meta lead" }, WORDS.blame.help(found.version_number)),
    h("div", { class: "columns" }, h("section", { class: "text", "aria-label": WORDS.text }, text, gone(found.removed)), legend(brought, ground, versions, found.sentences, kin)),
  );
}

/** The text by paragraphs, each sentence on the ground of its version; where the version changes, its number. */
function written(text, sentences, ground) {
  const points = Array.from(text);
  const result = [];
  let at = 0;
  let before = null;
  let current = h("p", { dir: "auto" });
  const between = (to) => {
    const gap = points.slice(at, to).join("");
    if (gap.includes("\n") && current.childNodes.length) {
      result.push(current);
      current = h("p", { dir: "auto" });
      before = null;
    } else if (gap) {
      current.append(gap);
    }
  };
  for (const { start, end, since_version: since, worded_since: version } of sentences) {
    between(start);
    const told = WORDS.blame.origin(since, version);
    const label = (version !== before || since !== version) && h("a", { class: "origin", href: `#v${version}`, title: told }, h("span", { class: "unseen" }, told), h("span", { "aria-hidden": "true" }, since === version ? `v${version}` : `v${since} → v${version}`));
    current.append(h("span", { class: `g${ground.get(version)}`, "data-version": version }, label, words(points.slice(start, end).join(""))));
    [at, before] = [end, version];
  }
  return [...result, current];
}

/** The versions that are left in the text, each with how many sentences it brought. */
function legend(brought, ground, versions, sentences, kin) {
  const item = (version) => {
    const row = versions.find((each) => each.number === version);
    const index = versions.indexOf(row);
    const href = index > 0 ? `/articles/${row.article_id}/diffs/${versions[index - 1].number}..${version}` : `/articles/${row.article_id}/versions/${version}`;
    const count = sentences.filter((each) => each.worded_since === version).length;
    const [on, off] = [() => kin(version, true), () => kin(version, false)];
    return h("li", { id: `v${version}` }, h("a", { class: `swatch g${ground.get(version)}`, href, onpointerover: on, onpointerout: off, onfocus: on, onblur: off }, WORDS.version(version)), " ", note(WORDS.blame.sentences(count), " · ", moment(row.captured_at)));
  };
  return h("aside", { "aria-label": WORDS.versions }, h("h2", {}, WORDS.blame.brought), h("ol", { class: "legend" }, brought.map(item)));
}

/** Sentences that are no longer there. */
function gone(removed) {
  if (!removed.length) return null;
  const item = ({ text, since_version: since, until_version: until }) => h("li", { dir: "auto" }, deleted(words(text)), " ", note(WORDS.blame.stood(since, until)));
  return h("details", { class: "removed" }, h("summary", {}, WORDS.blame.removed(removed.length)), h("ol", {}, removed.map(item)));
}
