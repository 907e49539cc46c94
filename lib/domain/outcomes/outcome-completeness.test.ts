import { describe, expect, it } from "vitest";
import { freshOutcome } from "../../../tests/fixtures/fresh.ts";
import { day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { OutcomePart } from "../nouns.ts";
import type { OutcomeState, Pillar } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";
import { outcomeCompleteness } from "./outcome-completeness.ts";

const outcome = (state: OutcomeState): Change =>
  change(
    "outcome-created",
    "O1",
    freshOutcome({
      title: "Fewer outages",
      businessOwnerId: "M10",
      state,
    }),
  );
const part = (pillar: Pillar, set: Partial<OutcomePart>): Change =>
  change("outcome-part-declared", `OP-${pillar}`, {
    outcomeId: "O1",
    pillar,
    required: true,
    statement: "It is there.",
    deliverableIds: [],
    notRequiredReason: null,
    notRequiredByIds: [],
    ...set,
  });
const accepted = (id: string) =>
  change("deliverable-accepted", id, { state: "ACCEPTED", acceptedDay: day("2026-11-20") });

type Parts = Readonly<Partial<Record<Pillar, Partial<OutcomePart>>>>;

const complete = (
  parts: Parts,
  state: OutcomeState = "IN_DELIVERY",
  ...more: readonly Change[]
) => {
  const program = applyAll(smallProgram(), [
    outcome(state),
    ...pillars.flatMap((pillar) => {
      const set = parts[pillar];
      return set ? [part(pillar, set)] : [];
    }),
    ...more,
  ]);
  const found = program.outcome.get("O1");
  if (!found) throw new Error("no O1");
  return outcomeCompleteness(program, found);
};
/** How one part stands, the deliverables accepted, who must agree, and when it is expected. */
const people = (set: Partial<OutcomePart>, ...more: readonly Change[]) => {
  const { standing, acceptedCount, excuseWants, expectedDay } =
    complete({ PEOPLE: set }, "IN_DELIVERY", ...more).parts[0] ?? never();
  return [standing, acceptedCount, excuseWants.join("+"), expectedDay];
};
const excused = (...ids: readonly string[]) => ({ required: false, notRequiredByIds: ids });

describe("how one part of an outcome stands", () => {
  it.each<[string, Partial<OutcomePart>, readonly Change[], unknown]>([
    ["nothing is said of it", { statement: " " }, [], ["UNDECLARED", 0, "", null]],
    ["it is only said", {}, [], ["OPEN", 0, "", null]],
    [
      "work stands for it",
      { deliverableIds: ["DL01"], statement: "" },
      [],
      ["OPEN", 0, "", "2026-11-24"],
    ],
    [
      "all of it is accepted",
      { deliverableIds: ["DL01"] },
      [accepted("DL01")],
      ["ACCEPTED", 1, "", "2026-11-20"],
    ],
    [
      "one of two is accepted",
      { deliverableIds: ["DL01", "DL02"] },
      [accepted("DL01")],
      ["OPEN", 1, "", "2026-11-27"],
    ],
    [
      "the other was dropped",
      { deliverableIds: ["DL01", "DL02"] },
      [accepted("DL01"), change("deliverable-dropped", "DL02", { state: "DROPPED" })],
      ["ACCEPTED", 1, "", "2026-11-20"],
    ],
    ["nobody excused it yet", excused(), [], ["OPEN", 0, "the EATP+the business owner", null]],
    ["the EATP excused it", excused("M1"), [], ["OPEN", 0, "the business owner", null]],
    ["its business owner excused it", excused("M10"), [], ["OPEN", 0, "the EATP", null]],
    ["both excused it", excused("M1", "M10"), [], ["EXCUSED", 0, "", null]],
    [
      "it is not required and its work is accepted",
      { ...excused("M1"), deliverableIds: ["DL01"] },
      [accepted("DL01")],
      ["OPEN", 1, "the business owner", "2026-11-20"],
    ],
  ])("I-10 when %s", (_title, set, more, stands) => {
    expect(people(set, ...more)).toEqual(stands);
  });

  it("I-13 is expected by its forecast, its due date, or the end of its sprint; else nobody knows", () => {
    const expected = (...changes: readonly Change[]) =>
      people({ deliverableIds: ["DL01", "DL03"] }, ...changes)[3];
    const undated = change("deliverable-edited", "DL01", { dueDay: null });
    expect(expected()).toBe("2026-11-25");
    expect(expected(change("deliverable-edited", "DL01", { forecastDay: day("2026-12-01") }))).toBe(
      "2026-12-01",
    );
    expect(expected(undated)).toBe("2026-11-29");
    expect(expected(undated, change("deliverable-planned", "DL01", { sprintId: null }))).toBeNull();
  });
});

describe("an outcome as a whole", () => {
  const done = { deliverableIds: ["DL03"] };
  const there = accepted("DL03");
  const all = { PEOPLE: done, PROCESS: done, TECHNOLOGY: done, GOVERNANCE: done };

  it.each<[OutcomeState, Parts, OutcomeState]>([
    ["IN_DELIVERY", all, "IN_DELIVERY"],
    ["IN_DELIVERY", { TECHNOLOGY: done }, "TECHNICALLY_COMPLETE"],
    ["IN_DELIVERY", { PEOPLE: done }, "IN_DELIVERY"],
    ["TECHNICALLY_COMPLETE", all, "IN_DELIVERY"],
    ["TECHNICALLY_COMPLETE", { TECHNOLOGY: done }, "TECHNICALLY_COMPLETE"],
    ["DRAFT", { TECHNOLOGY: done }, "DRAFT"],
    ["DELIVERED", { TECHNOLOGY: done }, "DELIVERED"],
    ["STOPPED", { TECHNOLOGY: done }, "STOPPED"],
  ])("I-11 stored as %s with %j it reads %s", (stored, parts, printed) => {
    expect(complete(parts, stored, there).state).toBe(printed);
  });

  it.each<[OutcomeState, 0 | 1]>([
    ["DRAFT", 0],
    ["IN_DELIVERY", 0],
    ["TECHNICALLY_COMPLETE", 0],
    ["DELIVERED", 1],
    ["ADOPTED", 1],
    ["STOPPED", 0],
  ])("I-10 counts as %s: %d", (state, counts) => {
    expect(complete({ TECHNOLOGY: done }, state, there).counts).toBe(counts);
  });

  it("I-13 lags by the missing part expected last, an undated one before any dated one", () => {
    const lagging = (parts: Parts) => complete(parts).lagging?.pillar ?? null;
    const [early, late, undated] = [
      { deliverableIds: ["DL01"] },
      { deliverableIds: ["DL02"] },
      { deliverableIds: [] },
    ];
    const waived = excused("M1", "M10");
    const two = { TECHNOLOGY: waived, GOVERNANCE: waived };
    expect(lagging({ ...two, PEOPLE: early, PROCESS: late })).toBe("PROCESS");
    expect(lagging({ ...two, PEOPLE: late, PROCESS: early })).toBe("PEOPLE");
    expect(lagging({ ...two, PEOPLE: early, PROCESS: early })).toBe("PEOPLE");
    expect(lagging({ ...two, PEOPLE: late, PROCESS: undated })).toBe("PROCESS");
    expect(lagging({ ...two, PEOPLE: undated, PROCESS: late })).toBe("PEOPLE");
    expect(lagging({ ...two, PEOPLE: undated, PROCESS: undated })).toBe("PEOPLE");
    expect(complete(all, "IN_DELIVERY", there)).toMatchObject({ missing: [], lagging: null });
    expect(complete({ ...all, PEOPLE: {} }, "IN_DELIVERY", there).missing).toMatchObject([
      { pillar: "PEOPLE" },
    ]);
  });
});

const never = (): never => {
  throw new Error("not there");
};
