import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestPath } from "./critical-path.ts";
import type { Link } from "./dependency-graph.ts";
import { graphOf } from "./dependency-graph.ts";

function links(...texts: readonly string[]): readonly Link[] {
  return texts.map((text) => {
    const [from = "", to = ""] = text.split(" → ");
    return { from, to };
  });
}

/** Hard links of what remains at Clearwater in sprint 4, and their points. */
const remaining = links("DL15 → DL17", "DL17 → DL25", "DL19 → DL25", "DL18 → DL26", "DL15 → DL31");
const points = new Map(Object.entries({ DL15: 5, DL17: 10, DL18: 6, DL19: 8, DL25: 8, DL26: 5 }));

function pathsNaively(known: readonly Link[], from: string): readonly (readonly string[])[] {
  const next = known.filter((link) => link.from === from);
  const onward = next.flatMap((link) => pathsNaively(known, link.to));
  return [[from], ...onward.map((path) => [from, ...path])];
}

describe("longestPath", () => {
  it("§2.3.7 is the heaviest chain by likely points", () => {
    const found = longestPath(graphOf(remaining), (id) => points.get(id) ?? 0);
    expect(found.length).toBe(23);
    expect(found.chain).toEqual(["DL15", "DL17", "DL25"]);
    expect([...found.ids]).toEqual(["DL15", "DL17", "DL25"]);
  });

  it("§2.3.7 shows ties together", () => {
    const weights = new Map([...points, ["DL19", 15]]);
    const found = longestPath(graphOf(remaining), (id) => weights.get(id) ?? 0);
    expect(found.length).toBe(23);
    expect([...found.ids].sort()).toEqual(["DL15", "DL17", "DL19", "DL25"]);
    expect(found.chain.at(-1)).toBe("DL25");
  });

  it("may be one deliverable without links, or nothing", () => {
    const found = longestPath(graphOf(links("A → B"), ["C"]), (id) => (id === "C" ? 9 : 4));
    expect(found).toEqual({ length: 9, ids: new Set(["C"]), chain: ["C"] });
    expect(longestPath(graphOf([]), () => 1)).toEqual({ length: 0, ids: new Set(), chain: [] });
  });

  it("counts a double link once", () => {
    const found = longestPath(graphOf(links("A → B", "A → B")), () => 3);
    expect(found).toEqual({ length: 6, ids: new Set(["A", "B"]), chain: ["A", "B"] });
  });

  it("refuses a circle and names it", () => {
    expect(() => longestPath(graphOf(links("A → B", "B → A")), () => 1)).toThrow("A → B → A");
  });

  it("agrees with trying every path", () => {
    const place = fc.integer({ min: 0, max: 8 });
    const anyLinks = fc.array(
      fc.tuple(place, place).filter(([from, to]) => from !== to),
      { maxLength: 14 },
    );
    const weights = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(anyLinks, weights, (pairs, weight) => {
        const known = pairs.map(([a, b]) => ({
          from: String(Math.min(a, b)),
          to: String(Math.max(a, b)),
        }));
        const weightOf = (id: string) => weight[Number(id)] ?? 0;
        const graph = graphOf(known, ["0"]);
        const found = longestPath(graph, weightOf);
        const lengthOf = (path: readonly string[]) =>
          path.reduce((sum, id) => sum + weightOf(id), 0);
        const paths = graph.ids.flatMap((id) => pathsNaively(known, id));
        const length = Math.max(...paths.map(lengthOf));
        const longest = paths.filter((path) => lengthOf(path) === length);
        expect(found.length).toBe(length);
        expect(found.ids).toEqual(new Set(longest.flat()));
        expect(longest).toContainEqual(found.chain);
      }),
      { numRuns: 300 },
    );
  });

  it("walks a chain of ten thousand", () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => ({ from: `${n}`, to: `${n + 1}` }));
    const found = longestPath(graphOf(chain), () => 0.1);
    expect(found.chain).toHaveLength(10_001);
    expect(found.ids.size).toBe(10_001);
  });
});
