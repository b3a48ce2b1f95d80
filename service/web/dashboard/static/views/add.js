import { ADD, ARTICLE, claimLink, field, fill, form, h, input, intro, LEDGER, link, note, quiet, read, send, stepTo, STORY, storyLink, target, values, verdict, WORDS } from "../kit.js";
import { importForm } from "../importing.js";

export default function add(place) {
  fill(place, intro(WORDS.sections.add, ADD.help), h("div.forms", version(), importForm(), claim(), story()));
}

function version() {
  const fields = [
    field(ADD.url, input("url", { type: "url", required: true })),
    field(WORDS.outlet, input("outlet", { required: true, maxlength: 200 })),
    field(ADD.headline, input("title", { required: true })),
    field(LEDGER.byline, input("byline")),
    field(WORDS.text, h("textarea", { id: "text", name: "text", required: true }), ADD.textHelp),
  ];
  return form(ADD.version, "paste", fields, ADD.post, async (element) => {
    const { body } = await send("POST", "versions", values(element));
    const { article_id: article, number, changed, comparison, corrections, predecessor } = body;
    const history = link(`/articles/${article}`, ADD.toHistory);
    if (!changed) return h("p", ADD.unchanged, " ", history);
    return [
      h("p", h("b", ADD.stored(number)), " ", comparison ? comparison.summary : ARTICLE.first),
      corrections.map((row) => h("div.finding", verdict(row), h("p", link(target(row), ARTICLE.read)))),
      h("p", comparison && !corrections.length && [link(stepTo(article, predecessor, number), ARTICLE.read), " · "], history),
    ];
  });
}

function claim() {
  const fields = [field(STORY.claim, input("text", { id: "claim-text", required: true, maxlength: 2000 }), ADD.claimHelp)];
  return form(ADD.watch, "watch", fields, ADD.watchIt, async (element) => {
    const { body } = await send("POST", "claims", values(element));
    return h("p", ADD.watched, " ", claimLink(body));
  });
}

function story() {
  const chosen = new Map();
  const list = h("ul.plain", { id: "chosen" });
  const offers = h("ul.plain");
  const pick = (article, on) => {
    if (on) chosen.set(article.id, article);
    else chosen.delete(article.id);
    show();
  };
  const line = (article, label, on) => h("li", article.title || article.url, " ", note(article.outlet), " ", quiet(label, () => pick(article, on), { "aria-label": `${label}: ${article.title}` }));
  const show = () => {
    fill(list, [...chosen.values()].map((article) => line(article, STORY.remove, false)));
    fill(offers, found.filter((article) => !chosen.has(article.id)).map((article) => line(article, STORY.add, true)));
  };
  let found = [];
  const look = async () => {
    const sought = box.value.trim();
    found = (await read("articles", { q: sought, limit: 8 })).data;
    if (sought === box.value.trim()) show();
  };
  const box = input("sought", { type: "search", oninput: look });
  box.removeAttribute("name");
  const fields = [field(ADD.storyTitle, input("title", { id: "story-name", required: true, maxlength: 500 })), field(ADD.find, box, ADD.findHelp), offers, h("h3", STORY.articles), list];
  look();
  return form(ADD.story, "story", fields, ADD.makeStory, async (element) => {
    const { body } = await send("POST", "stories", { ...values(element), article_ids: [...chosen.keys()] });
    return h("p", ADD.made, " ", storyLink(body));
  });
}
