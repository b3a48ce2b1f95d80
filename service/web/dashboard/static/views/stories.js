import { articleLink, attempt, button, CLAIM_KINDS, claimLink, draw, evidence, fill, go, h, intro, link, meta, moment, note, nothing, ornament, quote, read, rows, sendSeen, spoken, STANCE_SIGNS, STANCES, STANDINGS, STORIES, STORY, storyLink, table, target, verdict, versionLink, WORDS } from "../kit.js";

export default (place, query, id) => (id ? one(place, id, query) : all(place, query));

function all(place, query) {
  const line = (story) => [h("h2", storyLink(story)), meta(STORIES.count(story.articles.length), outlets(story.articles), [STORIES.changed, " ", moment(story.updated_at)])];
  fill(place, intro(WORDS.sections.stories, STORIES.help), rows("stories", {}, line, nothing(STORIES)));
}

const outlets = (articles) => [...new Set(articles.map((each) => each.outlet))].join(", ");

const FOLLOWED = 12;

async function one(place, id, query) {
  const versions = query.get("versions") === "all" ? "all" : "newest";
  const [matrix, corrections, candidates] = await Promise.all([read(`stories/${id}/matrix`, { versions }), read("corrections", { story_id: id }), read(`stories/${id}/candidates`)]);
  const carriers = new Map(await Promise.all(corrections.data.slice(0, FOLLOWED).map(async (row) => [row.id, (await read(`corrections/${row.id}/propagation`)).data])));
  fill(place, intro(matrix.story.title, STORY.help(matrix.story.articles.length, matrix.claims.filter((each) => each.conflict).length)),
    wall(matrix, versions),
    h("div.columns", past(corrections, carriers, id), aside(matrix.story, candidates.data)),
  );
}

/** The matrix, those claims first on which outlets disagree. */
function wall({ columns, claims }, versions) {
  const all = versions === "all";
  const toggle = button(STORY.allVersions, () => go(all ? location.pathname : `${location.pathname}?versions=all`), { class: "screen", "aria-pressed": String(all) });
  const head = h("div.bar", h("h2", STORY.wall), toggle);
  if (!claims.length) return h("section", head, meta(STORY.noClaims));
  return h(
    "section",
    head,
    h("p.meta.key", Object.entries(STANCES).map(([stance, label]) => h(`span.stance.${stance}`, sign(stance), ` ${label}`))),
    table(STORY.wall, [STORY.claim, ...columns.map(column)], claims.map(claimLine), { class: "wall" }),
  );
}

const column = ({ article_id: id, outlet, version_number: version, title, captured_at: at }) =>
  h("th", { scope: "col" }, h("b", outlet), versionLink(id, version, h("span", { title }, WORDS.version(version))), h("span", moment(at)));

const sign = (stance) => ornament("span.sign", STANCE_SIGNS[stance]);

function claimLine({ kind, claim_id: id, text, figure, conflict, cells }) {
  const carry = cells.filter((cell) => cell.stance === "supports").map((cell) => cell.outlet);
  const gaveUp = cells.some((cell) => cell.stance === "corrected");
  return h(
    "tr",
    { "data-conflict": conflict },
    h(
      "th",
      { scope: "row" },
      h("p.labels", h("span.kind", CLAIM_KINDS[kind]), conflict && h("span.conflict", STORY.conflict)),
      figure && h("p.figure", figure),
      id ? claimLink({ id, text }) : spoken("span", text),
      conflict && gaveUp && carry.length > 0 && h("p.carry", STORY.stillCarried, " ", h("b", [...new Set(carry)].join(", "))),
    ),
    cells.map(cell),
  );
}

/** How a version stands to a claim; why, and its words, on request. */
function cell({ stance, reason, evidence: quotes, attributed_to: who, confidence }) {
  const label = [sign(stance), " ", STANCES[stance]];
  const why = () => [h("p", label), h("details", h("summary", reason), meta(WORDS.sure(confidence)), who && meta(WORDS.creditedTo(who)), quotes.map((each) => quote(each.text)))];
  return h(`td.stance.${stance}`, quotes.length ? why() : h("span", { title: reason }, label));
}

function past({ data: corrections, has_more: more }, carriers, id) {
  const item = (row) =>
    h(
      "li",
      h("h3", moment(row.detected_at), " ", link(target(row), row.outlet)),
      verdict(row),
      evidence(row),
      carriers.has(row.id) && h("ul.carriers", carriers.get(row.id).map(carrier)),
    );
  return h("section", h("h2", STORY.when), more && meta(link(`/?story_id=${id}`, STORY.newest(corrections.length))), corrections.length ? h("ol.history", corrections.toReversed().map(item)) : meta(STORY.noCorrections));
}

function carrier({ article, standing, figure, reason, lag }) {
  const when = lag && [" ", note(STORY.after(lag))];
  return h("li", { "data-standing": standing }, h("b", STANDINGS[standing]), ": ", h("a", { href: `/articles/${article.id}`, title: article.title }, article.outlet), figure && standing === "still_carries" && ` — ${figure}`, when, reason && [" ", note(`(${reason})`)]);
}

function aside(story, candidates) {
  const outcome = h("div.outcome");
  const change = (ids) => attempt(outcome, async () => {
    const path = `stories/${story.id}`;
    const { taken } = await sendSeen(path, (now) => String(now.article_ids) === String(story.article_ids), "PATCH", path, { article_ids: ids });
    draw();
    return taken ? STORY.changed : STORY.stale;
  });
  const entry = (article) => [articleLink(article), " ", note(article.outlet)];
  const act = (label, article, ids) => button(label, () => change(ids), { class: "quiet screen", "aria-label": `${label}: ${article.title}` });
  return h(
    "aside",
    { "aria-label": STORY.articles },
    h("h2", STORY.articles),
    h("ul.plain", story.articles.map((each) => h("li", entry(each), act(STORY.remove, each, story.article_ids.filter((id) => id !== each.id))))),
    candidates.length > 0 && [
      h("h2", STORY.candidates),
      h("ul.plain", candidates.slice(0, 6).map(({ article, reason }) => h("li", entry(article), meta(reason), act(STORY.add, article, [...story.article_ids, article.id])))),
    ],
    outcome,
  );
}
