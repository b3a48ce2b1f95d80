/** A claim: what each article says to it, version by version, with the words that decide. */

import { h, intro, link, loading, meta, moment, name, note, read, STANCE_SIGNS, STANCES, WORDS, words } from "../kit.js";
import { facts } from "./claims.js";

export default async function claim(place, query, id) {
  place.replaceChildren(loading(3));
  const first = await read(`claims/${id}/matrix`);
  name(place, first.claim.text);
  const list = h("div", { class: "matrix" });
  const tail = h("div", { class: "tail" });
  const append = (page) => {
    list.append(...page.articles.map(article));
    const more = async () => {
      tail.firstElementChild.disabled = true;
      append(await read(`claims/${id}/matrix`, { cursor: page.next_cursor }));
    };
    tail.replaceChildren(page.has_more ? h("button", { type: "button", class: "more", onclick: more }, WORDS.more) : "");
  };
  append(first);
  place.replaceChildren(
    intro(words(first.claim.text), null, meta(facts(first.claim))),
    first.claim.support_status === "pending" && h("p", { class: "warning" }, WORDS.claims.pending),
    first.articles.length ? list : meta(first.claim.watched ? WORDS.claims.nobody : WORDS.claims.notJudged),
    tail,
  );
}

function article({ article_id: id, outlet, title, versions, version_count: count }) {
  return h(
    "section",
    {},
    h("h2", {}, h("a", { href: `/articles/${id}`, dir: "auto" }, words(title)), " ", note(words(outlet))),
    count > versions.length && meta(WORDS.claims.newest(versions.length, count)),
    h("ol", { class: "stances" }, versions.map((row, index) => version(row, versions[index - 1]))),
  );
}

/** What a version says; a repetition of the one before stays in one line. */
function version({ article_id: id, version_number: number, captured_at: at, stance, reason, evidence, attributed_to: who, confidence }, before) {
  const same = before && before.stance === stance && before.attributed_to === who;
  return h(
    "li",
    { class: `stance ${stance}` },
    h("p", {}, h("span", { class: "sign", "aria-hidden": "true" }, STANCE_SIGNS[stance]), " ", h("b", {}, STANCES[stance] ?? stance), " ", link(`/articles/${id}/versions/${number}`, WORDS.version(number)), " ", note(moment(at), who && [" · ", WORDS.creditedTo, " ", words(who)])),
    !same && [meta(words(reason), " · ", WORDS.sure(confidence)), evidence.map((quote) => h("blockquote", { dir: "auto" }, words(quote.text)))],
  );
}
