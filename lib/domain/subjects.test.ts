import { describe, expect, it } from "vitest";
import { clearwater } from "../../tests/fixtures/clearwater.ts";
import { at, day, smallProgram } from "../../tests/fixtures/small-program.ts";
import { change } from "./changes.ts";
import { applyAll } from "./engine/apply.ts";
import { tableNouns } from "./nouns.ts";
import type { Program } from "./program.ts";
import { placeOf, placesOf, subjectNamed, titleOf } from "./subjects.ts";

/** noun, id, what it is called in Clearwater, where it is shown below the program. */
const subjects: readonly (readonly [string, string, string, string | null])[] = [
  ["cycle", "C1", "Cycle 1", "settings"],
  ["member", "M1", "Leila Haddad", "settings/people#M1"],
  ["workstream", "W1", "Data and platform foundation", "workstreams/W1"],
  ["useCase", "U1", "Pump-failure early warning", "use-cases/U1"],
  [
    "threshold",
    "TH-1",
    "Threshold for Completeness of Sensor data product and feature store",
    "use-cases/U3",
  ],
  [
    "metricResult",
    "MR-1",
    "Result for Accepted by reviewers of Contact-center call summaries",
    "use-cases/U2",
  ],
  ["confirmation", "CF-1", "Data validation of Contact-center call summaries", "use-cases/U2"],
  ["outcome", "O1", "Pump failures are caught before they stop supply", "outcomes?open=O1#O1"],
  [
    "outcomePart",
    "OP-1",
    "People of Pump failures are caught before they stop supply",
    "outcomes?open=O1#O1",
  ],
  ["deliverable", "DL01", "Secure cloud zone for AI workloads", "workstreams/W1/DL01"],
  ["criterion", "CR-1", "Operational for the people who build on it", "workstreams/W1/DL01"],
  ["evidence", "EV-1", "Evidence pack: Gate M: design approved", "evidence/EV-1"],
  ["dependency", "DP-1", "DL02 → DL15", "dependencies?open=DP-1#DP-1"],
  [
    "dependency",
    "DP-14",
    "Historian access (IT operations) → DL15",
    "dependencies?open=DP-14#DP-14",
  ],
  ["impactNotice", "IN-1", "DL02 for W2", "dependencies?part=responses#IN-1"],
  ["sprint", "S1", "Sprint 1", "sprints/1"],
  ["sprintItem", "SI-1", "DL01 in sprint 1", "sprints/1"],
  ["gate", "G-1", "Gate M: design approved", "gates/G-1"],
  ["gateDecision", "GD-1", "Decision on Gate M: design approved", "gates/G-1"],
  ["signature", "SG-1", "Signature: Decision on Gate M: design approved", "gates/G-1"],
  ["condition", "CN-1", "Data-residency policy covers call recordings", "gates/G-1"],
  ["escalation", "E-1", "No read access to the sensor historian", "escalations/E-1"],
  ["override", "OV-1", "A-30 for U1", "use-cases/U1"],
  ["acknowledgement", "AK-1", "A-02 on S2", "sprints/2"],
  ["report", "R1", "Steering report 1", "reports/R1"],
  ["scopeChange", "SC-1", "Event logging for critical-infrastructure AI", null],
  ["control", "C-01", "Human confirmation of pump alerts", "controls/C-01"],
  ["controlTest", "CT-1", "Test of C-04 Access control on call recordings", "controls/C-04"],
  ["risk", "RK-1", "Gaps in the historian data", null],
  ["stakeholderGroup", "SG-1", "Maintenance planners", null],
  ["energyReading", "ER-1", "Attention", "readings"],
  ["energyReading", "GOODWILL@S4", "Goodwill in sprint 4", "readings"],
  ["indicatorReading", "IR-1", "Velocity trend", "readings"],
  ["domainScore", "D1", "AI leadership and sponsorship", null],
  ["kpi", "K-1", "Unplanned pump outages", null],
  ["streamCapacity", "CP-1", "Data and platform foundation", null],
  ["standupNote", "SN-1", "Data and platform foundation, 2026-09-28", "standup"],
  ["blockerMention", "BM-1", "Still no read access to the sensor historian.", "standup"],
  ["integrationReview", "IG-1", "Integration review of 2026-09-30", "integration?tab=reviews#IG-1"],
  ["sprintReview", "SR-1", "Review of sprint 1", "sprints/1/review"],
  [
    "adjustment",
    "AD-1",
    "Data access is requested two weeks before it is needed.",
    "sprints/1/review",
  ],
  [
    "feedback",
    "FB-1",
    "The board asked to see risk classes before any pilot talks to agents.",
    "sprints/1/review#FB-1",
  ],
  ["retrospective", "RT-1", "Retrospective of sprint 1", "sprints/1/retrospective"],
  [
    "retroPoint",
    "RP-1",
    "The board could say no from its first week.",
    "sprints/1/retrospective#RP-1",
  ],
  ["retroAction", "R-1", "Request access during planning", "retrospectives#R-1"],
  ["pulse", "PU-1", "Pulse of sprint 1", "readings"],
  ["warning", "WN-4", "Warning I-30 on Sprint 2", "readings#WN-4"],
  [
    "intervention",
    "IV-1",
    "A weekly call of 15 minutes with IT operations on historian access.",
    "readings#WN-8",
  ],
];

describe("what a subject is called and where it is shown", () => {
  const base = "/programs/clearwater";

  it.each(subjects)("%s %s is “%s” at %s", (noun, id, title, place) => {
    expect(titleOf(clearwater(), noun, id)).toBe(title);
    expect(placeOf(clearwater(), noun, id)).toBe(place === null ? null : `${base}/${place}`);
  });

  it("leaves out no kind of thing that the demo has", () => {
    const program = clearwater();
    const told = new Set(subjects.map(([noun]) => noun));
    expect(tableNouns.filter((noun) => program[noun].size > 0 && !told.has(noun))).toEqual([]);
  });

  it("knows the program itself, a criterion of a gate and a retrospective of an outcome", () => {
    const program = clearwater();
    expect(titleOf(program, "facts", program.id)).toBe("Clearwater: AI in operations");
    expect(placeOf(program, "facts", program.id)).toBe(`${base}/settings`);
    expect(placeOf(program, "criterion", "CR-68")).toBe(`${base}/gates/G-1`);
    const delivered: Program = applyAll(program, [
      change("retrospective-opened", "RT-9", {
        level: "INITIATIVE",
        sprintId: null,
        outcomeId: "O1",
        day: day("2026-11-16"),
        participants: [],
        openedById: "M1",
        openedAt: at("2026-11-16"),
        closedAt: null,
      }),
    ]);
    expect(titleOf(delivered, "retrospective", "RT-9")).toBe(
      "Retrospective of Pump failures are caught before they stop supply",
    );
    expect(placeOf(delivered, "retrospective", "RT-9")).toBe(`${base}/retrospectives/RT-9`);
  });

  it("tells a feed of one member from the program's", () => {
    const feed = (id: string, memberId: string | null) =>
      change("calendar-feed-opened", id, {
        memberId,
        tokenHash: "a".repeat(64),
        openedById: "M2",
        openedAt: at("2026-11-20"),
        revokedAt: null,
      });
    const program = applyAll(smallProgram(), [feed("CF-1", "M2"), feed("CF-2", null)]);
    expect(titleOf(program, "calendarFeed", "CF-1")).toBe("Calendar of Ben Moor");
    expect(titleOf(program, "calendarFeed", "CF-2")).toBe("Calendar of the program");
    expect(placeOf(program, "calendarFeed", "CF-1")).toBeNull();
  });

  it.each(tableNouns)(
    "says the id of a %s that is not there, and nothing that was forgotten",
    (noun) => {
      expect(titleOf(clearwater(), noun, "X-9")).toMatch(/^(|[A-Z][a-z ]+ )X-9$/i);
    },
  );

  it.each([
    "deliverable",
    "sprint",
    "sprintItem",
    "sprintReview",
    "condition",
    "criterion",
    "stream",
  ])("has no place for a %s that is not there", (noun) => {
    expect(placeOf(clearwater(), noun, "X-9")).toBeNull();
  });

  it("gathers the places of those that have one", () => {
    const refs = [
      { noun: "gate", id: "G-1" },
      { noun: "risk", id: "RK-1" },
      { noun: "deliverable", id: "X-9" },
    ];
    expect(placesOf(clearwater(), refs)).toEqual({ "gate:G-1": `${base}/gates/G-1` });
  });
});

describe("an id as people write it", () => {
  it.each([
    ["DL15", { noun: "deliverable", id: "DL15" }],
    [" dl15 ", { noun: "deliverable", id: "DL15" }],
    ["e-1", { noun: "escalation", id: "E-1" }],
    ["small", { noun: "facts", id: "small" }],
    ["DL99", null],
    ["", null],
  ])("%j names %j", (written, subject) => {
    const program = written === "small" ? smallProgram() : clearwater();
    expect(subjectNamed(program, written)).toEqual(subject);
  });
});
