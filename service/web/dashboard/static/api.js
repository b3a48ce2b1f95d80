/** Asking the service: reading, writing, and problems as its problem documents tell them. */

import { WORDS } from "./words.js";

const KEY = "tracker-key";

/** Rows that are asked for at a time, where all are wanted in the end. */
const PAGE = 200;

/** Answers that are kept beside their tags: what did not change is not sent again. */
const KEPT = 300;
const kept = new Map();

/** An answer that is not what was asked for; `title`, `detail` and `errors` are the problem document's. */
class Problem extends Error {
  constructor(status, { title = WORDS.failed, detail = `HTTP ${status}`, errors = [] } = {}) {
    super(detail);
    Object.assign(this, { status, title, detail, errors });
  }
}

export const hasKey = () => Boolean(sessionStorage.getItem(KEY));

/** Keep a key until the tab is closed; forget it where none is given. */
export function setKey(key) {
  if (key) sessionStorage.setItem(KEY, key);
  else sessionStorage.removeItem(KEY);
  kept.clear();
}

export function credentials() {
  const key = sessionStorage.getItem(KEY);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

async function ask(address, options) {
  const answer = await fetch(address, options).catch(() => {
    throw new Problem(0, { detail: WORDS.offline });
  });
  if (answer.ok || answer.status === 304) return answer;
  throw new Problem(answer.status, await answer.json().catch(() => ({})));
}

/** The address of a resource. Parameters without a value are left out. */
export function addressOf(path, parameters = {}, base = "/api/v1/") {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const query = new URLSearchParams(given);
  return `${base}${path}${query.size ? `?${query}` : ""}`;
}

/** Read a resource with the tag of its state: {body, tag}. */
export async function readTagged(path, parameters = {}) {
  const address = addressOf(path, parameters);
  const before = kept.get(address);
  const headers = { Accept: "application/json", ...credentials(), ...(before && { "If-None-Match": before.tag }) };
  const answer = await ask(address, { headers });
  if (answer.status === 304) return before;
  const found = { body: await answer.json(), tag: answer.headers.get("ETag") };
  kept.delete(address);
  if (found.tag) kept.set(address, found);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  return found;
}

export async function read(path, parameters = {}) {
  return (await readTagged(path, parameters)).body;
}

export async function readAll(path, parameters = {}) {
  const rows = [];
  let cursor = null;
  do {
    const page = await read(path, { ...parameters, limit: PAGE, cursor });
    rows.push(...page.data);
    cursor = page.next_cursor;
  } while (cursor);
  return rows;
}

/** Write, once even where the network makes us say it twice: {body, tag}. */
export async function send(method, path, body, { tag } = {}) {
  const headers = {
    Accept: "application/json",
    "Content-Type": method === "PATCH" ? "application/merge-patch+json" : "application/json",
    ...(method === "POST" && { "Idempotency-Key": `"${crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-")}"` }),
    ...(tag && { "If-Match": tag }),
    ...credentials(),
  };
  const answer = await ask(addressOf(path), { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { body: answer.status === 204 ? null : await answer.json(), tag: answer.headers.get("ETag") };
}

/** Times that a write is tried while its resource moves beneath it. */
const TRIES = 3;

/** Write what rests on a state that was seen: {body, taken}; not taken where `seen(now)` is false. */
export async function sendSeen(path, seen, method, to, word) {
  for (let tries = 1; ; tries++) {
    const { body, tag } = await readTagged(path);
    if (!seen(body)) return { body, taken: false };
    try {
      return { ...(await send(method, to, word, { tag })), taken: true };
    } catch (problem) {
      if (problem.status !== 412 || tries === TRIES) throw problem;
    }
  }
}
