import fc from "fast-check";
import { expect, test } from "vitest";
import { Ledger } from "./ledger.ts";
import type { PlanActivity, PlanLink, RawLink } from "./plan-draft.ts";
import { soundLinks } from "./sound-links.ts";

function activity(key: string, parentKey: string | null = null, summary = false): PlanActivity {
  return {
    key,
    row: Number(key) || 1,
    name: `Activity ${key}`,
    outline: [],
    parentKey,
    level: 1,
    summary,
    milestone: false,
    startDay: null,
    finishDay: null,
    durationDays: null,
    percentComplete: null,
    ownerNames: [],
    points: null,
    status: null,
    notes: null,
    deadlineDay: null,
    constraint: null,
    critical: null,
    totalSlackDays: null,
    columns: {},
  };
}

function link(fromKey: string, toKey: string, linkType: PlanLink["linkType"] = "FS"): RawLink {
  return {
    fromKey,
    toKey,
    linkType,
    lagDays: 0,
    lagPercent: null,
    lagElapsed: false,
    row: 1,
    ordinal: 1,
  };
}

const pairs = (links: readonly PlanLink[]): string[] =>
  links.map(({ fromKey, toKey, linkType }) => `${fromKey}${linkType}${toKey}`);

// Summary S over 1 → 2 and the free 3; summary T over 4.
const family = [
  activity("S", null, true),
  activity("1", "S"),
  activity("2", "S"),
  activity("3", "S"),
  activity("T", null, true),
  activity("4", "T"),
  activity("5"),
];

function carried(drawn: RawLink): { links: string[]; reasons: string[] } {
  const ledger = new Ledger();
  const links = soundLinks([link("1", "2"), drawn], family, ledger);
  return { links: pairs(links), reasons: ledger.leftOut.map(({ reason }) => reason) };
}

test("what waits for a summary's finish waits for each of its last activities", () => {
  expect(carried(link("S", "5"))).toEqual({ links: ["1FS2", "2FS5", "3FS5"], reasons: [] });
  expect(carried(link("S", "5", "FF")).links).toEqual(["1FS2", "2FF5", "3FF5"]);
});

test("what holds a summary's start holds each of its first activities", () => {
  expect(carried(link("5", "S")).links).toEqual(["1FS2", "5FS1", "5FS3"]);
  expect(carried(link("S", "T")).links).toEqual(["1FS2", "2FS4", "3FS4"]);
});

test("what links that must all hold cannot say is left out", () => {
  expect(carried(link("S", "5", "SS"))).toMatchObject({
    links: ["1FS2"],
    reasons: [expect.stringContaining("starts with 2 activities at once")],
  });
  expect(carried(link("5", "S", "FF")).reasons).toEqual([
    expect.stringContaining("ends with 2 activities at once"),
  ]);
  expect(carried(link("T", "5", "SS")).links).toEqual(["1FS2", "4SS5"]);
});

test("a summary is not linked with what lies below it", () => {
  expect(carried(link("1", "S")).reasons).toEqual([expect.stringContaining("activity below it")]);
  expect(carried(link("S", "3")).links).toEqual(["1FS2"]);
});

test("two wide summaries are not multiplied into thousands of links", () => {
  const wide = [activity("S", null, true), activity("T", null, true)];
  for (let key = 1; key <= 60; key++) wide.push(activity(String(key), key % 2 ? "S" : "T"));
  const ledger = new Ledger();
  expect(soundLinks([link("S", "T")], wide, ledger)).toEqual([]);
  expect(ledger.leftOut[0]?.reason).toContain("would become 900 dependencies");
});

test("a second link between the same two is left out, and says which one stayed", () => {
  const ledger = new Ledger();
  const links = soundLinks([link("1", "2"), link("1", "2", "SS"), link("1", "2")], family, ledger);
  expect(pairs(links)).toEqual(["1FS2"]);
  expect(ledger.leftOut.map(({ reason }) => reason)).toEqual([
    "The two are already linked as FS, so a second link (SS) was left out.",
    "The same link already exists.",
  ]);
});

/** A plain second opinion: takes away what nothing leads to until nothing is left. */
function hasCircle(links: readonly PlanLink[]): boolean {
  let left = [...links];
  for (;;) {
    const targets = new Set(left.map(({ toKey }) => toKey));
    const next = left.filter(({ fromKey }) => targets.has(fromKey));
    if (next.length === left.length) return left.length > 0;
    left = next;
  }
}

test("whatever is drawn, no circle is left and each link is there or left out", () => {
  const keys = Array.from({ length: 8 }, (_, place) => String(place + 1));
  const drawn = fc.record({
    from: fc.constantFrom(...keys, "gone"),
    to: fc.constantFrom(...keys),
    type: fc.constantFrom("FS", "SS", "FF", "SF"),
  });
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 30 }), (all) => {
      const raw = all.map(({ from, to, type }, place) => ({
        ...link(from, to, type),
        ordinal: place + 1,
      }));
      const ledger = new Ledger();
      const links = soundLinks(
        raw,
        keys.map((key) => activity(key)),
        ledger,
      );
      expect(hasCircle(links)).toBe(false);
      expect(links.length + ledger.leftOut.length).toBe(raw.length);
    }),
  );
});

test("a plan without circles loses no link", () => {
  const keys = Array.from({ length: 12 }, (_, place) => String(place + 1));
  const forward = fc
    .uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), {
      selector: ([a, b]) => [a, b].sort().join(),
      maxLength: 40,
    })
    .map((all) => all.filter(([a, b]) => a !== b));
  fc.assert(
    fc.property(forward, (all) => {
      const raw = all.map(([a, b]) => link(String(Math.min(a, b) + 1), String(Math.max(a, b) + 1)));
      const ledger = new Ledger();
      expect(
        soundLinks(
          raw,
          keys.map((key) => activity(key)),
          ledger,
        ),
      ).toHaveLength(raw.length);
    }),
  );
});

test("a chain of a twenty thousand does not exhaust the stack", () => {
  const keys = Array.from({ length: 20_000 }, (_, place) => String(place + 1));
  const raw = keys.map((key, place) => link(key, keys[place + 1] ?? "1"));
  const links = soundLinks(
    raw,
    keys.map((key) => activity(key)),
    new Ledger(),
  );
  expect(links).toHaveLength(19_999);
});
