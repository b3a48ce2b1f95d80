import { ADD, articleLink, asked, claimLink, CLAIMS, fill, filled, filtered, h, intro, link, meta, moment, note, nothing, ornament, pages, pick, quote, read, rows, STANCE_SIGNS, STANCES, STEPS, STORY, versionLink, WORDS, wordsField } from "../kit.js";

export default (place, query, id) => (id ? one(place, id) : all(place, query));

const WATCHED = { true: CLAIMS.watched, false: CLAIMS.notWatched };

function all(place, query) {
  const chosen = asked(query, ["watched", "q"]);
  const list = (picked) => rows("claims", picked, line, nothing(CLAIMS, picked));
  fill(place, intro(WORDS.sections.claims, CLAIMS.help, h("p", link("/add#watch", ADD.watch))), filtered(chosen, list, pick(CLAIMS.watched, "watched", WATCHED, chosen), wordsField(chosen)));
}

const line = (claim) => [h("h2", claimLink(claim)), meta(...facts(claim))];

export const facts = ({ attributed_to: who, first_seen: first, last_seen: last, watched }) => [
  watched && CLAIMS.watched,
  who && WORDS.creditedTo(who),
  first && [CLAIMS.seen, " ", moment(first), last !== first && [" – ", moment(last)]],
];

async function one(place, id) {
  const about = await read(`claims/${id}`);
  const list = (part, how, none) => pages(`claims/${id}/${part}`, {}, { ...how, none: () => meta(none) });
  const lists = [list("matrix", { append: spokenFirst() }, about.watched ? CLAIMS.nobody : CLAIMS.notJudged), list("history", { draw: past }, CLAIMS.noHistory)];
  await filled(lists);
  fill(place, intro(about.text, null, meta(...facts(about))),
    about.support_status === "pending" && h("p.warning", CLAIMS.pending),
    h("h2.rule", STORY.wall), lists[0],
    h("h2.rule", CLAIMS.history), lists[1],
  );
}

const section = (row, ...rest) => h("section", { "data-row": "" }, h("h3", articleLink(row), " ", note(row.outlet)), ...rest);

/** Articles that say something, and folded behind them those that never do. */
function spokenFirst() {
  const silent = h("ul.plain");
  const fold = h("details", { hidden: true }, h("summary"), silent);
  return (place, found) => {
    const speaks = ({ versions }) => versions.some(({ stance }) => stance !== "not_mentioned");
    silent.append(...found.filter((row) => !speaks(row)).map((row) => h("li", articleLink(row), " ", note(row.outlet))));
    fold.hidden = !silent.childElementCount;
    fill(fold.firstChild, CLAIMS.silent(silent.childElementCount));
    place.append(...found.filter(speaks).map(said), fold);
  };
}

const said = (row) => section(
  row,
  row.version_count > row.versions.length && meta(CLAIMS.newest(row.versions.length, row.version_count)),
  h("ol.stances", row.versions.map((each, index) => stanceOf(each, row.versions[index - 1]))),
);

const past = (row) => section(row, h("ol.stances", row.steps.map((each) => step("li", h("b", STEPS[each.step]), row.article_id, each))));

/** What a version says; a repetition of the one before stays in one line. */
function stanceOf(each, before) {
  const { stance, attributed_to: who } = each;
  const name = [ornament("span.sign", STANCE_SIGNS[stance]), " ", h("b", STANCES[stance])];
  return step(`li.stance.${stance}`, name, each.article_id, each, before?.stance === stance && before.attributed_to === who);
}

const step = (selector, name, id, { version_number: number, captured_at: at, reason, evidence, attributed_to: who, confidence }, short) => h(
  selector,
  h("p", name, " ", versionLink(id, number), " ", note(moment(at), who && WORDS.creditedTo(who))),
  !short && [meta(reason, confidence && WORDS.sure(confidence)), evidence.map((each) => quote(each.text))],
);
