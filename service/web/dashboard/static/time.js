/** Times in the reader's zone. */

import { h } from "./dom.js";

const { lang } = document.documentElement;
/** The reader's kind of the page's language: 1 Mar for some, Mar 1 for others. */
const locale = navigator.languages.find((each) => each.split("-")[0] === lang) ?? lang;
const DAY = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const MOMENT = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const UNITS = Object.entries({ day: 86400, hour: 3600, minute: 60 });
const CLOCK = new Intl.DateTimeFormat(locale, { timeStyle: "short" });

/** A length of time in its largest unit: 2 days, 5 hours. */
export function span(seconds) {
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? UNITS.at(-1);
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(seconds / length);
}

export const day = (iso) => DAY.format(new Date(iso));

/** A moment as an element; its title is the time in UTC as the service gave it. */
export function moment(iso, { clockOnly = false } = {}) {
  const date = new Date(iso);
  return h("time", { datetime: iso, title: iso }, (clockOnly ? CLOCK : MOMENT).format(date));
}
