import { describe, expect, it } from "vitest";
import {
  addDays,
  evidenceOn,
  type Pillar,
  pillarSprints,
  reportBefore,
  reportContent,
  statusValues,
  today,
  warningsOnDay,
} from "#domain";
import { asPerson, clearwater } from "../../../tests/fixtures/clearwater.ts";

const program = clearwater();
const eatp = asPerson("leila");

describe("the evidence of the demo program", () => {
  it.each([
    ["W1", "AT_RISK", "AT_RISK"],
    ["W2", "ON_TRACK", "AT_RISK"],
    ["W3", "AT_RISK", "AT_RISK"],
    ["W4", "ON_TRACK", "ON_TRACK"],
    ["W5", "AT_RISK", "ON_TRACK"],
    ["W6", "ON_TRACK", "ON_TRACK"],
  ])("X-02 of %s: claimed %s, computed %s", (id, claimed, evidence) => {
    expect(program.workstream.get(id)?.claimedStatus).toBe(claimed);
    expect(evidenceOn(program, eatp).ofStream.get(id)?.status).toBe(evidence);
  });

  it("X-02 of the program is that of the worst stream on the critical path", () => {
    expect(evidenceOn(program, eatp).program.status).toBe("AT_RISK");
  });

  it("X-02 of W1 rests on E-1 over its limit and on DL15 past its day", () => {
    const reasons = evidenceOn(program, eatp).ofStream.get("W1")?.reasons ?? [];
    expect(reasons.map(({ clause, subject }) => `${clause} ${subject.id}`)).toEqual(
      expect.arrayContaining(["X-02.f DL15", "X-02.h E-1"]),
    );
  });
});

describe("a report drafted today", () => {
  const last = reportBefore(program, 99);
  if (!last) throw new Error("the archive is empty");
  const periodStart = addDays(last.periodEnd, 1);
  const content = reportContent(
    program,
    { ...last, number: 4, periodStart, periodEnd: eatp.today },
    eatp,
    warningsOnDay(program, eatp),
  );

  it("I-150 counts 11 of 18 domains up by at least half a level, provisionally", () => {
    expect(content.capability).toMatchObject({ up: 11, of: 18 });
  });

  it("I-36 gives 36 points as calibrated velocity, and every sprint its accepted points", () => {
    expect(content.delivery.calibratedPoints).toBe(36);
    expect(content.delivery.sprints.map((sprint) => sprint.acceptedPoints)).toEqual([31, 36, 39]);
  });

  it("I-11 counts no outcome as delivered and one as technically complete", () => {
    expect(
      content.outcomes.map(({ state }) => state).filter((state) => state !== "IN_DELIVERY"),
    ).toEqual(["TECHNICALLY_COMPLETE"]);
    expect(content.picture).toContain("None of three outcomes are delivered");
  });

  it("reads each reservoir at its latest, change capacity falling", () => {
    const latest = content.energy.map(({ reservoir, readings }) => [
      reservoir,
      readings.at(-1)?.value,
    ]);
    expect(Object.fromEntries(latest)).toEqual({
      ATTENTION: 58,
      SPONSORSHIP: 72,
      GOODWILL: 61,
      CHANGE_CAPACITY: 42,
    });
  });

  it("says what became of the three decisions of report 3", () => {
    expect(content.lastNumber).toBe(3);
    expect(content.lastDecisions).toHaveLength(3);
  });

  it("X-01 states nothing but the five statuses", () => {
    for (const { claimed, evidence } of content.streams) {
      expect(statusValues).toContain(evidence);
      expect([...statusValues, null]).toContain(claimed);
    }
  });
});

it("A-01 shows each pillar over the sprints, and together what was committed and accepted", () => {
  const bySprint = new Map<number, { planned: number; accepted: number }>();
  for (const sprints of pillarSprints(program).values())
    for (const { number, planned, accepted } of sprints) {
      const sum = bySprint.get(number) ?? { planned: 0, accepted: 0 };
      bySprint.set(number, { planned: sum.planned + planned, accepted: sum.accepted + accepted });
    }
  expect([...bySprint].slice(0, 4)).toEqual([
    [1, { planned: 52, accepted: 31 }],
    [2, { planned: 48, accepted: 36 }],
    [3, { planned: 44, accepted: 39 }],
    [4, { planned: 42, accepted: 5 }],
  ]);
  const of = (pillar: Pillar) =>
    (pillarSprints(program).get(pillar) ?? []).map((one) => one.planned);
  expect(of("PEOPLE")[1]).toBe(0);
  expect(of("PROCESS")[2]).toBe(0);
});

it("I-40 burns sprint 4 up to 5 of 42 points, 8 in review", () => {
  expect(today(program, eatp).burnUp).toMatchObject({
    committedPoints: 42,
    acceptedPoints: 5,
    inReviewPoints: 8,
  });
});

it("Today puts E-1 and the critical path first", () => {
  const ids = today(program, eatp).needs.map(({ id }) => id);
  expect(ids[0]).toBe("escalation:E-1");
  expect(ids).toContain("claim:W2");
});
