import { describe, expect, it } from "vitest";
import { decideGateForm } from "./decide-gate.ts";
import { raiseBlockerForm } from "./raise-blocker.ts";
import { scheduleGateForm } from "./schedule-gate.ts";

const posted = (fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

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
    const read = decideGateForm.read(
      posted([...gate, ...row("CR-2", "", "", ""), ...row("CR-3", "Runbook", "M2", "2026-12-04")]),
    );
    expect(read).toMatchObject({
      ok: true,
      command: {
        inputs: ["Report", "Demonstration"],
        deciderIds: ["M1", "M6"],
        conditions: [{ criterionId: "CR-3", text: "Runbook", ownerId: "M2", dueDay: "2026-12-04" }],
        evidence: null,
      },
    });
  });

  it("names what a half-filled condition lacks", () => {
    expect(decideGateForm.read(posted([...gate, ...row("CR-3", "Runbook", "", "soon")]))).toEqual({
      ok: false,
      fields: {
        conditionOwnerId: "A condition needs an owner.",
        conditionDueDay: "We couldn't read the date soon. Use 18 Dec 2026 or 2026-12-18.",
      },
    });
  });

  it("refuses an outcome that is not in the list", () => {
    const read = decideGateForm.read(
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
    const read = scheduleGateForm.read(
      posted([
        ["name", "Pilot"],
        ["level", "WORKSTREAM"],
        ["subject", "workstream:W1"],
        ["criteria", "* Data is clean\nRunbook written"],
      ]),
    );
    expect(read).toMatchObject({
      ok: true,
      command: {
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
    expect(scheduleGateForm.read(form)).toMatchObject({
      ok: false,
      fields: { subject: "Choose from the list." },
    });
  });
});

describe("the form of a blocker", () => {
  it("joins ticked and typed deliverables", () => {
    const read = raiseBlockerForm.read(
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
      command: { affectedIds: ["DL01", "DL02"], stopsWork: true, confidential: false },
    });
  });
});
