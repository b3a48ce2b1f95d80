/** From the address to the view. */

import { comparison } from "./comparison.js";
import { desk } from "./desk.js";
import { h } from "./dom.js";
import { empty, failure } from "./states.js";
import { version } from "./version.js";
import { WORDS } from "./words.js";

const VIEWS = [
  [/^\/$/u, desk],
  [/^\/articles\/(\d+)\/diffs\/(\d+)\.\.(\d+)$/u, comparison],
  [/^\/articles\/(\d+)\/versions\/(\d+)$/u, version],
];

/** Draw the view that the address names into the page. */
async function draw() {
  const place = document.getElementById("view");
  const [pattern, view] = VIEWS.find(([candidate]) => candidate.test(location.pathname)) ?? [];
  if (!view) {
    document.title = `${WORDS.noPage} · ${WORDS.name}`;
    place.replaceChildren(empty(WORDS.noPage, WORDS.noPageHelp, h("p", {}, h("a", { href: "/" }, WORDS.home))));
    return;
  }
  if (view === desk) document.querySelector('[data-section="desk"]').setAttribute("aria-current", "page");
  const parts = location.pathname.match(pattern).slice(1).map(Number);
  try {
    await view(place, new URLSearchParams(location.search), ...parts);
  } catch (problem) {
    place.replaceChildren(failure(problem, draw));
  }
}

// only the desk goes from address to address on one page; elsewhere a step leads to a place in what is drawn
if (location.pathname === "/") addEventListener("popstate", draw);
draw();
