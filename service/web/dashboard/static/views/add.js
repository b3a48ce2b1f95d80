/** Add: a version by pasting it, a claim to watch, a story of articles. */

import { field, form, h, input, intro, link, name, note, read, send, target, values, verdict, WORDS, words } from "../kit.js";

export default function add(place) {
  name(place, WORDS.sections.add);
  place.replaceChildren(intro(WORDS.sections.add, WORDS.add.help), h("div", { class: "forms" }, version(), claim(), story()));
}

function version() {
  const fields = [
    field(WORDS.add.url, input("url", { type: "url", required: true })),
    field(WORDS.outlet, input("outlet", { required: true, maxlength: 200 })),
    field(WORDS.add.headline, input("title", { required: true })),
    field(WORDS.add.byline, input("byline")),
    field(WORDS.text, h("textarea", { id: "text", name: "text", required: true }), WORDS.add.textHelp),
  ];
  return form(WORDS.add.version, "paste", fields, WORDS.add.post, async (element) => {
    const { body } = await send("POST", "versions", values(element));
    const { article_id: article, number, changed, comparison, corrections, predecessor } = body;
    const history = link(`/articles/${article}`, WORDS.add.toHistory);
    if (!changed) return h("p", {}, WORDS.add.unchanged, " ", history);
    return [
      h("p", {}, h("b", {}, WORDS.add.stored(number)), " ", comparison ? words(comparison.summary) : WORDS.article.first),
      corrections.map((row) => h("div", { class: "finding" }, verdict(row), h("p", {}, link(target(row), WORDS.article.read)))),
      h("p", {}, comparison && !corrections.length && [link(`/articles/${article}/diffs/${predecessor}..${number}`, WORDS.article.read), " · "], history),
    ];
  });
}

function claim() {
  const fields = [field(WORDS.add.claim, input("text", { id: "claim-text", required: true, maxlength: 2000 }), WORDS.add.claimHelp)];
  return form(WORDS.add.watch, "watch", fields, WORDS.add.watchIt, async (element) => {
    const { body } = await send("POST", "claims", values(element));
    return h("p", {}, WORDS.add.watched, " ", h("a", { href: `/claims/${body.id}`, dir: "auto" }, words(body.text)));
  });
}

/** A story: a title, and articles that are looked for by words. */
function story() {
  const chosen = new Map();
  const list = h("ul", { class: "plain", id: "chosen" });
  const offers = h("ul", { class: "plain" });
  const pick = (article, on) => {
    if (on) chosen.set(article.id, article);
    else chosen.delete(article.id);
    show();
  };
  const line = (article, label, on) => h("li", {}, words(article.title || article.url), " ", note(words(article.outlet)), " ", h("button", { type: "button", class: "quiet", "aria-label": `${label}: ${article.title}`, onclick: () => pick(article, on) }, label));
  const show = () => {
    list.replaceChildren(...[...chosen.values()].map((article) => line(article, WORDS.story_.remove, false)));
    offers.replaceChildren(...found.filter((article) => !chosen.has(article.id)).map((article) => line(article, WORDS.story_.add, true)));
  };
  let found = [];
  const look = async () => {
    const sought = box.value.trim();
    found = (await read("articles", { q: sought, limit: 8 })).data;
    if (sought === box.value.trim()) show();
  };
  const box = input("sought", { type: "search", oninput: look });
  box.removeAttribute("name");
  const fields = [field(WORDS.add.storyTitle, input("title", { id: "story-name", required: true, maxlength: 500 })), field(WORDS.add.find, box, WORDS.add.findHelp), offers, h("h3", {}, WORDS.story_.articles), list];
  look();
  return form(WORDS.add.story, "story", fields, WORDS.add.makeStory, async (element) => {
    const { body } = await send("POST", "stories", { ...values(element), article_ids: [...chosen.keys()] });
    return h("p", {}, WORDS.add.made, " ", link(`/stories/${body.id}`, words(body.title)));
  });
}
