/** What views are made of. */

export * from "./api.js";
export * from "./article_parts.js";
export * from "./dom.js";
export * from "./forms.js";
export * from "./keys.js";
export * from "./links.js";
export * from "./parts.js";
export * from "./review.js";
export * from "./router.js";
export * from "./states.js";
export * from "./terms.js";
export * from "./time.js";
export * from "./view_words.js";
export * from "./words.js";
