import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day, WorkCalendar } from "../calendar/index.ts";
import { nthWorkingDay, parseDay } from "../calendar/index.ts";
import { linkTypes } from "../vocabulary.ts";
import { graphOf } from "./dependency-graph.ts";
import type { PlanLink, PlanNode } from "./slip.ts";
import { impactOf } from "./slip.ts";

const cal: WorkCalendar = {
  zone: "Europe/Stockholm",
  weekend: [6, 7],
  holidays: [{ day: day("2026-11-11"), name: "a holiday" }],
  opensAt: "08:00",
  closesAt: "17:00",
};

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

/** "A → B", "A → B SS", "A → B FS+2", "A → B soft". */
function link(text: string): PlanLink {
  const [from = "", , to = "", how = ""] = text.split(" ");
  const linkType = linkTypes.find((type) => how.startsWith(type)) ?? "FS";
  return { from, to, linkType, lagDays: Number(how.slice(2)) || 0, hard: how !== "soft" };
}

/** November 2026: Monday 2, Wednesday 11 is a holiday. */
function node(start: number | null, finish: number | null, settled = false): PlanNode {
  const november = (date: number | null) =>
    date === null ? null : day(`2026-11-${String(date).padStart(2, "0")}`);
  return { startDay: november(start), finishDay: november(finish), settled };
}

function impact(
  links: readonly string[],
  nodes: Readonly<Record<string, PlanNode>>,
  id: string,
  date: number,
) {
  const known = new Map(Object.entries(nodes));
  const to = day(`2026-11-${String(date).padStart(2, "0")}`);
  return impactOf(graphOf(links.map(link)), (at) => known.get(at), cal, id, to);
}

/** "B 3: 2026-11-09…2026-11-13 by A" */
function told(found: ReturnType<typeof impact>): readonly string[] {
  return found.moved.map(
    (hit) =>
      `${hit.id} ${hit.slipWorkingDays}: ${hit.earliestStartDay?.slice(8)}–${hit.earliestFinishDay.slice(8)} by ${hit.pushedById}`,
  );
}

describe("impactOf", () => {
  const week = { A: node(2, 3), B: node(4, 5), C: node(9, 10) };

  it("I-26 flags every successor and moves those without float", () => {
    const found = impact(["A → B", "B → C"], week, "A", 4);
    expect(found.slipWorkingDays).toBe(1);
    expect([found.fromDay, found.toDay]).toEqual(["2026-11-03", "2026-11-04"]);
    expect(found.flagged).toEqual([
      { id: "B", distance: 1, previousId: "A" },
      { id: "C", distance: 2, previousId: "B" },
    ]);
    expect(told(found)).toEqual(["B 1: 05–06 by A"]);
  });

  it("I-26 carries on what float does not absorb, over weekend and holiday", () => {
    const found = impact(["A → B", "B → C"], week, "A", 6);
    expect(found.slipWorkingDays).toBe(3);
    expect(told(found)).toEqual(["B 3: 09–10 by A", "C 2: 12–13 by B"]);
  });

  it("I-26 is content when the finish does not slip, or moves by days off only", () => {
    const earlier = impact(["A → B"], week, "A", 2);
    expect(earlier).toMatchObject({ slipWorkingDays: -1, flagged: [], moved: [] });
    const friday = { A: node(5, 6), B: node(9, 9) };
    expect(impact(["A → B"], friday, "A", 8)).toMatchObject({ slipWorkingDays: 0, flagged: [] });
  });

  it("I-26 takes the strongest of several pushes", () => {
    const nodes = { A: node(2, 3), B: node(4, 4), C: node(4, 6), D: node(9, 9) };
    const found = impact(["A → B", "A → C", "B → D", "C → D"], nodes, "A", 4);
    expect(told(found)).toEqual(["B 1: 05–05 by A", "C 1: 05–09 by A", "D 1: 10–10 by C"]);
  });

  it.each([
    ["FS", "B 1: 06–09 by A"],
    ["FS+1", "B 2: 09–10 by A"],
    ["FS-1", "nobody"],
    ["FF", "nobody"],
    ["FF+2", "B 1: 06–09 by A"],
    ["SS", "nobody"],
    ["SF", "nobody"],
  ])("I-26 follows a link %s", (how, expected) => {
    const nodes = { A: node(2, 3), B: node(5, 6) };
    const found = impact([`A → B ${how}`], nodes, "A", 5);
    expect(told(found)[0] ?? "nobody").toBe(expected);
    expect(found.flagged).toHaveLength(1);
  });

  it.each([
    ["SS", "C 1: 06–09 by B"],
    ["SS+1", "C 2: 09–10 by B"],
    ["SF+2", "C 1: 06–09 by B"],
    ["SF", "nobody"],
  ])("I-26 follows a link %s from a node that moved", (how, expected) => {
    const nodes = { A: node(2, 3), B: node(4, 5), C: node(5, 6) };
    const found = impact(["A → B", `B → C ${how}`], nodes, "A", 5);
    expect(told(found)[1] ?? "nobody").toBe(expected);
  });

  it("I-26 flags over a soft link but moves nobody", () => {
    const found = impact(["A → B soft", "B → C"], week, "A", 10);
    expect(found.flagged.map((hit) => hit.id)).toEqual(["B", "C"]);
    expect(found.moved).toEqual([]);
  });

  it("I-26 leaves out what is settled and what only it leads to", () => {
    const nodes = { A: node(2, 3), B: node(4, 5, true), C: node(6, 6), D: node(4, 4) };
    const found = impact(["A → B", "B → C", "A → D"], nodes, "A", 6);
    expect(found.flagged.map((hit) => hit.id)).toEqual(["D"]);
    expect(told(found)).toEqual(["D 3: 09–09 by A"]);
  });

  it("I-26 keeps an overlap the plan already has, and passes on the new slip only", () => {
    const nodes = { A: node(2, 6), B: node(4, 5), C: node(4, 4) };
    const found = impact(["A → B", "B → C"], nodes, "A", 9);
    expect(told(found)).toEqual(["B 1: 05–06 by A", "C 1: 05–05 by B"]);
  });

  it("I-26 reads a missing start as one day, and passes through what has no date", () => {
    const nodes = { A: node(2, 3), B: node(null, 5), C: node(null, null), D: node(9, 9) };
    const found = impact(["A → B", "B → C", "C → D"], nodes, "A", 6);
    expect(found.flagged.map((hit) => hit.id)).toEqual(["B", "C", "D"]);
    expect(told(found)).toEqual(["B 2: undefined–09 by A", "D 2: 12–12 by C"]);
    expect(impact(["A → X", "X → D"], nodes, "A", 6).moved).toMatchObject([
      { id: "D", slipWorkingDays: 1 },
    ]);
  });

  it("I-26 takes what has no date to run as soon as all it waits for allows", () => {
    const nodes = {
      S: node(2, 2),
      A: node(3, 3),
      B: node(3, 6),
      X: node(null, null),
      D: node(10, 10),
    };
    const found = impact(["S → A", "S → B", "B → X", "A → X", "X → D"], nodes, "S", 3);
    expect(told(found)).toEqual(["A 1: 04–04 by S", "B 1: 04–09 by S", "D 1: 12–12 by X"]);
  });

  it("I-26 lets a start on a day off mean the next working day", () => {
    const found = impact(["A → B"], { A: node(4, 5), B: node(7, 10) }, "A", 6);
    expect(found.moved).toEqual([]);
  });

  it("I-26 compares a first date with its successors' dates", () => {
    const nodes = { A: node(null, null), B: node(4, 5), C: node(3, 4) };
    const found = impact(["A → B", "A → C SS"], nodes, "A", 6);
    expect(found).toMatchObject({ fromDay: null, slipWorkingDays: null });
    expect(told(found)).toEqual(["B 3: 09–10 by A"]);
    expect(impact(["A → B"], nodes, "A", 3).moved).toEqual([]);
  });

  it("I-26 ends in a circle, flagging its members", () => {
    const found = impact(["A → B", "B → C", "C → B"], week, "A", 6);
    expect(found.flagged.map((hit) => hit.id)).toEqual(["B", "C"]);
    expect(impact(["A → B", "B → A"], week, "A", 6).flagged.map((hit) => hit.id)).toEqual(["B"]);
  });

  it("I-26 finds the least move that lets every link hold again", () => {
    const place = fc.integer({ min: 0, max: 7 });
    const links = fc.array(
      fc.record({
        a: place,
        b: place,
        linkType: fc.constantFrom(...linkTypes),
        lagDays: fc.integer({ min: -3, max: 3 }),
      }),
      { maxLength: 14 },
    );
    const small = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(links, small, fc.integer({ min: 1, max: 9 }), (drawn, numbers, slip) => {
        const known = drawn
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, ...rest }) => ({ from: Math.min(a, b), to: Math.max(a, b), ...rest }));
        const plan = soundPlan(known, numbers);
        const expected = leastMoves(known, plan, slip);

        const start = day("2026-10-05");
        const dayAt = (index: number) => nthWorkingDay(cal, start, index + 1);
        const graph = graphOf(
          known.map((l) => ({ ...l, from: String(l.from), to: String(l.to), hard: true })),
        );
        const found = impactOf(
          graph,
          (id) => {
            const span = plan[Number(id)];
            if (span === undefined) return undefined;
            return { startDay: dayAt(span.start), finishDay: dayAt(span.finish), settled: false };
          },
          cal,
          "0",
          dayAt((plan[0]?.finish ?? 0) + slip),
        );
        const slips = new Map(found.moved.map((hit) => [hit.id, hit.slipWorkingDays]));
        expect(slips).toEqual(expected);
        for (const hit of found.moved) {
          const span = plan[Number(hit.id)];
          expect(hit.earliestStartDay).toBe(dayAt((span?.start ?? 0) + hit.slipWorkingDays));
          expect(hit.earliestFinishDay).toBe(dayAt((span?.finish ?? 0) + hit.slipWorkingDays));
        }
      }),
      { numRuns: 500 },
    );
  });
});

interface IndexLink {
  readonly from: number;
  readonly to: number;
  readonly linkType: (typeof linkTypes)[number];
  readonly lagDays: number;
}

interface IndexSpan {
  start: number;
  finish: number;
}

/** Working days by which a link is not kept; spans count working days from 0. */
function missing(link: IndexLink, from: IndexSpan, to: IndexSpan): number {
  const wanted = {
    FS: from.finish + 1 - to.start,
    SS: from.start - to.start,
    FF: from.finish - to.finish,
    SF: from.start - 1 - to.finish,
  }[link.linkType];
  return wanted + link.lagDays;
}

/** Eight nodes that keep every link, with some float. */
function soundPlan(links: readonly IndexLink[], numbers: readonly number[]): IndexSpan[] {
  const plan: IndexSpan[] = [];
  for (let at = 0; at < 8; at += 1) {
    const span = { start: 0, finish: numbers[at] ?? 0 };
    const gaps = links
      .filter((l) => l.to === at)
      .map((l) => missing(l, plan[l.from] ?? span, span));
    const start = Math.max(0, ...gaps) + (numbers[8 + at] ?? 0);
    plan.push({ start, finish: span.finish + start });
  }
  return plan;
}

/** Pushes by single days, over and over, until every link holds. */
function leastMoves(
  links: readonly IndexLink[],
  plan: readonly IndexSpan[],
  slip: number,
): ReadonlyMap<string, number> {
  const now = plan.map((span, at) => ({ ...span, finish: span.finish + (at === 0 ? slip : 0) }));
  const slips = new Map<string, number>();
  for (let restless = true; restless; ) {
    restless = false;
    for (const l of links) {
      const [from, to] = [now[l.from], now[l.to]];
      if (from === undefined || to === undefined || missing(l, from, to) <= 0) continue;
      to.start += 1;
      to.finish += 1;
      slips.set(String(l.to), (slips.get(String(l.to)) ?? 0) + 1);
      restless = true;
    }
  }
  return slips;
}
