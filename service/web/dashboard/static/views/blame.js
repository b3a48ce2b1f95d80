import { BLAME, deleted, fill, h, head, moment, note, ornament, read, readAll, stepTo, WORDS } from "../kit.js";

/** Degrees from one version to the next on the circle of colours, and of all of it; numbers tell them apart, too. */
const [STEP, ALL] = [50, 300];

export default async function blame(place, query, id, number = null) {
  const article = `articles/${id}`;
  const [about, found, versions] = await Promise.all([read(article), read(number ? `${article}/versions/${number}/blame` : `${article}/blame`), readAll(`${article}/versions`, { text: false })]);
  const shown = await read(`${article}/versions/${found.version_number}`);
  const brought = [...new Set(found.sentences.map((each) => each.worded_since))].sort((a, b) => a - b);
  const first = versions[0].number;
  const text = h("div.prose.blame", { lang: shown.lang }, written(shown.text, found.sentences, first));
  const kin = (on) => ({ target }) => {
    const version = target.closest("[data-version]")?.dataset.version;
    for (const each of text.querySelectorAll(`[data-version="${version}"]`)) each.classList.toggle("kin", on);
  };
  const [light, dim] = [kin(true), kin(false)];
  fill(place, head("blame", about, shown),
    h("p.meta.lead", BLAME.help(found.version_number)),
    h("div.columns", { onpointerover: light, onpointerout: dim, onfocusin: light, onfocusout: dim }, h("section.text", { "aria-label": WORDS.text }, text, gone(found.removed)), legend(brought, versions, found.sentences)),
  );
  for (const each of place.querySelectorAll("[data-version]")) {
    const version = Number(each.dataset.version);
    if (version !== first) each.style.setProperty("--hue", 160 + brought.indexOf(version) * Math.min(STEP, ALL / brought.length));
  }
}

/** Paragraphs, with a label where a version is neither that before nor the first. */
function written(text, sentences, first) {
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
    current.append(h("span", { "data-version": version }, label, points.slice(start, end).join("")));
    [at, before] = [end, version];
  }
  return [...result, current];
}

function legend(brought, versions, sentences) {
  const item = (version) => {
    const row = versions.find((each) => each.number === version);
    const index = versions.indexOf(row);
    const href = stepTo(row.article_id, versions[index - 1]?.number, version);
    const count = sentences.filter((each) => each.worded_since === version).length;
    return h("li", { id: `v${version}` }, h("a.swatch", { href, "data-version": version }, WORDS.version(version)), " ", note(BLAME.sentences(count), moment(row.captured_at)));
  };
  return h("aside", { "aria-label": WORDS.versions }, h("h2", BLAME.brought), h("ol.close", brought.map(item)));
}

function gone(removed) {
  if (!removed.length) return null;
  const item = ({ text, since_version: since, until_version: until }) => h("li", { dir: "auto" }, deleted(text), " ", note(BLAME.stood(since, until)));
  return h("details.removed", h("summary", BLAME.removed(removed.length)), h("ol.close", removed.map(item)));
}
