/** What views are made of, from one place. */

export * from "./api.js";
export * from "./article_parts.js";
export * from "./dom.js";
export * from "./forms.js";
export * from "./keys.js";
export * from "./parts.js";
export * from "./review.js";
export * from "./router.js";
export * from "./states.js";
export * from "./terms.js";
export * from "./time.js";
export * from "./words.js";
