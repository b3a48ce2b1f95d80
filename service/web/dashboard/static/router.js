/** From addresses to views: every view has one that can be shared, and a step between two loads no page anew. */

import { announce, h, link } from "./dom.js";
import { setCommands } from "./keys.js";
import { empty, failure } from "./states.js";
import { WORDS } from "./words.js";

const ID = "(\\d+)";
const ARTICLE = `/articles/${ID}`;

/** Pattern of the address, the module that draws it, and the section of the site that it belongs to. */
const VIEWS = [
  ["/", "desk", "desk"],
  [ARTICLE, "article", "desk"],
  [`${ARTICLE}/diffs/${ID}\\.\\.${ID}`, "comparison", "desk"],
  [`${ARTICLE}/versions/${ID}`, "version", "desk"],
  [`${ARTICLE}/blame`, "blame", "desk"],
  [`${ARTICLE}/versions/${ID}/blame`, "blame", "desk"],
  [`${ARTICLE}/claims`, "article_claims", "desk"],
  ["/stories", "stories", "stories"],
  [`/stories/${ID}`, "story", "stories"],
  ["/claims", "claims", "claims"],
  [`/claims/${ID}`, "claim", "claims"],
  ["/sources", "sources", "sources"],
  ["/sources/(src_[0-9a-f]+)", "source", "sources"],
  ["/ledger", "ledger", "ledger"],
  ["/add", "add", "add"],
  ["/alerts", "alerts", "alerts"],
  [`/alerts/${ID}`, "endpoint", "alerts"],
  ["/search", "search", ""],
].map(([pattern, module, section]) => ({ pattern: new RegExp(`^${pattern}$`, "u"), module, section }));

const find = (path) => VIEWS.find(({ pattern }) => pattern.test(path));

/** What is drawn now, without the place on the page. */
let drawn = null;
let turn = 0;

/** Name the page after the view in it, unless another one took its place meanwhile. */
export function name(place, ...parts) {
  if (place.isConnected) document.title = [...parts.filter(Boolean), WORDS.name].join(" · ");
}

/** Draw the view that the address names; an answer that comes after another step fills nothing that is shown. */
export async function draw() {
  const mine = ++turn;
  drawn = location.pathname + location.search;
  const place = h("div", { class: "view" });
  const found = find(location.pathname);
  setCommands([]);
  for (const link of document.querySelectorAll("[data-section]")) {
    if (link.dataset.section === found?.section) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.getElementById("view").replaceChildren(place);
  if (!found) {
    name(place, WORDS.noPage);
    place.replaceChildren(empty(WORDS.noPage, WORDS.noPageHelp, { level: "h1", more: h("p", {}, link("/", WORDS.home)) }));
    return;
  }
  const parts = location.pathname.match(found.pattern).slice(1).map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
  try {
    const view = await import(`./views/${found.module}.js`);
    if (mine === turn) await view.default(place, new URLSearchParams(location.search), ...parts);
  } catch (problem) {
    place.replaceChildren(failure(problem, draw, "h1"));
  }
}

/** Go to an address of the dashboard. */
export async function go(address) {
  history.replaceState({ y: scrollY }, "");
  history.pushState(null, "", address);
  scrollTo(0, 0);
  document.getElementById("view").focus({ preventScroll: true });
  await draw();
  arrive();
}

/** Change the address of what is drawn already, for instance when a filter was chosen. */
export function rename(address) {
  history.pushState(null, "", address);
  drawn = location.pathname + location.search;
}

/** Lead to the place that the address names, and tell those who listen where they are. */
function arrive() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) target.scrollIntoView();
  announce(document.title);
}

/** Let links within the dashboard change the view, not the page. */
export function install() {
  history.scrollRestoration = "manual";
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const there = new URL(link.href);
    const samePage = there.pathname + there.search === location.pathname + location.search;
    if (there.origin !== location.origin || link.target || (samePage && there.hash) || !find(there.pathname)) return;
    event.preventDefault();
    go(there.href);
  });
  addEventListener("popstate", async ({ state }) => {
    // a step to a place on the page draws nothing anew
    if (location.pathname + location.search === drawn) return;
    await draw();
    if (state?.y) scrollTo(0, state.y);
  });
}
