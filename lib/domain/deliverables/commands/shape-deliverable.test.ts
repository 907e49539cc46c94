import { describe, expect, it } from "vitest";
import type { CreateDeliverable, EditDeliverable, Program, Verdict } from "#domain";
import {
  applyAll,
  change,
  commitDeliverable,
  createDeliverable,
  dropDeliverable,
  editDeliverable,
} from "#domain";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";

const rules = (verdict: Verdict) => verdict.findings.map((finding) => finding.ruleId);
const applied = (program: Program, verdict: Verdict): Program => {
  if (verdict.kind === "refused") throw new Error(`refused: ${rules(verdict).join(", ")}`);
  return applyAll(program, verdict.changes);
};

const fields = {
  title: "Drift watch",
  type: "PLATFORM",
  primaryPillar: "TECHNOLOGY",
  secondaryPillars: ["TECHNOLOGY", "PROCESS"],
  ownerId: "M2",
  changeImpact: [],
  qualityActivity: null,
  points: 5,
  lowPoints: 3,
  highPoints: 8,
  startDay: null,
  dueDay: day("2026-12-04"),
  domains: [],
} as const;

const create: CreateDeliverable = {
  ...fields,
  workstreamId: "W1",
  criteria: [{ text: "An alert reaches the planner", critical: true, evidenceNeeded: "A test" }],
};
const edit: EditDeliverable = {
  ...fields,
  deliverableId: "DL01",
  workstreamId: "W1",
  dueDay: day("2026-11-24"),
};

describe("creating", () => {
  it("is ready with an owner and a criterion, proposed without", () => {
    const program = smallProgram();
    const created = applied(program, createDeliverable.carryOut(program, create, as("M2")));
    expect(created.deliverable.get("DL04")).toMatchObject({
      state: "READY",
      points: 5,
      lowPoints: 3,
      highPoints: 8,
      secondaryPillars: ["PROCESS"],
    });
    expect(created.criterion.get("CR-4")).toMatchObject({ subjectId: "DL04", critical: true });
    const bare = { ...create, criteria: [] };
    const proposed = applied(program, createDeliverable.carryOut(program, bare, as("M2")));
    expect(proposed.deliverable.get("DL04")?.state).toBe("PROPOSED");
  });

  it.each([
    ["T-01", "another stream's lead", create, "M3"],
    ["T-04", "an unknown owner", { ...create, ownerId: "M99" }, "M2"],
    [
      "T-07",
      "an estimate whose low end is above the likely one",
      { ...create, lowPoints: 6 },
      "M2",
    ],
    ["T-06", "a due date before the start", { ...create, startDay: day("2026-12-07") }, "M2"],
    ["T-33", "no title", { ...create, title: " " }, "M2"],
    ["I-03", "a pillar that is not the stream's", { ...create, primaryPillar: "PEOPLE" }, "M2"],
  ] as const)("%s refuses %s", (ruleId, _what, command, memberId) => {
    const verdict = createDeliverable.carryOut(smallProgram(), command, as(memberId));
    expect(verdict.kind).toBe("refused");
    expect(rules(verdict)).toEqual([ruleId]);
  });
});

describe("how hard it touches a group", () => {
  const known = applyAll(smallProgram(), [
    change("stakeholder-group-recorded", "SG-1", {
      name: "Dispatchers",
      category: "BENEFICIARY",
      size: 12,
      sentiment: [],
      note: "",
    }),
  ]);

  it.each<[string, number, readonly string[]]>([
    ["SG-1", 0, ["T-07"]],
    ["SG-1", 1, []],
    ["SG-1", 5, []],
    ["SG-1", 6, ["T-07"]],
    ["SG-9", 3, ["T-04"]],
  ])("of %s by %i provokes %j", (groupId, impact, found) => {
    const changeImpact = [{ groupId, impact }];
    const created = createDeliverable.carryOut(known, { ...create, changeImpact }, as("M2"));
    const edited = editDeliverable.carryOut(known, { ...edit, changeImpact }, as("M2"));
    expect([rules(created), rules(edited)]).toEqual([found, found]);
  });
});

describe("editing", () => {
  it("keeps what it is and what was logged", () => {
    const program = smallProgram();
    const edited = applied(program, editDeliverable.carryOut(program, edit, as("M2")));
    expect(edited.deliverable.get("DL01")).toMatchObject({
      title: "Drift watch",
      state: "IN_PROGRESS",
    });
    expect(edited.impactNotice.size).toBe(0);
  });

  it("I-26 tells those who build on it when the due date moves out", () => {
    const program = smallProgram();
    const later = { ...edit, dueDay: day("2026-11-27") };
    const edited = applied(program, editDeliverable.carryOut(program, later, as("M2")));
    expect(edited.impactNotice.get("IN-1")).toMatchObject({ workstreamId: "W2", causeId: "DL01" });
  });

  it("T-04 refuses an owner and a stream that are known only as words of another field", () => {
    const program = smallProgram();
    const named = applied(
      program,
      editDeliverable.carryOut(program, { ...edit, title: "M99" }, as("M2")),
    );
    const owner = { ...edit, title: "M99", ownerId: "M99" };
    expect(rules(editDeliverable.carryOut(named, owner, as("M2")))).toContain("T-04");
    const stream = { ...edit, title: "M99", workstreamId: "M99" };
    expect(rules(editDeliverable.carryOut(named, stream, as("M2")))).toContain("T-04");
  });

  it("I-44 refuses to make the reviewer the owner, T-04 a stream that is not there", () => {
    const program = smallProgram();
    const own = { ...edit, deliverableId: "DL03", workstreamId: "W2", ownerId: "M4" };
    expect(rules(editDeliverable.carryOut(program, own, as("M3")))).toContain("I-44");
    const lost = { ...edit, workstreamId: "W9" };
    expect(rules(editDeliverable.carryOut(program, lost, as("M2")))).toContain("T-04");
  });
});

describe("dropping", () => {
  const drop = { deliverableId: "DL01", reason: "The supplier delivers clean data now" };

  it("T-34 warns who builds on it; then their dependency is cancelled with the reason", () => {
    const program = smallProgram();
    expect(rules(dropDeliverable.carryOut(program, drop, as("M2")))).toEqual(["T-34"]);
    const knowing = { ...drop, acknowledge: "Agreed with Cleo, who uses the supplier's data" };
    const dropped = applied(program, dropDeliverable.carryOut(program, knowing, as("M2")));
    expect(dropped.deliverable.get("DL01")?.state).toBe("DROPPED");
    expect(dropped.dependency.get("DP-1")).toMatchObject({ state: "CANCELLED" });
  });

  it("T-34 is content where nobody does; T-05 wants a reason, T-03 something to drop", () => {
    const program = applyAll(smallProgram(), [
      change("deliverable-planned", "DL03", { sprintId: null }),
    ]);
    const last = { ...drop, deliverableId: "DL03" };
    const dropped = applied(program, dropDeliverable.carryOut(program, last, as("M3")));
    expect(rules(dropDeliverable.carryOut(program, { ...last, reason: "" }, as("M3")))).toEqual([
      "T-05",
    ]);
    expect(rules(dropDeliverable.carryOut(dropped, last, as("M3")))).toEqual(["T-03"]);
  });

  it("T-105 keeps its pillar while a locked sprint has no other of it", () => {
    const relabelled = {
      ...edit,
      deliverableId: "DL03",
      workstreamId: "W2",
      ownerId: null,
    } as const;
    const asTechnology = { ...relabelled, primaryPillar: "TECHNOLOGY" } as const;
    expect(rules(editDeliverable.carryOut(smallProgram(), asTechnology, as("M3")))).toContain(
      "T-105",
    );
    const free = applyAll(smallProgram(), [
      change("deliverable-planned", "DL03", { sprintId: null }),
    ]);
    expect(rules(editDeliverable.carryOut(free, asTechnology, as("M3")))).not.toContain("T-105");
  });

  it("T-105 keeps the last the last of a pillar in its locked sprint until it is taken out of it", () => {
    const program = smallProgram();
    const last = { ...drop, deliverableId: "DL03" };
    expect(rules(dropDeliverable.carryOut(program, last, as("M3")))).toEqual(["T-105"]);
    const another = applyAll(program, [
      change("deliverable-edited", "DL02", { primaryPillar: "PROCESS", sprintId: "S4" }),
    ]);
    expect(dropDeliverable.carryOut(another, last, as("M3")).kind).toBe("done");
  });
});

describe("taking a deliverable up", () => {
  it("outside of sprints leads over ready to committed", () => {
    const program = applyAll(smallProgram(), [
      change("deliverable-edited", "DL02", { state: "PROPOSED", sprintId: null }),
    ]);
    const outside = { deliverableId: "DL02", sprintId: null };
    const taken = applied(program, commitDeliverable.carryOut(program, outside, as("M3")));
    expect(taken.deliverable.get("DL02")).toMatchObject({ state: "COMMITTED", sprintId: null });
  });

  it("T-57 is refused in a sprint that is locked or over, T-63 where it is promised already", () => {
    const program = smallProgram();
    const closed = { deliverableId: "DL02", sprintId: "S3" };
    expect(rules(commitDeliverable.carryOut(program, closed, as("M3")))).toEqual(["T-57", "T-63"]);
  });
});
