/** Alerts: the endpoints that are told of events, and a new one. */

import { ENDPOINT_STATES, field, form, h, input, intro, link, meta, moment, name, nothing, read, rows, send, values, WORDS, words } from "../kit.js";
import { RECEIVER } from "../sample.js";

export default function alerts(place) {
  name(place, WORDS.sections.alerts);
  const endpoints = () => rows("webhook-endpoints", {}, line, nothing(false, WORDS.alerts.none, WORDS.alerts.noneHelp));
  const list = h("div", {}, endpoints());
  place.replaceChildren(
    intro(WORDS.sections.alerts, WORDS.alerts.help),
    list,
    h("div", { class: "forms" }, registration(() => list.replaceChildren(endpoints())), h("section", {}, h("h2", {}, WORDS.alerts.sample), meta(WORDS.alerts.sampleHelp), h("pre", { tabindex: "0" }, h("code", {}, RECEIVER)))),
  );
}

const line = (endpoint) => [
  h("h2", {}, link(`/alerts/${endpoint.id}`, words(endpoint.url))),
  meta(state(endpoint), endpoint.description && [" · ", words(endpoint.description)], " · ", heard(endpoint)),
];

/** What an endpoint's state is, and why. */
export const state = ({ state: now, state_reason: reason, failing_since: since }) =>
  h("span", { class: `state-of ${now}` }, ENDPOINT_STATES[now] ?? now, since && [` ${WORDS.alerts.since} `, moment(since)], reason && `: ${reason}`);

export const heard = ({ event_types: types }) => (types.length ? types.join(", ") : WORDS.alerts.everything);

function registration(done) {
  const types = h("div", { class: "checks" });
  const fields = [
    field(WORDS.alerts.url, input("url", { type: "url", required: true })),
    field(WORDS.alerts.description, input("description", { maxlength: 500 })),
    h("fieldset", {}, h("legend", {}, WORDS.alerts.types), types),
    h("p", { class: "check" }, h("input", { type: "checkbox", id: "substantive", name: "substantive" }), h("label", { for: "substantive" }, WORDS.alerts.substantive)),
  ];
  const box = ({ type, description }) => h("p", { class: "check" }, h("input", { type: "checkbox", id: `type-${type}`, name: "type", value: type }), h("label", { for: `type-${type}`, title: description }, type));
  read("event-types").then(({ data }) => types.append(...data.map(box)), () => {}); // without types, all of them are heard of
  return form(WORDS.alerts.register, "register", fields, WORDS.alerts.registerIt, async (element) => {
    const { url, description } = values(element);
    const chosen = new FormData(element);
    const filters = chosen.has("substantive") ? { substantive_only: true } : {};
    const { body } = await send("POST", "webhook-endpoints", { url, ...(description && { description }), event_types: chosen.getAll("type"), filters });
    done();
    return secret(body.secret);
  });
}

/** A secret, which is shown this once. */
export const secret = (given) => h("p", { class: "warning" }, WORDS.alerts.secret, " ", h("code", {}, given));
