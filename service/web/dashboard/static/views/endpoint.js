/** An endpoint: what it was sent, with what answers; ping, replay, another secret, on and off. */

import { announce, DELIVERY_STATES, draw, field, form, h, input, intro, loading, meta, moment, name, nothing, pages, read, readTagged, send, trouble, WORDS, words } from "../kit.js";
import { heard, secret, state } from "./alerts.js";

export default async function endpoint(place, query, id) {
  place.replaceChildren(loading(3));
  const path = `webhook-endpoints/${id}`;
  const { body: about, tag } = await readTagged(path);
  name(place, about.url);
  const outcome = h("div", { class: "outcome" });
  const act = (task) => async () => {
    outcome.replaceChildren();
    try {
      outcome.replaceChildren(await task());
      announce(outcome.textContent);
    } catch (problem) {
      outcome.replaceChildren(trouble(problem));
    }
  };
  const deliveries = () => pages(`${path}/deliveries`, {}, { append, none: nothing(false, WORDS.alerts.noDeliveries, ""), told: WORDS.rows });
  const list = h("div", {}, deliveries());
  const ping = act(async () => {
    await send("POST", `${path}/ping`);
    setTimeout(() => list.replaceChildren(deliveries()), 700); // the answer takes a moment, as a rule
    return h("p", {}, WORDS.alerts.pinged);
  });
  const rotate = act(async () => secret((await send("POST", `${path}/rotate-secret`, {})).body.secret));
  const off = about.state === "disabled";
  const turn = act(async () => {
    await send("PATCH", path, { state: off ? "active" : "disabled" }, { tag });
    draw();
    return h("p", {}, WORDS.alerts.turned);
  });
  const button = (label, onclick) => h("button", { type: "button", onclick }, label);
  place.replaceChildren(
    intro(words(about.url), about.description && words(about.description), meta(state(about), " · ", heard(about))),
    h("p", { class: "buttons" }, button(WORDS.alerts.ping, ping), button(WORDS.alerts.rotate, rotate), button(off ? WORDS.alerts.on : WORDS.alerts.off, turn)),
    outcome,
    h("h2", { class: "rule" }, WORDS.alerts.deliveries),
    list,
    recovery(path, () => list.replaceChildren(deliveries())),
  );
}

function append(list, rows) {
  list.append(...rows.map(delivery));
}

/** A delivery; its attempts are read when they are asked for. */
function delivery({ id, event_type: type, event_id: event, state: now, created_at: at, due_at: due }) {
  const body = h("div", {});
  const fill = async () => {
    if (!details.open || body.childElementCount) return;
    try {
      body.replaceChildren(attempts((await read(`deliveries/${id}`)).attempts), meta(event), h("button", { type: "button", class: "quiet", onclick: again }, WORDS.alerts.resend));
    } catch (problem) {
      body.replaceChildren(trouble(problem));
    }
  };
  const again = async () => {
    try {
      await send("POST", `deliveries/${id}/resend`);
      body.replaceChildren(h("p", {}, WORDS.alerts.resent));
    } catch (problem) {
      body.replaceChildren(trouble(problem));
    }
  };
  const details = h("details", { class: "delivery", "data-row": "", ontoggle: fill }, h("summary", {}, h("b", { class: `state-of ${now}` }, DELIVERY_STATES[now] ?? now), ` ${type} `, moment(at), now === "pending" && due && [` · ${WORDS.alerts.due} `, moment(due)]), body);
  return details;
}

const attempts = (tries) =>
  h("ol", {}, tries.map((each) => h("li", {}, moment(each.started_at), ` · ${each.status_code ?? each.error ?? "—"} · ${each.latency_ms} ms`, each.answer && h("pre", { tabindex: "0" }, h("code", {}, words(each.answer))))));

function recovery(path, done) {
  const fields = [field(WORDS.alerts.recoverSince, input("since", { type: "datetime-local", required: true }), WORDS.alerts.recoverHelp)];
  return form(WORDS.alerts.recover, "recover", fields, WORDS.alerts.recoverIt, async (element) => {
    const { body } = await send("POST", `${path}/recover`, { since: new Date(element.elements.since.value).toISOString() });
    done();
    return h("p", {}, WORDS.alerts.recovered(body.deliveries));
  });
}
