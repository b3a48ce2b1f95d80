/** A file of versions, sent line by line; where it stops, it can be gone on with. */

import { send } from "./api.js";
import { announce, button, fill, h, link } from "./dom.js";
import { form } from "./forms.js";
import { field, input } from "./parts.js";
import { faults } from "./states.js";
import { ADD } from "./view_words.js";

const NEWLINE = 10;
/** Refused lines that are shown; all of them can be saved. */
const SHOWN = 50;
/** Answers that speak of the line alone: the next one may do. */
const OF_THE_LINE = [400, 410, 413, 422];

/** The lines of a file, numbered from 1, as slices of it; empty ones are left out. */
async function* linesOf(file) {
  const reader = file.stream().getReader();
  let [number, from, read] = [0, 0, 0];
  const upTo = async function* (to) {
    const body = file.slice(from, to);
    [number, from] = [number + 1, to + 1];
    if (body.size > 1 || (await body.text()).trim()) yield { number, body, to };
  };
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (let at = piece.value.indexOf(NEWLINE); at >= 0; at = piece.value.indexOf(NEWLINE, at + 1)) yield* upTo(read + at);
    read += piece.value.length;
  }
  yield* upTo(read);
}

/** What is under way: the line whose turn it is, and what became of those before. */
class Job {
  stored = 0;
  unchanged = 0;
  corrections = 0;
  refused = [];

  constructor(file) {
    this.size = file.size;
    this.lines = linesOf(file);
  }

  async next() {
    this.line = (await this.lines.next()).value;
  }

  /** Send the line at hand; it stays so where it could not be taken for now. */
  async take(pause) {
    try {
      const { body } = await send("POST", "versions", this.line.body);
      this[body.changed ? "stored" : "unchanged"]++;
      this.corrections += body.corrections.length;
    } catch (problem) {
      if (problem.wait) return pause(problem.wait);
      if (!OF_THE_LINE.includes(problem.status)) throw problem;
      if (problem.status === 400 && this.line.number === 1) throw new Error(ADD.otherForm);
      this.refused.push({ ...this.line, problem });
    }
    return this.next();
  }
}

let kept = null;

/** The form; kept, so that the work goes on while its reader looks at other views. */
export const importForm = () => (kept ??= made());

function made() {
  let [job, stopped] = [null, true];
  const file = input("file", { type: "file", required: true, onchange: () => { job = null; } });
  const bar = h("progress", { value: 0, "aria-label": ADD.progress });
  const stop = button(ADD.stop, () => { stopped = true; });
  const [sums, refused, saved] = [h("p"), h("ol.close"), h("p")];
  const progress = h("div.outcome", { hidden: true }, bar, h("div.bar", sums, stop), refused, saved);
  const busy = (now) => {
    stopped = !now;
    file.disabled = now;
    stop.hidden = !now;
    progress.hidden = false;
  };
  const show = () => {
    const before = bar.value;
    bar.value = (job.line?.to ?? job.size) / job.size;
    fill(sums, ADD.sums(job));
    if (Math.floor(before * 10) < Math.floor(bar.value * 10)) announce(sums.textContent);
    refused.append(...job.refused.slice(refused.childElementCount, SHOWN).map(refusedLine));
  };
  const pause = (seconds) => {
    fill(sums, ADD.pause(seconds));
    return new Promise((done) => {
      setTimeout(done, seconds * 1000);
      stop.addEventListener("click", done, { once: true });
    });
  };
  const run = async () => {
    if (!job) {
      job = new Job(file.files[0]);
      bar.value = 0;
      fill(refused);
      await job.next();
    }
    busy(true);
    try {
      for (show(); job.line && !stopped; show()) await job.take(pause);
    } finally {
      busy(false);
      fill(saved, job.refused.length > 0 && save(job.refused));
    }
    if (job.line) return ADD.stopped(job.line.number);
    const found = job.corrections > 0 && [" ", link("/?order=recorded", ADD.toDesk)];
    job = null;
    return h("p", ADD.through, found);
  };
  addEventListener("beforeunload", (event) => { if (!stopped) event.preventDefault(); });
  const element = form(ADD.file, "import", [field(ADD.choose, file, ADD.fileHelp)], ADD.importIt, run);
  element.lastElementChild.before(progress);
  return element;
}

const refusedLine = ({ number, problem }) =>
  h("li", h("b", ADD.line(number)), ": ", faults(problem) || problem.message.replace(/^Line 1, /u, ""));

function save(refused) {
  const url = URL.createObjectURL(new Blob(refused.flatMap(({ body }) => [body, "\n"])));
  return h("a", { href: url, download: "refused.ndjson" }, ADD.save(refused.length));
}
