/** From addresses to views (docs/dashboard.md says what each tells); a step between two loads no page anew. */

import { announce, fill, h, link } from "./dom.js";
import { setCommands } from "./keys.js";
import { filled } from "./parts.js";
import { empty, failure, loading } from "./states.js";
import { WORDS } from "./words.js";

const ID = "(\\d+)";
const ARTICLE = `/articles/${ID}`;

/** Pattern of the address, the module that draws it, and its section, where that has another name. */
const VIEWS = [
  ["/", "desk"],
  [ARTICLE, "article", "desk"],
  [`${ARTICLE}/diffs/${ID}\\.\\.${ID}`, "comparison", "desk"],
  [`${ARTICLE}/versions/${ID}`, "version", "desk"],
  [`${ARTICLE}(?:/versions/${ID})?/blame`, "blame", "desk"],
  [`${ARTICLE}/claims`, "article_claims", "desk"],
  [`/stories(?:/${ID})?`, "stories"],
  [`/claims(?:/${ID})?`, "claims"],
  ["/sources(?:/(src_[0-9a-f]+))?", "sources"],
  ["/ledger", "ledger"],
  ["/add", "add"],
  [`/alerts(?:/${ID})?`, "alerts"],
  ["/search", "search", ""],
].map(([pattern, module, section = module]) => ({ pattern: new RegExp(`^${pattern}$`, "u"), module, section }));

const find = (path) => VIEWS.find(({ pattern }) => pattern.test(path));

/** What is drawn now, without the place on the page. */
let drawn = null;
let turn = 0;

/** Name the page after the view in it. */
function entitle(place) {
  const parts = [...place.querySelectorAll("h1, [aria-current]")].map((each) => each.textContent);
  document.title = [...parts, WORDS.name].join(" · ");
}

/** Draw the view of the address; an answer that comes after another step fills nothing that is shown. */
export async function draw() {
  const mine = ++turn;
  drawn = location.pathname + location.search;
  const place = h("div.view");
  const found = find(location.pathname);
  setCommands([]);
  for (const link of document.querySelectorAll("[data-section]")) link.ariaCurrent = link.dataset.section === found?.section ? "page" : null;
  place.append(loading(3));
  fill(document.getElementById("view"), place);
  try {
    if (found) {
      const view = await import(`./views/${found.module}.js`);
      const parts = location.pathname.match(found.pattern).slice(1).map((part) => Number(part) || part);
      if (mine === turn) await view.default(place, new URLSearchParams(location.search), ...parts);
    } else {
      fill(place, empty(WORDS.noPage, WORDS.noPageHelp, { level: "h1", more: h("p", link("/", WORDS.home)) }));
    }
  } catch (problem) {
    fill(place, failure(problem, draw, "h1"));
  }
  if (mine === turn) entitle(place);
  await filled(lists());
}

const lists = () => [...document.querySelectorAll(".pages")];

/** Keep with the address where its reader is: the place, the link, and how many pages of each list. */
const remember = () => history.replaceState({ y: scrollY, at: document.activeElement.getAttribute("href"), turns: lists().map((each) => each.turns) }, "");

async function restore({ y, at, turns }) {
  const mine = turn;
  for (const [index, list] of lists().entries()) while (mine === turn && list.more && list.turns < turns[index]) await list.more();
  if (mine !== turn) return;
  scrollTo(0, y);
  document.querySelector(`main [href="${at}"]`)?.focus({ preventScroll: true });
}

export async function go(address) {
  remember();
  history.pushState(null, "", address);
  scrollTo(0, 0);
  document.getElementById("view").focus({ preventScroll: true });
  await draw();
  arrive();
}

/** Change the address of what is drawn already. */
export function rename(address) {
  remember();
  history.pushState(null, "", address);
  drawn = location.pathname + location.search;
}

/** Lead to the place of the address, and tell those who listen where they are. */
function arrive() {
  const target = document.getElementById(location.hash.slice(1));
  target?.scrollIntoView();
  announce(document.title);
}

/** Draw the first view; links within the dashboard change the view, not the page. */
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
    restore(state ?? { y: 0, turns: [] });
  });
  draw().then(arrive);
}
