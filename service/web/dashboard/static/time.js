/** Times in the reader's zone, with the exact time at hand. */

import { h } from "./dom.js";
import { WORDS } from "./words.js";

const locale = document.documentElement.lang;
const DAY = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const MOMENT = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const CLOCK = new Intl.DateTimeFormat(locale, { timeStyle: "short" });

export const day = (iso) => DAY.format(new Date(iso));

/** A moment as an element; its title is the time in UTC as the service gave it. */
export function moment(iso, { clockOnly = false } = {}) {
  const date = new Date(iso);
  return h("time", { datetime: iso, title: iso }, (clockOnly ? CLOCK : MOMENT).format(date));
}

/** A length of time in words, as the summaries of the API count it: whole units that have passed, days from two on. */
export function duration(seconds) {
  const [unit, size] = [["day", 86400, 2], ["hour", 3600, 1]].find(([, length, least]) => seconds >= length * least) ?? ["minute", 60];
  const count = Math.max(1, Math.floor(seconds / size));
  return `${count} ${WORDS.units[unit][count === 1 ? 0 : 1]}`;
}
