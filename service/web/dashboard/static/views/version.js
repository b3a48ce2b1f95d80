/** One version of an article, with the notices that stand in it. */

import { draw, h, head, KINDS, loading, meta, name, read, reviewBar, steps, tabs, titled, verdict, WORDS, words } from "../kit.js";

export default async function version(place, query, id, number) {
  place.replaceChildren(loading(3));
  const article = `articles/${id}`;
  const correction = Number(query.get("correction"));
  const [about, shown, row] = await Promise.all([
    read(article),
    read(`${article}/versions/${number}`),
    correction ? read(`corrections/${correction}`) : null,
  ]);
  name(place, titled(about, shown), WORDS.version(number));
  const told = row && h("div", { class: "finding" }, verdict(row), h("p", { class: "summary", dir: "auto" }, words(row.summary)), reviewBar(row, draw));
  place.replaceChildren(
    head(about, shown),
    tabs(about, "text"),
    steps(about, shown),
    h(
      "section",
      { class: "text alone", "aria-label": WORDS.text },
      told,
      shown.capture_quality === "low" && !shown.gone && h("p", { class: "warning" }, WORDS.lowQuality(shown.capture_quality_reason)),
      h("div", { class: "prose", lang: shown.lang }, shown.gone && meta(WORDS.gone(shown.gone)), prose(shown.text, row?.notice)),
    ),
  );
}

/** The text by paragraphs, the notice marked. */
function prose(text, notice) {
  let at = 0;
  return text.split(/(\n+)/u).flatMap((part) => {
    const [from, to] = [at, at + Array.from(part).length];
    at = to;
    if (!part.trim()) return [];
    const marked = notice && notice.start < to && from < notice.end;
    return [h("p", { dir: "auto", class: marked ? "notice" : null }, marked && h("span", { class: "flag" }, KINDS[notice.kind] ?? notice.kind), words(part))];
  });
}
