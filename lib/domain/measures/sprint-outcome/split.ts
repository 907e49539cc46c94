import type { Columns } from "./columns.ts";

export interface Split {
  readonly node: number;
  readonly column: number;
  /** Rows of this bin and those below go left. */
  readonly bin: number;
}

/** Of each row: where it is drawn to, how much it weighs, whether this tree sees it, its node. */
interface Rows {
  readonly pull: Float64Array;
  readonly weights: Float64Array;
  readonly inBag: Uint8Array;
  readonly place: Int16Array;
}

const fewestRows = 12;
/** In average rows: keeps light sides from looking sure. */
const doubt = 2;

/** The best cut of each node of a level (its first node is `first`); a node without a good one is left out. */
export function bestSplits(
  columns: Columns,
  open: readonly number[],
  rows: Rows,
  first: number,
): readonly Split[] {
  const { bins, count, width: mostBins, edges } = columns;
  const { pull, weights, inBag, place } = rows;
  const width = open.length * mostBins;
  const pulls = new Float64Array((first + 1) * width);
  const weighs = new Float64Array(pulls.length);
  const counts = new Float64Array(pulls.length);
  for (let row = 0; row < place.length; row += 1) {
    const slot = (place[row] ?? 0) - first;
    if (slot < 0 || inBag[row] === 0) continue;
    const [pulled, weight] = [pull[row] ?? 0, weights[row] ?? 0];
    let at = slot * width;
    for (const column of open) {
      const cell = at + (bins[row * count + column] ?? 0);
      pulls[cell] = (pulls[cell] ?? 0) + pulled;
      weighs[cell] = (weighs[cell] ?? 0) + weight;
      counts[cell] = (counts[cell] ?? 0) + 1;
      at += mostBins;
    }
  }
  const splits: Split[] = [];
  for (let slot = 0; slot <= first; slot += 1) {
    let best: { gain: number; column: number; bin: number } | null = null;
    for (const [turn, column] of open.entries()) {
      const from = slot * width + turn * mostBins;
      const cut = bestCut(pulls, weighs, counts, from, edges[column]?.length ?? 0);
      if (cut !== null && cut.gain > (best?.gain ?? 1e-9)) best = { ...cut, column };
    }
    if (best !== null) splits.push({ node: first + slot, column: best.column, bin: best.bin });
  }
  return splits;
}

function bestCut(
  pulls: Float64Array,
  weights: Float64Array,
  counts: Float64Array,
  from: number,
  cuts: number,
): { gain: number; bin: number } | null {
  let [pull, weight, count] = [0, 0, 0];
  for (let bin = 0; bin <= cuts; bin += 1) {
    pull += pulls[from + bin] ?? 0;
    weight += weights[from + bin] ?? 0;
    count += counts[from + bin] ?? 0;
  }
  const whole = pull ** 2 / (weight + doubt);
  let best: { gain: number; bin: number } | null = null;
  let [leftPull, leftWeight, leftCount] = [0, 0, 0];
  for (let bin = 0; bin < cuts; bin += 1) {
    leftPull += pulls[from + bin] ?? 0;
    leftWeight += weights[from + bin] ?? 0;
    leftCount += counts[from + bin] ?? 0;
    if (leftCount < fewestRows) continue;
    if (count - leftCount < fewestRows) break;
    const gain =
      leftPull ** 2 / (leftWeight + doubt) +
      (pull - leftPull) ** 2 / (weight - leftWeight + doubt) -
      whole;
    if (gain > (best?.gain ?? 0)) best = { gain, bin };
  }
  return best;
}
