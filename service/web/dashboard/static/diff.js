/**
 * From the API's edits to paragraphs, {runs, from, to, changed, moved}. Pure: no page, no network.
 *
 * A run is {kind, text, from, to, move?, anchor?}: kind is "same", "added", "removed", "moved" or "departed" (the old
 * place of a move); from and to are its place in the new text, in code points, empty for what is not there; move is a number.
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
  const left = () => ({ ...waiting.shift(), departed: true });
  const result = edits.flatMap((edit) => {
    if (isMove(edit)) return moves.find((entry) => entry.edit === edit);
    const gone = [];
    while (edit.old && waiting[0]?.edit.old.start < edit.old.start) gone.push(left());
    return [...gone, { edit }];
  });
  return [...result, ...[...waiting].map(left)];
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

/** Stretches of paragraphs to show and to fold; a neighbour of a change stays in sight. */
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
