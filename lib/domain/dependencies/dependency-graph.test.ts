import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Link } from "./dependency-graph.ts";
import {
  circleThrough,
  graphOf,
  pathTo,
  predecessorsOf,
  successorsOf,
} from "./dependency-graph.ts";
import { orderOf } from "./dependency-order.ts";

const name = fc.integer({ min: 0, max: 11 }).map((number) => `DL${number}`);
const anyLinks = fc.array(fc.record({ from: name, to: name }), { maxLength: 30 });

function link(text: string): Link {
  const [from = "", to = ""] = text.split(" → ");
  return { from, to };
}

/** Ids reached in any number of links, by widening the set until it stands still. */
function reachedNaively(links: readonly Link[], id: string): ReadonlySet<string> {
  const reached = new Set<string>();
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of links) if (from === id || reached.has(from)) reached.add(to);
  }
  return reached;
}

function distanceNaively(links: readonly Link[], from: string, to: string): number {
  let front = new Set([from]);
  for (let distance = 1; distance <= 20; distance += 1) {
    front = new Set(links.filter((known) => front.has(known.from)).map((known) => known.to));
    if (front.has(to)) return distance;
  }
  return Number.POSITIVE_INFINITY;
}

function isWalkable(links: readonly Link[], path: readonly string[]): boolean {
  return path
    .slice(1)
    .every((to, index) => links.some((known) => known.from === path[index] && known.to === to));
}

function backwards(links: readonly Link[]): readonly Link[] {
  return links.map(({ from, to }) => ({ from: to, to: from }));
}

describe("circleThrough", () => {
  it("I-24 names the circle a new link would close, from its own start and back", () => {
    const graph = graphOf(["DL31 → DL15"].map(link));
    expect(circleThrough(graph, "DL15", "DL31")).toEqual(["DL15", "DL31", "DL15"]);
  });

  it("I-24 names the shortest of several circles", () => {
    const graph = graphOf(
      ["DL02 → DL15", "DL15 → DL17", "DL17 → DL25", "DL02 → DL17", "DL25 → DL26"].map(link),
    );
    expect(circleThrough(graph, "DL25", "DL02")).toEqual(["DL25", "DL02", "DL17", "DL25"]);
  });

  it("I-24 sees a link of a deliverable to itself", () => {
    expect(circleThrough(graphOf([]), "DL15", "DL15")).toEqual(["DL15", "DL15"]);
  });

  it("I-24 is content with a second link between two, and with ids nobody knows", () => {
    const graph = graphOf(["DL02 → DL15", "DL15 → DL17"].map(link));
    expect(circleThrough(graph, "DL02", "DL17")).toBeNull();
    expect(circleThrough(graph, "DL02", "DL15")).toBeNull();
    expect(circleThrough(graph, "DL98", "DL99")).toBeNull();
  });

  it("I-24 objects exactly when the start can already be reached from the end", () => {
    fc.assert(
      fc.property(anyLinks, name, name, (links, from, to) => {
        const circle = circleThrough(graphOf(links), from, to);
        const closes = from === to || reachedNaively(links, to).has(from);
        expect(circle !== null).toBe(closes);
        if (circle === null) return;
        expect([circle[0], circle[1], circle.at(-1)]).toEqual([from, to, from]);
        expect(isWalkable([...links, { from, to }], circle)).toBe(true);
        if (from !== to) expect(circle.length).toBe(distanceNaively(links, to, from) + 2);
      }),
      { numRuns: 500 },
    );
  });
});

describe("successorsOf and predecessorsOf", () => {
  it("I-26 list everything behind a slip, nearest first, with the way there", () => {
    const graph = graphOf(
      ["DL15 → DL17", "DL17 → DL25", "DL15 → DL31", "DL22 → DL31", "DL19 → DL25"].map(link),
    );
    const reach = successorsOf(graph, "DL15");
    expect([...reach.keys()]).toEqual(["DL17", "DL31", "DL25"]);
    expect(reach.get("DL25")).toEqual({ distance: 2, previousId: "DL17" });
    expect(pathTo(reach, "DL25")).toEqual(["DL15", "DL17", "DL25"]);
    expect(pathTo(reach, "DL22")).toEqual([]);
    expect([...predecessorsOf(graph, "DL31").keys()]).toEqual(["DL15", "DL22"]);
    expect(successorsOf(graph, "DL99").size).toBe(0);
  });

  it("I-26 agree with widening step by step, in circles too", () => {
    fc.assert(
      fc.property(anyLinks, name, (links, id) => {
        const graph = graphOf(links);
        for (const [reach, known] of [
          [successorsOf(graph, id), links],
          [predecessorsOf(graph, id), backwards(links)],
        ] as const) {
          const expected = new Set(reachedNaively(known, id));
          expected.delete(id);
          expect(new Set(reach.keys())).toEqual(expected);
          const distances = [...reach.values()].map((step) => step.distance);
          expect(distances).toEqual([...distances].sort((a, b) => a - b));
          for (const [reached, step] of reach) {
            expect(step.distance).toBe(distanceNaively(known, id, reached));
            const path = pathTo(reach, reached);
            expect(path).toHaveLength(step.distance + 1);
            expect([path[0], path.at(-1)]).toEqual([id, reached]);
            expect(isWalkable(known, path)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("orderOf", () => {
  it("puts everything after what it waits for, and keeps ids without links", () => {
    const graph = graphOf(["DL15 → DL17", "DL02 → DL15"].map(link), ["DL17", "DL40"]);
    expect(orderOf(graph)).toEqual({ ids: ["DL40", "DL02", "DL15", "DL17"], circles: [] });
  });

  it("I-24 names each circle once and orders the rest", () => {
    const graph = graphOf(
      ["B → C", "C → B", "A → B", "C → D", "D → E", "E → F", "F → E", "G → G", "F → H"].map(link),
    );
    const { ids, circles } = orderOf(graph);
    expect(circles.map((circle) => circle.join(" → ")).sort()).toEqual([
      "B → C → B",
      "E → F → E",
      "G → G",
    ]);
    expect(ids).toEqual(["A", "D", "H"]);
  });

  it("I-24 finds circles exactly when something can be reached from itself", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const graph = graphOf(links);
        const { ids, circles } = orderOf(graph);
        const circular = graph.ids.some((id) => reachedNaively(links, id).has(id));
        expect(circles.length > 0).toBe(circular);
        for (const circle of circles) {
          expect(circle[0]).toBe(circle.at(-1));
          expect(isWalkable(links, circle)).toBe(true);
        }
        const members = circles.flatMap((circle) => circle.slice(0, -1));
        expect([...ids, ...members].sort()).toEqual([...graph.ids].sort());
        const place = new Map(ids.map((id, index) => [id, index]));
        for (const { from, to } of links) {
          const [before, after] = [place.get(from), place.get(to)];
          if (before !== undefined && after !== undefined) expect(before).toBeLessThan(after);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a large plan", () => {
  const chain = Array.from({ length: 10_000 }, (_, n) => ({ from: `DL${n}`, to: `DL${n + 1}` }));
  const wide = Array.from({ length: 30_000 }, (_, n) => ({
    from: `DL${(n * 7_919) % 5_000}`,
    to: `DL${5_000 + ((n * 104_729) % 5_000)}`,
  }));

  it("may be one chain of ten thousand", () => {
    const graph = graphOf(chain);
    expect(orderOf(graph).ids).toHaveLength(10_001);
    expect(successorsOf(graph, "DL0").get("DL10000")?.distance).toBe(10_000);
    expect(circleThrough(graph, "DL10000", "DL0")).toHaveLength(10_002);
  });

  it("may be one circle of ten thousand, or thousands of small ones", () => {
    const back = { from: "DL10000", to: "DL0" };
    expect(orderOf(graphOf([...chain, back])).circles[0]).toHaveLength(10_002);
    const pairs = chain.filter((_, n) => n % 2 === 0);
    const turned = pairs.map(({ from, to }) => ({ from: to, to: from }));
    const { circles } = orderOf(graphOf([...chain, ...turned]));
    expect(circles).toHaveLength(5_000);
  });

  it("is walked in a moment", () => {
    const graph = graphOf([...chain, ...wide]);
    expect(orderOf(graph).circles).toEqual([]);
    expect(successorsOf(graph, "DL0").size).toBe(10_000);
    expect(predecessorsOf(graph, "DL10000").size).toBe(10_000);
  }, 2_000);
});
