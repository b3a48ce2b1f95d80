/**
 * From the API's edits to paragraphs of runs. Pure: no page, no network.
 *
 * A run is {kind, text, from, to, move?, anchor?}: kind is "same", "added", "removed", "moved" or "departed" (the old
 * place of what was moved); from and to are its place in the new text, an empty one for what is not there; move is the
 * number of its move. A paragraph is {runs, from, to, changed, moved}.
 * Offsets are code points, as everywhere in the API.
 */

const slice = (points, span) => points.slice(span.start, span.end).join("");

/** Paragraphs that show how `oldText` became `newText`. */
export function paragraphs(edits, oldText, newText) {
  const [before, after] = [Array.from(oldText), Array.from(newText)];
  return broken(withDepartures(edits).flatMap(({ edit, departed, move }) => {
    if (departed) return [{ kind: "departed", text: slice(before, edit.old), move }];
    if (edit.words?.length) return edit.words.flatMap((word) => sides(word.kind, word.old, word.new, before, after, move));
    return sides(edit.kind, edit.old, edit.new, before, after, move);
  }));
}

/** Put beside each move, which stands at its new place, a mark at its old one. */
function withDepartures(edits) {
  const isMove = (edit) => edit.kind === "move" || edit.kind === "move_reword";
  const moves = edits.filter(isMove).map((edit, index) => ({ edit, move: index + 1 }));
  const waiting = [...moves].sort((a, b) => a.edit.old.start - b.edit.old.start);
  const result = [];
  let next = 0;
  for (const edit of edits) {
    if (isMove(edit)) {
      result.push(moves.find((entry) => entry.edit === edit));
      continue;
    }
    while (edit.old && next < waiting.length && waiting[next].edit.old.start < edit.old.start) {
      result.push({ ...waiting[next++], departed: true });
    }
    result.push({ edit });
  }
  return [...result, ...waiting.slice(next).map((entry) => ({ ...entry, departed: true }))];
}

function sides(kind, old, fresh, before, after, move) {
  const length = (span) => (span ? span.end - span.start : 0);
  if (kind === "keep" || kind === "move") {
    return [{ kind: move ? "moved" : "same", text: slice(after, fresh), from: fresh.start, move }];
  }
  const runs = [];
  if (length(old)) runs.push({ kind: "removed", text: slice(before, old), move });
  if (length(fresh)) runs.push({ kind: "added", text: slice(after, fresh), from: fresh.start, move });
  return runs;
}

/** Break a sequence of runs where lines end. */
function broken(runs) {
  const result = [];
  let current = [];
  let at = 0;
  const close = () => {
    if (current.some((run) => run.text.trim() || run.mark)) result.push(paragraph(current, at));
    current = [];
  };
  for (const run of runs) {
    let place = run.from ?? at;
    const grows = run.kind !== "removed" && run.kind !== "departed";
    for (const part of run.text.split(/(\n+)/u)) {
      const end = place + (grows ? Array.from(part).length : 0);
      if (part.startsWith("\n")) {
        if (run.kind !== "same" && !run.text.trim()) current.push({ ...run, text: "¶", mark: true, from: place, to: end });
        close();
      } else if (part) {
        current.push({ ...run, text: part, from: place, to: end });
      }
      place = end;
    }
    at = place;
  }
  close();
  return withAnchors(result);
}

function withAnchors(list) {
  const seen = new Set();
  for (const item of list.flatMap(({ runs }) => runs)) {
    const anchor = `${item.kind === "departed" ? "left" : "move"}-${item.move}`;
    item.anchor = item.move && !seen.has(anchor) ? anchor : null;
    seen.add(anchor);
  }
  return list;
}

function paragraph(runs, at) {
  return {
    runs,
    from: runs[0]?.from ?? at,
    to: runs.at(-1)?.to ?? at,
    changed: runs.some((run) => run.kind !== "same"),
    moved: runs.every((run) => run.move && run.kind !== "departed"),
  };
}

/** Group paragraphs into stretches to show and stretches to fold; a neighbour of a change stays in sight. */
export function stretches(list) {
  const near = (index) => [index - 1, index, index + 1].some((i) => list[i]?.changed);
  const result = [];
  list.forEach((entry, index) => {
    const folded = !near(index);
    if (result.at(-1)?.folded !== folded) result.push({ folded, items: [] });
    result.at(-1).items.push(entry);
  });
  return result;
}
