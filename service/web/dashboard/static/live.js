/** What is recorded while a view is open: a stream says that there is something, the list says what. */

import { addressOf, credentials, read } from "./api.js";

/** Milliseconds between looks where no stream tells. */
const PAUSE = 30_000;
/** Milliseconds after which a broken stream is tried again. */
const AGAIN = 5_000;

/** Call `look` after each event of these types, and now and then; stop when `place` is gone. */
export function follow(place, types, look) {
  const leaving = new AbortController();
  const timer = setInterval(() => {
    if (place.isConnected) {
      if (!document.hidden) look();
      return;
    }
    clearInterval(timer);
    leaving.abort();
  }, PAUSE);
  stream(place, types, look, leaving.signal);
}

/** Listen to the service's stream; read with `fetch`, as the key travels in a header field. */
async function stream(place, type, look, signal) {
  while (place.isConnected && !signal.aborted) {
    try {
      const answer = await fetch(addressOf("events/stream", { type }), { headers: { Accept: "text/event-stream", ...credentials() }, signal });
      if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return;
      look(); // for what came before the stream began
      await told(answer.body.pipeThrough(new TextDecoderStream()).getReader(), look);
    } catch {
      if (signal.aborted) return;
    }
    await new Promise((done) => { setTimeout(done, AGAIN); });
  }
}

/** Look once for each piece of the stream that holds an event. */
async function told(reader, look) {
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (/^data:/mu.test(piece.value)) look();
  }
}

/** The number of the correction that was recorded last, 0 before the first. */
export async function newest() {
  const { data } = await read("corrections", { order: "recorded", limit: 1 });
  return data[0]?.id ?? 0;
}

/** Pages of events that are read at most. */
const PAGES = 5;

/** What happened since a place in the order of events, and the place to go on from. */
export async function happened(parameters, since) {
  const events = [];
  let page = { has_more: true, next_cursor: since };
  for (let turn = 0; turn < PAGES && page.has_more; turn++) {
    page = await read("events", { ...parameters, after: page.next_cursor, limit: 200 });
    events.push(...page.data);
  }
  return { events, place: page.next_cursor };
}
