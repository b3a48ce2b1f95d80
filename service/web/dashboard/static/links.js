/** Links; each view's address is known here and to the router. */

import { addressOf } from "./api.js";
import { h, link } from "./dom.js";
import { ARTICLE, WORDS } from "./words.js";

const named = (href, text) => h("a", { href, dir: "auto" }, text);

/** An article is {id, title, url}, or {article_id, title}, where a row tells of it. */
export const articleLink = ({ id, article_id: other, title, url }) => named(`/articles/${id ?? other}`, title || url || ARTICLE.noTitle);
export const claimLink = ({ id, text }) => named(`/claims/${id}`, text);
export const sourceLink = ({ id, name }) => named(`/sources/${id}`, name);
export const storyLink = ({ id, title }) => named(`/stories/${id}`, title);

/** Where a step of an article is read: what is before the first version is null. */
export const stepTo = (article, from, to) => (from ? `/articles/${article}/diffs/${from}..${to}` : `/articles/${article}/versions/${to}`);
export const versionLink = (article, number, label = WORDS.version(number)) => link(stepTo(article, null, number), label);

/** Where a correction is read: the comparison, or the version in which its notice stood from the first. */
export const target = ({ article_id: article, from_version: from, to_version: to, id }) => stepTo(article, from, to) + (from === null ? `?correction=${id}` : "");

export const readLink = (row) => named(target(row), row.article.title || row.article.url);

export const feed = (path, parameters) => link(addressOf(`${path}.atom`, parameters, "/feeds/"), WORDS.feed);
