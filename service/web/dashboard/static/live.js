/** What is recorded meanwhile: a stream says that there is something, the list says what. */

import { addressOf, credentials, read } from "./api.js";

/** Milliseconds between looks where no stream tells, and until a broken stream is tried again. */
const [PAUSE, AGAIN] = [30_000, 5_000];

let listening = new AbortController();

/**
 * Call `look` after each event of this type, and now and then, while `place` is seen. A browser has few connections to a
 * host, for all of its tabs: no view has two streams, and a page that nobody sees has none.
 */
export function follow(place, type, look) {
  const turn = () => {
    listening.abort();
    if (!place.isConnected) document.removeEventListener("visibilitychange", turn);
    else if (!document.hidden) listen(place, type, look);
  };
  document.addEventListener("visibilitychange", turn);
  turn();
}

function listen(place, type, look) {
  const mine = listening = new AbortController();
  const timer = setInterval(() => (place.isConnected ? look() : mine.abort()), PAUSE);
  mine.signal.addEventListener("abort", () => clearInterval(timer));
  stream(type, look, mine.signal);
}

/** Listen to the service's stream; read with `fetch`, as the key travels in a header field. */
async function stream(type, look, signal) {
  while (!signal.aborted) {
    try {
      const answer = await fetch(addressOf("events/stream", { type }), { headers: { Accept: "text/event-stream", ...credentials() }, signal });
      look(); // for what came before it; or it is refused as well, and says so
      if (!answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return;
      await told(answer.body.pipeThrough(new TextDecoderStream()).getReader(), look);
    } catch {
      // it broke, or nobody listens any more
    }
    if (!signal.aborted) look();
    await new Promise((done) => { setTimeout(done, AGAIN); });
  }
}

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
