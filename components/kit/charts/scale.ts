/** Maps a number from one range onto another; a range of no width maps to its middle. */
export function scale(from: readonly [number, number], to: readonly [number, number]) {
  const width = from[1] - from[0];
  return (value: number) =>
    width === 0 ? (to[0] + to[1]) / 2 : to[0] + ((value - from[0]) / width) * (to[1] - to[0]);
}

/** Round steps from 0 (or the lowest value) to at least the highest, about `count` of them. */
export function ticks(lowest: number, highest: number, count = 4): number[] {
  const span = highest - lowest || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const first = Math.floor(lowest / step) * step;
  const top = Math.max(highest, lowest + span);
  const out = [first];
  for (let at = first; at < top; ) {
    at = Number((at + step).toFixed(10));
    out.push(at);
  }
  return out;
}

/** Two decimals are enough for a screen and keep the page small. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

export function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("");
}
