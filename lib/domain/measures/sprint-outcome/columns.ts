/** A table of numbers, each column cut into a few bins of about equally many rows. */
export interface Columns {
  /** How many columns. */
  readonly count: number;
  /** The most bins of a column. */
  readonly width: number;
  /** Per column, rising: a value below `edges[b]` and not below the one before lies in bin b. */
  readonly edges: readonly (readonly number[])[];
  /** Row by row, column by column. */
  readonly bins: Uint8Array;
}

const mostBins = 24;

export function columnsOf(rows: readonly Float64Array[]): Columns {
  const count = rows[0]?.length ?? 0;
  const bins = new Uint8Array(rows.length * count);
  const edges = Array.from({ length: count }, (_, column) => {
    const values = Float64Array.from(rows, (row) => row[column] ?? 0);
    const cut = edgesOf(values);
    for (let row = 0; row < rows.length; row += 1)
      bins[row * count + column] = binOf(values[row] ?? 0, cut);
    return cut;
  });
  return { count, width: mostBins, edges, bins };
}

function edgesOf(values: Float64Array): number[] {
  const sorted = values.slice().sort();
  const edges: number[] = [];
  for (let bin = 1; bin < mostBins; bin += 1) {
    const edge = sorted[Math.floor((bin * sorted.length) / mostBins)] ?? 0;
    if (edge > (edges.at(-1) ?? sorted[0] ?? 0)) edges.push(edge);
  }
  return edges;
}

function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
