/** Where each sentence comes from. */

import { BLAME, deleted, fill, h, head, moment, note, ornament, read, readAll, stepTo, WORDS } from "../kit.js";

/** Grounds that tell versions apart; the numbers do, too. */
const GROUNDS = 8;

export default async function blame(place, query, id, number = null) {
  const article = `articles/${id}`;
  const [about, found, versions] = await Promise.all([
    read(article),
    read(number ? `${article}/versions/${number}/blame` : `${article}/blame`),
    readAll(`${article}/versions`, { text: false }),
  ]);
  const shown = await read(`${article}/versions/${found.version_number}`);
  const brought = [...new Set(found.sentences.map((each) => each.worded_since))].sort((a, b) => a - b);
  const ground = new Map(brought.map((version, index) => [version, Math.min(index, GROUNDS - 1)]));
  const text = h("div.prose.blame", { lang: shown.lang }, written(shown.text, found.sentences, ground, versions[0].number));
  const kin = (on) => ({ target }) => {
    const version = target.closest("[data-version]")?.dataset.version;
    for (const each of text.querySelectorAll(`[data-version="${version}"]`)) each.classList.toggle("kin", on);
  };
  const [light, dim] = [kin(true), kin(false)];
  fill(
    place,
    head("blame", about, shown),
    h("p.meta.lead", BLAME.help(found.version_number)),
    h("div.columns", { onpointerover: light, onpointerout: dim, onfocusin: light, onfocusout: dim }, h("section.text", { "aria-label": WORDS.text }, text, gone(found.removed)), legend(brought, ground, versions, found.sentences)),
  );
}

/** Paragraphs on the grounds of versions, with a label where a version is neither that before nor the first. */
function written(text, sentences, ground, first) {
  const points = Array.from(text);
  const result = [];
  let at = 0;
  let before = first;
  let current = h("p", { dir: "auto" });
  const between = (to) => {
    const gap = points.slice(at, to).join("");
    if (gap.includes("\n") && current.childNodes.length) {
      result.push(current);
      current = h("p", { dir: "auto" });
      before = first;
    } else if (gap) {
      current.append(gap);
    }
  };
  for (const { start, end, since_version: since, worded_since: version } of sentences) {
    between(start);
    const told = BLAME.origin(since, version);
    const label = (version !== before || since !== version) && h("a.origin", { href: `#v${version}`, title: told }, h("span.unseen", told), ornament("span", since === version ? `v${version}` : `v${since} → v${version}`));
    current.append(h("span", { class: `g${ground.get(version)}`, "data-version": version }, label, points.slice(start, end).join("")));
    [at, before] = [end, version];
  }
  return [...result, current];
}

function legend(brought, ground, versions, sentences) {
  const item = (version) => {
    const row = versions.find((each) => each.number === version);
    const index = versions.indexOf(row);
    const href = stepTo(row.article_id, versions[index - 1]?.number, version);
    const count = sentences.filter((each) => each.worded_since === version).length;
    return h("li", { id: `v${version}` }, h("a", { class: `swatch g${ground.get(version)}`, href, "data-version": version }, WORDS.version(version)), " ", note(BLAME.sentences(count), moment(row.captured_at)));
  };
  return h("aside", { "aria-label": WORDS.versions }, h("h2", BLAME.brought), h("ol.close", brought.map(item)));
}

function gone(removed) {
  if (!removed.length) return null;
  const item = ({ text, since_version: since, until_version: until }) => h("li", { dir: "auto" }, deleted(text), " ", note(BLAME.stood(since, until)));
  return h("details.removed", h("summary", BLAME.removed(removed.length)), h("ol.close", removed.map(item)));
}
