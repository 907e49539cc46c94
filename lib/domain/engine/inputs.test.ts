import { describe, expect, it } from "vitest";
import { acceptDeliverable } from "../deliverables/commands/accept-deliverable.ts";
import { logProgress } from "../deliverables/commands/log-progress.ts";
import { createDependency } from "../dependencies/commands/create-dependency.ts";
import { raiseBlocker } from "../escalations/commands/raise-blocker.ts";
import { addCriterion } from "../gates/commands/add-criterion.ts";
import { decideGate } from "../gates/commands/decide-gate.ts";
import { scheduleGate } from "../gates/commands/schedule-gate.ts";
import { readEnergy } from "../indicators/commands/read-energy.ts";
import { createOutcome } from "../outcomes/commands/create-outcome.ts";
import { addPerson } from "../people/commands/add-person.ts";
import { lockSprint } from "../planning/commands/lock-sprint.ts";
import { changeSetting } from "../program/commands/change-setting.ts";
import { foundProgram } from "../program/commands/found-program.ts";
import { editReport } from "../reports/commands/edit-report.ts";
import { createWorkstream } from "../workstreams/commands/create-workstream.ts";
import type { Posted } from "./inputs.ts";
import { inputOf, limitsOf, readInput } from "./inputs.ts";

/** A name that occurs several times is a list, as a form sends it. */
function posted(fields: readonly (readonly [string, string])[]): Posted {
  const names = [...new Set(fields.map(([name]) => name))];
  const values = (name: string) => fields.filter(([one]) => one === name).map(([, value]) => value);
  return Object.fromEntries(
    names.map((name) => [name, values(name).length > 1 ? values(name) : (values(name)[0] ?? "")]),
  );
}

const gate: readonly (readonly [string, string])[] = [
  ["gateId", "G-1"],
  ["outcome", "CONDITIONAL_GO"],
  ["inputs", "Report\n\nDemonstration"],
  ["deciderIds", "M1"],
  ["deciderIds", "M6"],
];
const row = (criterion: string, text: string, owner: string, due: string) =>
  [
    ["conditionCriterionId", criterion],
    ["conditionText", text],
    ["conditionOwnerId", owner],
    ["conditionDueDay", due],
  ] as const;

describe("the form of a gate decision", () => {
  it("keeps rows of conditions apart, and leaves empty ones out", () => {
    const read = readInput(
      decideGate.input,
      posted([...gate, ...row("CR-2", "", "", ""), ...row("CR-3", "Runbook", "M2", "2026-12-04")]),
    );
    expect(read).toMatchObject({
      ok: true,
      input: {
        inputs: ["Report", "Demonstration"],
        deciderIds: ["M1", "M6"],
        conditions: [{ criterionId: "CR-3", text: "Runbook", ownerId: "M2", dueDay: "2026-12-04" }],
        evidence: null,
      },
    });
  });

  it("names what a half-filled condition lacks", () => {
    expect(
      readInput(decideGate.input, posted([...gate, ...row("CR-3", "Runbook", "", "soon")])),
    ).toEqual({
      ok: false,
      fields: {
        conditionOwnerId: "Choose an owner.",
        conditionDueDay: "We couldn't read the date soon. Use 18 Dec 2026 or 2026-12-18.",
      },
    });
  });

  it("refuses an outcome that is not in the list", () => {
    const read = readInput(
      decideGate.input,
      posted([
        ["gateId", "G-1"],
        ["outcome", "PASS"],
      ]),
    );
    expect(read).toMatchObject({ ok: false, fields: { outcome: expect.stringContaining("PASS") } });
  });
});

describe("the form of a new gate", () => {
  it("reads criteria line by line, critical ones by their star", () => {
    const read = readInput(
      scheduleGate.input,
      posted([
        ["name", "Pilot"],
        ["level", "WORKSTREAM"],
        ["subject", "workstream:W1"],
        ["criteria", "* Data is clean\nRunbook written"],
      ]),
    );
    expect(read).toMatchObject({
      ok: true,
      input: {
        subjectNoun: "workstream",
        subjectId: "W1",
        criteria: [
          { text: "Data is clean", critical: true },
          { text: "Runbook written", critical: false },
        ],
      },
    });
  });

  it("refuses a subject that no gate can judge", () => {
    const form = posted([
      ["name", "X"],
      ["level", "SPRINT"],
      ["subject", "person:P1"],
    ]);
    expect(readInput(scheduleGate.input, form)).toMatchObject({
      ok: false,
      fields: { subject: "Choose from the list." },
    });
  });
});

describe("the form of a blocker", () => {
  it("joins ticked and typed deliverables", () => {
    const read = readInput(
      raiseBlocker.input,
      posted([
        ["kind", "BLOCKER"],
        ["title", "No access"],
        ["severity", "HIGH"],
        ["tier", "L1_WORKSTREAM"],
        ["firstSeenDay", "2026-11-20"],
        ["affectedIds", "DL01"],
        ["otherIds", "DL02, DL01"],
        ["stopsWork", "on"],
      ]),
    );
    expect(read).toMatchObject({
      ok: true,
      input: { affectedIds: ["DL01", "DL02"], stopsWork: true, confidential: false },
    });
  });
});

const logged = (fields: Posted) =>
  readInput(logProgress.input, {
    deliverableId: "DL15",
    state: "IN_PROGRESS",
    note: "Half is clean",
    ...fields,
  });

describe("the form of a log entry", () => {
  it("needs a note and no percentage", () => {
    expect(logged({ percent: "80" })).toEqual({
      ok: true,
      input: {
        deliverableId: "DL15",
        state: "IN_PROGRESS",
        note: "Half is clean",
        forecastDay: null,
        acknowledge: undefined,
        blocker: null,
        evidence: null,
      },
    });
    expect(logged({ note: " " })).toMatchObject({
      ok: false,
      fields: { note: "Enter a note." },
    });
  });

  it("I-70 asks for the usual decision where a blocker is logged in few words", () => {
    expect(logged({ blockerTitle: "No access", blockerSeverity: "LOW" })).toMatchObject({
      ok: true,
      input: { blocker: { wantedDecision: expect.stringMatching(/^Remove the obstacle for DL/) } },
    });
  });

  it("takes a blocker and evidence only where something was written", () => {
    const read = logged({
      forecastDay: "2026-11-27",
      blockerTitle: "No access",
      blockerSeverity: "HIGH",
      blockerWants: "A named owner",
      evidenceLink: "https://x.example/1",
      evidenceTitle: "Report",
      evidenceDay: "2026-11-20",
    });
    expect(read).toMatchObject({
      ok: true,
      input: {
        forecastDay: "2026-11-27",
        blocker: { title: "No access", severity: "HIGH", wantedDecision: "A named owner" },
        evidence: { kind: "DOCUMENT", occurredDay: "2026-11-20" },
      },
    });
  });

  it("names the field that is missing or malformed", () => {
    expect(logged({ blockerTitle: "No access" })).toMatchObject({
      fields: { blockerSeverity: "Choose a severity." },
    });
    expect(logged({ evidenceLink: "https://x.example" })).toMatchObject({
      fields: { evidenceDay: "Enter the date of the evidence." },
    });
    expect(logged({ forecastDay: "tomorrow" })).toMatchObject({ ok: false });
    expect(logged({ state: "DONE" })).toMatchObject({ ok: false });
  });
});

const reported = (fields: Posted) => readInput(editReport.input, { reportId: "R1", ...fields });

describe("the form of a report", () => {
  it("reads rows of decisions and leaves blank ones out", () => {
    const read = reported({
      summary: "Steady",
      question: ["Who owns access?", ""],
      ofWhom: ["CIO", ""],
      byDay: ["2026-11-27", ""],
      costOfWaiting: ["A week a week", ""],
      lastQuestion: "SC-2?",
      lastBecame: "Next cycle",
    });
    expect(read).toMatchObject({
      ok: true,
      input: {
        summary: "Steady",
        decisionsAsked: [{ question: "Who owns access?", byDay: "2026-11-27" }],
        lastDecisions: [{ question: "SC-2?", became: "Next cycle" }],
      },
    });
  });

  it("names the row and the field of a decision that lacks something", () => {
    const read = reported({ question: "Who?", ofWhom: "", byDay: "soon", costOfWaiting: "" });
    expect(read).toEqual({
      ok: false,
      fields: {
        ofWhom: "Decision 1: enter who should decide.",
        costOfWaiting: "Decision 1: enter what waiting costs.",
        byDay: "Decision 1: We couldn't read the date soon. Use 18 Dec 2026 or 2026-12-18.",
      },
    });
  });
});

const energy = (fields: Posted) => readInput(readEnergy.input, { sprintId: "S4", ...fields });

describe("the readings of a sprint", () => {
  it("reads the rows that have a number or are not assessed, and leaves the others out", () => {
    const read = energy({
      "value.ATTENTION": " 58,5 ",
      "basis.ATTENTION": "Leadership time",
      "basis.SPONSORSHIP": "Steering attendance",
      "value.GOODWILL": "",
      "unassessed.GOODWILL": "on",
      "basis.GOODWILL": "The pulse was late",
      "value.CHANGE_CAPACITY": "60",
      "replenishedBy.CHANGE_CAPACITY": "LOAD_REMOVED",
      "evidence.CHANGE_CAPACITY": "Two rollouts moved",
      acknowledge: "We know",
    });
    if (!read.ok) throw new Error(JSON.stringify(read.fields));
    expect(read.input).toMatchObject({ sprintId: "S4", acknowledge: "We know" });
    expect(read.input.readings).toMatchObject([
      { reservoir: "ATTENTION", value: 58.5, basis: "Leadership time", trend: null },
      { reservoir: "GOODWILL", value: null, basis: "The pulse was late" },
      { reservoir: "CHANGE_CAPACITY", value: 60, replenishedBy: "LOAD_REMOVED" },
    ]);
  });

  it("names the row of what is no number, no choice, or both a number and not assessed", () => {
    const read = energy({
      "value.ATTENTION": "many",
      "value.GOODWILL": "50",
      "unassessed.GOODWILL": "on",
      "trend.SPONSORSHIP": "UPWARDS",
    });
    expect(read).toEqual({
      ok: false,
      fields: {
        "value.ATTENTION": 'We couldn\'t read the number "many". Use digits, such as 3 or 2.5.',
        "value.GOODWILL": "Enter a number or choose “not assessed”, not both.",
        "trend.SPONSORSHIP": '"UPWARDS" isn\'t in the list. Choose from the list.',
      },
    });
  });
});

const founding = {
  name: "Äpfel & Öl",
  slug: "",
  startDay: "2026-11-30",
  endDay: "2027-02-21",
  stage: "PRODUCE",
  zone: "Europe/Stockholm",
  weekend: ["6", "7"],
  holidays: "2026-12-25 Christmas Day\n\n2027-01-01",
  opensAt: "08:00",
  closesAt: "17:00",
};

describe("the form of a new program", () => {
  it("makes an address of the name and a calendar of its fields", () => {
    const read = readInput(foundProgram.input, founding);
    expect(read).toMatchObject({
      ok: true,
      input: {
        slug: "apfel-ol",
        calendar: {
          zone: "Europe/Stockholm",
          weekend: [6, 7],
          holidays: [
            { day: "2026-12-25", name: "Christmas Day" },
            { day: "2027-01-01", name: "Holiday" },
          ],
        },
      },
    });
  });

  it("names the line of a holiday that is no day, and a day that is none", () => {
    const read = readInput(foundProgram.input, {
      ...founding,
      holidays: "Christmas",
      startDay: "2026-02-30",
    });
    expect(read).toMatchObject({
      ok: false,
      fields: {
        holidays: expect.stringContaining("We couldn't read the date Christmas"),
        startDay: expect.stringContaining("2026-02-30"),
      },
    });
  });
});

describe("forms of the shape", () => {
  it("an outcome's parts come from their own fields, ids with commas or blanks", () => {
    const read = readInput(createOutcome.input, {
      title: "Alerts",
      technologyStatement: "Live",
      technologyDeliverables: "DL12, DL21 DL12",
    });
    expect(read).toMatchObject({
      ok: true,
      input: {
        parts: {
          TECHNOLOGY: { statement: "Live", deliverableIds: ["DL12", "DL21"] },
          PEOPLE: { statement: "", deliverableIds: [] },
        },
      },
    });
  });

  it("a pillar that is none is refused, nobody is a lead", () => {
    expect(readInput(createWorkstream.input, { name: "A", pillars: ["MARKETING"] }).ok).toBe(false);
    expect(readInput(createWorkstream.input, { name: "A", leadId: "" })).toMatchObject({
      ok: true,
      input: { pillars: [], leadId: null, activate: false },
    });
  });

  it("an empty number goes back to the default", () => {
    expect(readInput(changeSetting.input, { setting: "l1DaysHigh", value: "" })).toMatchObject({
      ok: true,
      input: { value: null },
    });
    expect(readInput(changeSetting.input, { setting: "l1DaysHigh", value: "four" }).ok).toBe(false);
  });
});

describe("a form that does not send a field", () => {
  it("is read as if the field were empty", () => {
    expect(readInput(lockSprint.input, { sprintId: "S1" })).toMatchObject({ input: { seen: "" } });
    expect(
      readInput(addCriterion.input, { subjectId: "DL01", text: "Runs for a week" }),
    ).toMatchObject({ input: { signedBy: null } });
    expect(readInput(acceptDeliverable.input, { deliverableId: "DL01" })).toMatchObject({
      input: { criteriaMet: [] },
    });
  });

  it("says nothing by a field that the command does not ask", () => {
    const person = { name: "Ada Lind", email: "ada@example.org", comesFor: "The demo" };
    expect(readInput(addPerson.input, person)).toMatchObject({ input: { comesFor: "" } });
  });
});

describe("the limits of an input", () => {
  it("are those of its fields, also where it is arranged out of several", () => {
    expect(limitsOf(changeSetting.input)).toEqual({
      setting: { required: true, maxLength: 200 },
    });
    expect(limitsOf(logProgress.input)).toMatchObject({
      state: { required: true },
      note: { required: true, maxLength: 4000 },
      blockerTitle: { maxLength: 200 },
    });
    expect(limitsOf(createDependency.input)).toMatchObject({
      toId: { required: true, maxLength: 200 },
      fromOutside: { maxLength: 300 },
    });
    expect(limitsOf(logProgress.input)).not.toHaveProperty("forecastDay");
  });
});

describe("the reason for continuing", () => {
  it.each([
    ["x".repeat(4001), "Too long. Use at most 4,000 characters."],
    [["one", "two"], "Give one reason for continuing."],
  ])("is refused in plain words when it is too long or sent twice", (acknowledge, words) => {
    expect(readInput(inputOf({}), { acknowledge })).toEqual({
      ok: false,
      fields: { acknowledge: words },
    });
  });
});
