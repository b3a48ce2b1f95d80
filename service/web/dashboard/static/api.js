/** Asking the service. */

import { WORDS } from "./words.js";

const KEY = "tracker-key";

/** Rows at a time, where all are wanted. */
const PAGE = 200;

/** An answer that is not what was asked for: the problem document's parts, and `wait`, the seconds it asks for. */
class Problem extends Error {
  constructor(status, { type, title = WORDS.failed, detail = `HTTP ${status}`, errors = [] } = {}, wait = 0) {
    super(detail);
    Object.assign(this, { status, type, title, errors, wait });
  }
}

export const hasKey = () => KEY in sessionStorage;

/** Keep a key until the tab is closed; forget it where none is given. */
export function setKey(key) {
  if (key) sessionStorage.setItem(KEY, key);
  else sessionStorage.removeItem(KEY);
}

export const credentials = () => (hasKey() ? { Authorization: `Bearer ${sessionStorage.getItem(KEY)}` } : {});

/** Ask for {body, tag}: the answer, and the tag of its state. */
async function ask(method, address, headers = {}, body = undefined) {
  const options = { method, headers: { Accept: "application/json", ...credentials(), ...headers }, body };
  const answer = await fetch(address, options).catch(() => {
    throw new Problem(0, { detail: WORDS.offline });
  });
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})), Number(answer.headers.get("Retry-After")));
  return { body: answer.status === 204 ? null : await answer.json(), tag: answer.headers.get("ETag") };
}

/** The address of a resource. Parameters without a value are left out. */
export function addressOf(path, parameters = {}, base = "/api/v1/") {
  const given = Object.entries(parameters).filter(([, value]) => (value ?? "") !== "");
  const query = new URLSearchParams(given);
  return `${base}${path}${query.size ? `?${query}` : ""}`;
}

const readTagged = (path, parameters = {}) => ask("GET", addressOf(path, parameters));

export const read = async (path, parameters = {}) => (await readTagged(path, parameters)).body;

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

/** Write, once even where the network makes us say it twice. A Blob is JSON already. */
export function send(method, path, body, { tag } = {}) {
  const headers = {
    "Content-Type": method === "PATCH" ? "application/merge-patch+json" : "application/json",
    ...(method === "POST" && { "Idempotency-Key": `"${crypto.getRandomValues(new Uint32Array(4)).join("-")}"` }),
    ...(tag && { "If-Match": tag }),
  };
  return ask(method, addressOf(path), headers, body instanceof Blob ? body : JSON.stringify(body));
}

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
