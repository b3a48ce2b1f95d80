/** A story on the wall: outlets across, claims down, who still carries what was corrected, and who corrected when. */

import { announce, CLAIM_KINDS, draw, evidence, go, h, intro, link, loading, meta, moment, name, note, read, readList, readTagged, send, STANCE_SIGNS, STANCES, STANDINGS, target, verdict, WORDS, words } from "../kit.js";

/** Corrections of which it is asked who else says what they gave up. */
const FOLLOWED = 12;

export default async function story(place, query, id) {
  place.replaceChildren(loading(3));
  const versions = query.get("versions") === "all" ? "all" : "newest";
  const [matrix, { rows: corrections }, candidates] = await Promise.all([
    read(`stories/${id}/matrix`, { versions }),
    readList("corrections", null, () => false, { story_id: id }),
    read(`stories/${id}/candidates`),
  ]);
  const carriers = new Map(await Promise.all(corrections.slice(0, FOLLOWED).map(async (row) => [row.id, (await read(`corrections/${row.id}/propagation`)).data])));
  name(place, matrix.story.title);
  place.replaceChildren(
    intro(words(matrix.story.title), WORDS.story_.help(matrix.story.articles.length, matrix.claims.filter((each) => each.conflict).length)),
    wall(matrix, versions),
    h("div", { class: "columns" }, past(corrections, carriers), aside(matrix.story, candidates.data)),
  );
}

/** The matrix, those claims first on which outlets disagree. */
function wall({ columns, claims }, versions) {
  const all = versions === "all";
  const toggle = h("button", { type: "button", class: "screen", "aria-pressed": String(all), onclick: () => go(all ? location.pathname : `${location.pathname}?versions=all`) }, WORDS.story_.allVersions);
  const head = h("div", { class: "bar" }, h("h2", {}, WORDS.story_.wall), toggle);
  if (!claims.length) return h("section", {}, head, meta(WORDS.story_.noClaims));
  return h(
    "section",
    {},
    head,
    h("p", { class: "meta key" }, Object.entries(STANCES).map(([stance, label]) => h("span", { class: `stance ${stance}` }, sign(stance), ` ${label}`))),
    h(
      "div",
      { class: "wide", tabindex: "0", role: "region", "aria-label": WORDS.story_.wall },
      h(
        "table",
        { class: "wall" },
        h("caption", { class: "unseen" }, WORDS.story_.wall),
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, WORDS.story_.claim), columns.map(column))),
        h("tbody", {}, claims.map(line)),
      ),
    ),
  );
}

const column = ({ article_id: id, outlet, version_number: version, title, captured_at: at }) =>
  h("th", { scope: "col" }, h("b", {}, words(outlet)), h("a", { href: `/articles/${id}/versions/${version}`, title }, WORDS.version(version)), h("span", {}, moment(at)));

const sign = (stance) => h("span", { class: "sign", "aria-hidden": "true" }, STANCE_SIGNS[stance]);

function line({ kind, claim_id: id, text, figure, conflict, cells }) {
  const said = id ? h("a", { href: `/claims/${id}`, dir: "auto" }, words(text)) : h("span", { dir: "auto" }, words(text));
  const carry = cells.filter((cell) => cell.stance === "supports").map((cell) => cell.outlet);
  const gaveUp = cells.some((cell) => cell.stance === "corrected");
  return h(
    "tr",
    { "data-conflict": conflict },
    h(
      "th",
      { scope: "row" },
      h("p", { class: "labels" }, h("span", { class: "kind" }, CLAIM_KINDS[kind] ?? kind), conflict && h("span", { class: "conflict" }, WORDS.story_.conflict)),
      figure && h("p", { class: "figure" }, words(figure)),
      said,
      conflict && gaveUp && carry.length > 0 && h("p", { class: "carry" }, WORDS.story_.stillCarried, " ", h("b", {}, words([...new Set(carry)].join(", ")))),
    ),
    cells.map(cell),
  );
}

/** How a version stands to a claim; why, and its words, on request. */
function cell({ stance, reason, evidence: quotes, attributed_to: who, confidence }) {
  const label = [sign(stance), " ", STANCES[stance] ?? stance];
  if (stance === "not_mentioned" && !quotes.length) return h("td", { class: `stance ${stance}` }, h("span", { title: reason }, label));
  return h(
    "td",
    { class: `stance ${stance}` },
    h("p", {}, label),
    h("details", {}, h("summary", {}, words(reason)), meta(WORDS.sure(confidence)), who && meta(WORDS.creditedTo, " ", words(who)), quotes.map((quote) => h("blockquote", { dir: "auto" }, words(quote.text)))),
  );
}

/** Who corrected when, and who else has to. */
function past(corrections, carriers) {
  const item = (row) =>
    h(
      "li",
      {},
      h("h3", {}, moment(row.detected_at), " ", link(target(row), words(row.outlet))),
      verdict(row),
      evidence(row),
      (carriers.get(row.id) ?? []).length > 0 && h("ul", { class: "carriers" }, carriers.get(row.id).map(carrier)),
    );
  return h("section", {}, h("h2", {}, WORDS.story_.when), corrections.length ? h("ol", { class: "history dated" }, [...corrections].reverse().map(item)) : meta(WORDS.story_.noCorrections));
}

function carrier({ article, standing, figure, reason, lag, lag_seconds: seconds }) {
  const when = lag && note(" ", seconds < 0 ? WORDS.story_.before(lag) : WORDS.story_.after(lag));
  return h("li", { "data-standing": standing }, h("b", {}, STANDINGS[standing] ?? standing), ": ", h("a", { href: `/articles/${article.id}`, title: article.title }, words(article.outlet)), figure && standing === "still_carries" && ` — ${figure}`, when, reason && note(` (${reason})`));
}

/** Articles of the story, and such as may belong to it. */
function aside(story, candidates) {
  const trouble = h("p", { class: "trouble", role: "alert" });
  const change = async (ids) => {
    try {
      const { tag } = await readTagged(`stories/${story.id}`);
      await send("PATCH", `stories/${story.id}`, { article_ids: ids }, { tag });
      announce(WORDS.story_.changed);
      draw();
    } catch (problem) {
      trouble.textContent = problem.message;
    }
  };
  const named = (article) => [h("a", { href: `/articles/${article.id}`, dir: "auto" }, words(article.title || article.url)), " ", note(words(article.outlet))];
  const act = (label, article, ids) => h("button", { type: "button", class: "quiet screen", "aria-label": `${label}: ${article.title}`, onclick: () => change(ids) }, label);
  return h(
    "aside",
    { "aria-label": WORDS.story_.articles },
    h("h2", {}, WORDS.story_.articles),
    h("ul", { class: "plain" }, story.articles.map((each) => h("li", {}, named(each), act(WORDS.story_.remove, each, story.article_ids.filter((id) => id !== each.id))))),
    candidates.length > 0 && [
      h("h2", {}, WORDS.story_.candidates),
      h("ul", { class: "plain" }, candidates.slice(0, 6).map(({ article, reason }) => h("li", {}, named(article), meta(words(reason)), act(WORDS.story_.add, article, [...story.article_ids, article.id])))),
    ],
    trouble,
  );
}
