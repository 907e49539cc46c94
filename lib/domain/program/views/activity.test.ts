import { describe, expect, it } from "vitest";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change, nounOf } from "../../changes.ts";
import { apply } from "../../engine/apply.ts";
import type { LoggedChange } from "../../engine/logged-change.ts";
import { activityLines } from "./activity.ts";

const program = smallProgram();

const row = (set: Partial<LoggedChange> & Pick<LoggedChange, "kind">): LoggedChange => ({
  seq: 7,
  actorId: "person-3",
  actorName: "Cleo Nair",
  deed: "log-progress",
  noun: nounOf(set.kind),
  subjectId: "DL01",
  set: {},
  before: null,
  overriddenRules: [],
  requestId: "R-1",
  at: at("2026-11-23"),
  ...set,
});

const line = (given: LoggedChange, reader = "M1") => activityLines(program, [given], as(reader))[0];

const concern = change(
  "escalation-opened",
  "E-1",
  freshEscalation({
    kind: "CONCERN",
    title: "The vendor's numbers do not add up",
    tier: "L2_PROGRAM",
    ownerId: "M1",
    wantedDecision: "Look into it",
    affectedIds: ["DL01"],
    workstreamId: null,
    firstSeenDay: day("2026-11-23"),
    openedAt: at("2026-11-23"),
    openedById: "M3",
    confidential: true,
  }),
);

describe("activity", () => {
  it("says who did what to what, with the fields that differ, in words", () => {
    const given = row({
      kind: "deliverable-edited",
      set: { dueDay: "2026-11-27", ownerId: "M3", points: 5, state: "IN_REVIEW" },
      before: { dueDay: "2026-11-24", ownerId: "M2", points: 5, state: "IN_PROGRESS" },
    });
    expect(line(given)).toMatchObject({
      who: "Cleo Nair",
      what: "edited deliverable",
      subject: { id: "DL01", title: "Sensor data, cleaned" },
      fields: [
        { field: "Due date", before: "2026-11-24", after: "2026-11-27" },
        { field: "Owner", before: "Ben Moor", after: "Cleo Nair" },
        { field: "State", before: "In progress", after: "In review" },
      ],
    });
  });

  it("names what was done to it around its title where the words ask for it", () => {
    const given = row({
      kind: "dependency-at-risk",
      noun: "dependency",
      subjectId: "DP-1",
      set: {},
    });
    expect(line(given)).toMatchObject({
      what: "marked the dependency",
      afterTitle: "as at risk",
      subject: { id: "DP-1" },
    });
  });

  it("leaves out of what is new what was left empty, and tells what was emptied", () => {
    const fields = (before: LoggedChange["before"], set: LoggedChange["set"]) =>
      line(row({ kind: "deliverable-edited", set, before }))?.fields.map(
        ({ field, before: was, after }) => [field, was, after],
      );
    expect(fields(null, { points: 5, dueDay: null, ownerId: "" })).toEqual([["Points", "", "5"]]);
    expect(fields({ points: 5, dueDay: "2026-11-24" }, { points: 5, dueDay: null })).toEqual([
      ["Due date", "2026-11-24", "–"],
    ]);
    expect(fields({ dueDay: null }, { dueDay: "2026-11-24" })).toEqual([
      ["Due date", "–", "2026-11-24"],
    ]);
    expect(fields({ dueDay: null }, { dueDay: "" })).toEqual([]);
  });

  it("says on which deliverable a note is, and an instant as day and time", () => {
    const set = { deliverableId: "DL02", note: "Stuck", draftedAt: at("2026-11-20", "09:20") };
    expect(
      line(row({ kind: "progress-noted", noun: "progressNote", subjectId: "N-9", set })),
    ).toMatchObject({
      what: "wrote a note on",
      subject: { id: "DL02", href: expect.stringMatching(/DL02$/) },
      fields: expect.arrayContaining([
        { field: "Drafted at", before: "", after: "2026-11-20, 09:20" },
      ]),
    });
  });

  it("shows a refusal with its sentence and rules, about what was asked for", () => {
    const refused = row({
      kind: "deed-refused",
      subjectId: "RF-1",
      set: {
        deed: "accept-deliverable",
        subjectNoun: "deliverable",
        subjectId: "DL03",
        ruleIds: ["I-44"],
        sentence: "Cleo Nair owns DL03.",
      },
    });
    expect(line(refused)).toMatchObject({
      what: "was refused: accept deliverable",
      subject: { id: "DL03", title: "Work instruction" },
      overriddenRules: ["I-44"],
      weighty: true,
    });
  });

  it("I-75 keeps a confidential concern to the EATP and who raised it", () => {
    const held = apply(program, concern);
    const rows = [
      row({ kind: "escalation-opened", subjectId: "E-1", set: { ...concern.set } }),
      row({
        kind: "deed-refused",
        subjectId: "RF-1",
        set: { deed: "close-escalation", subjectNoun: "escalation", subjectId: "E-1", ruleIds: [] },
      }),
    ];
    const seenBy = (reader: string) => activityLines(held, rows, as(reader)).length;
    expect([seenBy("M1"), seenBy("M3"), seenBy("M2"), seenBy("M5")]).toEqual([2, 2, 0, 0]);
  });

  it("I-75 does not tell executives who brought the bad news", () => {
    const open = apply(program, { ...concern, set: { ...concern.set, confidential: false } });
    const rows = [row({ kind: "escalation-opened", subjectId: "E-1", set: { ...concern.set } })];
    const asRead = (reader: string) => activityLines(open, rows, as(reader))[0];
    expect(asRead("M5")?.who).toBe("A member");
    expect(JSON.stringify(asRead("M5"))).not.toContain("Cleo");
    expect(asRead("M1")?.who).toBe("Cleo Nair");
  });

  it("I-75 hides the bringer on every row of that command, and leaves those rows out of one person's", () => {
    const blocked = row({ kind: "deliverable-blocked", seq: 8, set: { state: "BLOCKED" } });
    const noted = row({ kind: "progress-noted", seq: 9, subjectId: "N-9", set: { note: "Stuck" } });
    const other = row({ kind: "progress-noted", seq: 10, subjectId: "N-10", requestId: "R-2" });
    const whoFor = (reader: string, asked = {}) =>
      activityLines(program, [other, noted], as(reader), { news: [blocked], ...asked }).map(
        ({ seq, who }) => [seq, who],
      );
    const named = [
      [10, "Cleo Nair"],
      [9, "Cleo Nair"],
    ];
    expect(whoFor("M1")).toEqual(named);
    expect(whoFor("M3")).toEqual(named);
    expect(whoFor("M5")).toEqual([
      [10, "Cleo Nair"],
      [9, "A member"],
    ]);
    expect(whoFor("M5", { ofOne: true })).toEqual([[10, "Cleo Nair"]]);
    expect(whoFor("M1", { ofOne: true })).toEqual(named);
  });

  it("I-75 names the clock, which brings bad news for nobody", () => {
    const climbed = row({ kind: "escalation-opened", actorId: null, actorName: "The clock" });
    expect(line(climbed, "M5")?.who).toBe("The clock");
  });
});
