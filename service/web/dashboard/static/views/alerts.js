import { ALERTS, attempt, button, choice, DELIVERY_STATES, draw, ENDPOINT_STATES, field, fill, form, h, input, intro, KINDS, LEDGER, link, meta, moment, nothing, pages, quiet, read, rows, send, sendSeen, tick, values, WORDS } from "../kit.js";

export default (place, query, id) => (id ? one(place, id) : all(place));

async function all(place) {
  const endpoints = () => rows("webhook-endpoints", {}, line, nothing(ALERTS));
  const known = endpoints();
  const list = h("div", known);
  const sample = h("code");
  const [types] = await Promise.all([read("event-types"), known.ready, fetch("/assets/receiver.txt").then(async (answer) => { sample.textContent = await answer.text(); })]);
  fill(place, intro(WORDS.sections.alerts, ALERTS.help),
    list,
    h("div.forms", registration(types.data, () => fill(list, endpoints())), h("section", h("h2", ALERTS.sample), meta(ALERTS.sampleHelp), h("pre", { tabindex: "0" }, sample))),
  );
}

const line = (endpoint) => [h("h2", link(`/alerts/${endpoint.id}`, endpoint.url)), meta(state(endpoint), endpoint.description, ...heard(endpoint))];

const state = ({ state: now, state_reason: reason, failing_since: since }) =>
  h(`span.state-of.${now}`, ENDPOINT_STATES[now], since && [` ${ALERTS.since} `, moment(since)], reason && `: ${reason}`);

/** What it is told of: what passes every one of its filters. */
function heard({ event_types: types, filters, digest }) {
  const of = Object.keys(ALERTS.of).filter((each) => filters[each]?.length)
    .map((each) => ` ${ALERTS.of[each]} ${filters[each].map((value) => KINDS[value] ?? value).join(", ")}`);
  return [(types.join(", ") || ALERTS.everything) + of.join(" ·"), filters.substantive_only && ALERTS.substantive, ALERTS.digests[digest]];
}

function registration(types, done) {
  const box = ({ type, description }) => tick(`type-${type}`, h("span", { title: description }, type), { name: "type", value: type });
  const fields = [
    field(ALERTS.url, input("url", { type: "url", required: true })),
    field(ALERTS.description, input("description", { maxlength: 500 })),
    h("fieldset", h("legend", ALERTS.types), h("div.checks", types.map(box))),
    field(ALERTS.outlets, input("outlets")),
    tick("substantive", ALERTS.substantive, { name: "substantive" }),
  ];
  return form(ALERTS.register, "register", fields, ALERTS.registerIt, async (element) => {
    const { url, description, outlets = "", substantive } = values(element);
    const filters = { outlets: outlets.split(/\s*,\s*/u).filter(Boolean), substantive_only: Boolean(substantive) };
    const { body } = await send("POST", "webhook-endpoints", { url, description, event_types: new FormData(element).getAll("type"), filters });
    done();
    return secret(body.secret);
  });
}

const secret = (given) => h("p.warning", ALERTS.secret, " ", h("code", given));

async function one(place, id) {
  const path = `webhook-endpoints/${id}`;
  const [about, types] = await Promise.all([read(path), read("event-types")]);
  const outcome = h("div.outcome");
  const act = (task) => () => attempt(outcome, task);
  const deliveries = () => pages(`${path}/deliveries`, {}, { draw: delivery, none: nothing({ none: ALERTS.noDeliveries }) });
  const sent = deliveries();
  const list = h("div", sent);
  const anew = () => fill(list, deliveries());
  const ping = act(async () => {
    await send("POST", `${path}/ping`);
    setTimeout(anew, 700); // the answer takes a moment, as a rule
    return ALERTS.pinged;
  });
  const failed = act(async () => {
    const { body } = await send("POST", `${path}/recover`, { failed: true });
    anew();
    return ALERTS.recovered(body.deliveries);
  });
  const off = about.state === "disabled";
  const turn = act(async () => {
    await sendSeen(path, (now) => (now.state === "disabled") === off, "PATCH", path, { state: off ? "active" : "disabled" });
    draw();
    return ALERTS.turned;
  });
  await sent.ready;
  fill(place, intro(about.url.split(/(?<=[/])/u).map((part) => [part, h("wbr")]), about.description, meta(state(about), ...heard(about))),
    h("p.buttons", button(ALERTS.ping, ping), button(ALERTS.failed, failed), button(ALERTS.rotate, act(async () => secret((await send("POST", `${path}/rotate-secret`, {})).body.secret))), button(off ? ALERTS.on : ALERTS.off, turn)),
    outcome,
    h("h2.rule", ALERTS.deliveries),
    list,
    h("div.forms", example(path, types.data, anew), recovery(path, anew)),
  );
}

function delivery({ id, event_type: type, event_id: event, state: now, created_at: at, due_at: due }) {
  const body = h("div");
  const open = async ({ target }) => {
    if (!target.open || body.childElementCount) return;
    await attempt(body, async () => [attempts((await read(`deliveries/${id}`)).attempts), meta(event), quiet(ALERTS.resend, again)]);
  };
  const again = () => attempt(body, async () => {
    await send("POST", `deliveries/${id}/resend`);
    return ALERTS.resent;
  });
  return h("details.delivery", { "data-row": "", ontoggle: open }, h("summary", h(`b.state-of.${now}`, DELIVERY_STATES[now]), ` ${type} `, moment(at), now === "pending" && due && [` · ${ALERTS.due} `, moment(due)]), body);
}

const attempts = (tries) =>
  h("ol", tries.map((each) => h("li", moment(each.started_at), ` · ${each.status_code ?? each.error ?? "—"} · ${each.latency_ms} ms`, each.answer && h("pre", { tabindex: "0" }, h("code", each.answer)))));

function example(path, known, done) {
  const types = choice("type", Object.fromEntries(known.map(({ type }) => [type, type])), "", null);
  return form(ALERTS.example, "example", [field(ALERTS.type, types, ALERTS.exampleHelp)], ALERTS.exampleIt, async () => {
    await send("POST", `${path}/send-example`, { type: types.value });
    setTimeout(done, 700);
    return ALERTS.exampleSent(types.value);
  });
}

function recovery(path, done) {
  const fields = [field(LEDGER.since, input("since", { type: "datetime-local", required: true }), ALERTS.recoverHelp)];
  return form(ALERTS.recover, "recover", fields, ALERTS.resend, async (element) => {
    const { body } = await send("POST", `${path}/recover`, { since: new Date(element.elements.since.value).toISOString() });
    done();
    return ALERTS.recovered(body.deliveries);
  });
}
