/** What is recorded while a view is open: a stream of events says that there is something, the list says what. */

import { addressOf, credentials, read } from "./api.js";

/** Milliseconds between looks where no stream tells. */
const PAUSE = 30_000;
/** Milliseconds after which a broken stream is tried again. */
const AGAIN = 5_000;

/** Call `look` after each correction that is told, and every now and then; stop when `place` is gone. */
export function follow(place, look) {
  const leaving = new AbortController();
  const timer = setInterval(() => {
    if (place.isConnected) {
      if (!document.hidden) look();
      return;
    }
    clearInterval(timer);
    leaving.abort();
  }, PAUSE);
  stream(place, look, leaving.signal);
}

/** Listen to the service's stream as long as it has one; read with `fetch`, as the key travels in a header field. */
async function stream(place, look, signal) {
  while (place.isConnected && !signal.aborted) {
    try {
      const answer = await fetch(addressOf("events/stream", { type: "correction.detected" }), { headers: { Accept: "text/event-stream", ...credentials() }, signal });
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
