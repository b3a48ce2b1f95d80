import { fill, flag, h, head, meta, read, reviewable, spoken, steps, verdict, WORDS } from "../kit.js";

export default async function version(place, query, id, number) {
  const article = `articles/${id}`;
  const correction = Number(query.get("correction"));
  const [about, shown, row] = await Promise.all([read(article), read(`${article}/versions/${number}`), correction ? read(`corrections/${correction}`) : null]);
  const told = row && reviewable(row, (now, bar) => h("div.finding", verdict(now), spoken("p.summary", now.summary), bar));
  fill(place, head("text", about, shown),
    steps(about, shown),
    h(
      "section.text.alone",
      { "aria-label": WORDS.text },
      told,
      shown.capture_quality === "low" && !shown.gone && h("p.warning", WORDS.lowQuality(shown.capture_quality_reason)),
      h("div.prose", { lang: shown.lang }, shown.gone && meta(WORDS.gone(shown.gone)), prose(shown.text, row?.notice)),
    ),
  );
}

function prose(text, notice) {
  let at = 0;
  return text.split(/(\n+)/u).flatMap((part) => {
    const [from, to] = [at, at + Array.from(part).length];
    at = to;
    if (!part.trim()) return [];
    const marked = notice && notice.start < to && from < notice.end;
    return [h("p", { dir: "auto", class: marked ? "notice" : null }, marked && flag(notice), part)];
  });
}
