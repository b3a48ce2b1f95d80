/** Asking the service. */

import { WORDS } from "./words.js";

const KEY = "tracker-key";

/** An answer that is not what was asked for; `title` and `detail` are the problem document's. */
export class Problem extends Error {
  constructor(status, title, detail) {
    super(detail);
    Object.assign(this, { status, title, detail });
  }
}

export const setKey = (key) => sessionStorage.setItem(KEY, key);

/** Rows that are asked for at a time, where all are wanted in the end. */
const PAGE = 200;

/** Read a list from `cursor` on, page by page until `enough` rows are there; `cursor` is where the rest begins. */
export async function readList(path, cursor, enough) {
  const rows = [];
  do {
    const page = await read(path, { limit: PAGE, cursor });
    rows.push(...page.data);
    cursor = page.next_cursor;
  } while (cursor && !enough(rows));
  return { rows, cursor };
}

/** Read a resource of the API. Parameters without a value are left out. */
export async function read(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const key = sessionStorage.getItem(KEY);
  const headers = { Accept: "application/json", ...(key && { Authorization: `Bearer ${key}` }) };
  const address = `/api/v1/${path}${query.size ? `?${query}` : ""}`;
  const answer = await fetch(address, { headers }).catch(() => {
    throw new Problem(0, WORDS.failed, WORDS.offline);
  });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  throw new Problem(answer.status, problem.title ?? WORDS.failed, problem.detail ?? `HTTP ${answer.status}`);
}
