/** The stories: articles on one event, grouped by an editor. */

import { h, intro, meta, moment, name, nothing, rows, WORDS, words } from "../kit.js";

export default function stories(place) {
  name(place, WORDS.sections.stories);
  const line = (story) => [
    h("h2", {}, h("a", { href: `/stories/${story.id}`, dir: "auto" }, words(story.title))),
    meta(WORDS.stories.count(story.articles.length), " · ", outlets(story.articles), " · ", WORDS.stories.changed, " ", moment(story.updated_at)),
  ];
  place.replaceChildren(
    intro(WORDS.sections.stories, WORDS.stories.help),
    rows("stories", {}, line, nothing(false, WORDS.stories.none, WORDS.stories.noneHelp)),
  );
}

const outlets = (articles) => words([...new Set(articles.map((each) => each.outlet))].join(", "));
