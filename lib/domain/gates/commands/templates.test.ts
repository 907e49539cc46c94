import { describe, expect, it } from "vitest";
import type { Change, Program, ProgramRole } from "#domain";
import {
  addTemplateCriterion,
  adoptTemplate,
  applyAll,
  change,
  changeCriterion,
  changeTemplateCriterion,
  createDeliverable,
  criteriaOf,
  criteriaOfGate,
  exceptionsInForce,
  gateTemplatesPage,
  scheduleGate,
  takeGateTemplate,
  takeTemplate,
} from "#domain";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { gateTemplates, templateCriteria, templateKey } from "../gate-templates.ts";

const gateP = gateTemplates.find((one) => templateKey(one) === "STAGE:PRODUCE");
const sprintGate = gateTemplates.find((one) => templateKey(one) === "SPRINT");
const model = gateTemplates.find((one) => templateKey(one) === "DELIVERABLE:MODEL");

/** The template of Gate P as this program's own: TC-1 to TC-7. */
const own = (): Program => done(smallProgram(), adoptTemplate, { template: gateP }, as("M1"));

const extra = {
  template: gateP,
  text: "Recall is at least 0.80",
  critical: true,
  evidenceNeeded: "Benchmark",
  signedBy: null,
};

const textsOf = (program: Program, gateId: string): readonly string[] =>
  criteriaOfGate(program, gateId).map(({ text }) => text);

const override = (
  id: string,
  subject: { noun: string; id: string },
  role: ProgramRole,
  byId: string,
): Change =>
  change("override-granted", id, {
    ruleId: "I-45",
    subjectNoun: subject.noun,
    subjectId: subject.id,
    aspect: null,
    role,
    byId,
    reason: "Agreed after the audit of the cycle",
    grantedAt: at("2026-11-23"),
    expiresDay: day("2026-11-27"),
    withdrawn: false,
    roleSince: null,
    roleGivenBy: null,
  });

const scheduled = {
  name: "Gate P",
  level: "STAGE",
  subjectNoun: "cycle",
  subjectId: "C1",
  stage: "PRODUCE",
  ownerId: null,
  scheduledDay: day("2027-02-22"),
  criteria: [],
} as const;

describe("a gate template", () => {
  it("is the standard until it is made the program's own, and then only its own", () => {
    if (!gateP) throw new Error("Gate P has a template");
    const before = templateCriteria(smallProgram(), gateP);
    const after = templateCriteria(own(), gateP);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(own().templateCriterion.size).toBe(before.length);
    expect(refusedBy(own(), adoptTemplate, { template: gateP }, as("M1"))).toEqual(["T-320"]);
  });

  it("T-320 is content with another template", () => {
    expect(refusedBy(own(), adoptTemplate, { template: sprintGate }, as("M1"))).toEqual([]);
  });

  it("becomes the program's own by its first added criterion, which new gates get", () => {
    const added = done(smallProgram(), addTemplateCriterion, extra, as("M1"));
    expect(added.templateCriterion.size).toBe(8);
    const gated = done(added, scheduleGate, scheduled, as("M1"));
    expect(textsOf(gated, "G-2")).toContain("Recall is at least 0.80");
    expect(textsOf(gated, "G-2")).toHaveLength(8);
  });

  it("T-321 asks for each thing once", () => {
    const twice = { ...extra, text: "every model and system HAS a card " };
    expect(refusedBy(smallProgram(), addTemplateCriterion, twice, as("M1"))).toEqual(["T-321"]);
    expect(refusedBy(smallProgram(), addTemplateCriterion, extra, as("M1"))).toEqual([]);
  });

  it("T-01 is edited by those who say what gates ask for, not by a stream lead", () => {
    expect(refusedBy(smallProgram(), addTemplateCriterion, extra, as("M2"))).toEqual(["T-01"]);
  });
});

describe("loosening a gate template", () => {
  const added = done(smallProgram(), addTemplateCriterion, extra, as("M1"));
  const same = {
    templateCriterionId: "TC-8",
    text: extra.text,
    critical: true,
    evidenceNeeded: "Benchmark",
    signedBy: null,
    remove: false,
    weaker: false,
    reason: "The board lowered its expectation",
  };

  it.each([
    ["removing", { remove: true }],
    ["making less critical", { critical: false }],
    ["a lower number", { text: "Recall is at least 0.70" }],
    ["a weaker wording", { weaker: true }],
  ])("I-45 refuses %s without two others", (_how, edit) => {
    expect(refusedBy(added, changeTemplateCriterion, { ...same, ...edit }, as("M1"))).toEqual([
      "I-45",
    ]);
  });

  it("I-45 is content with a stricter template", () => {
    const stricter = { ...same, text: "Recall is at least 0.90", reason: "" };
    const after = done(added, changeTemplateCriterion, stricter, as("M1"));
    expect(after.templateCriterion.get("TC-8")).toMatchObject({
      text: "Recall is at least 0.90",
      loosenedCount: 0,
    });
  });

  it("I-45 loosens it with both, and the report lists it until the cycle is over", () => {
    const subject = { noun: "templateCriterion", id: "TC-8" };
    const one = applyAll(added, [override("OV-1", subject, "QA_REVIEWER", "M4")]);
    const removal = { ...same, remove: true };
    expect(refusedBy(one, changeTemplateCriterion, removal, as("M3"))).toEqual(["T-01"]);
    expect(refusedBy(one, changeTemplateCriterion, removal, as("M1"))).toEqual(["I-45"]);
    const both = applyAll(one, [override("OV-2", subject, "EATP", "M1")]);
    const after = done(both, changeTemplateCriterion, removal, as("M1"));
    const listed = exceptionsInForce(after, as("M1")).filter(
      ({ kind }) => kind === "loosened-criterion",
    );
    expect(listed.map(({ key, since }) => [key, since])).toEqual([["TC-8", "2026-11-23"]]);
    expect(listed[0]?.what).toContain("Gate P: build complete");
    const page = gateTemplatesPage(after, "TC-8", as("M1"));
    expect(page.opened).toMatchObject({ key: "STAGE:PRODUCE", loosened: 1, criteria: 7 });
    expect(page.opened?.removed.map(({ id }) => id)).toEqual(["TC-8"]);
  });
});

describe("the floor of a stage gate", () => {
  const added = { text: "The canteen agrees", critical: false, evidenceNeeded: "" };
  const floors = [
    ["MODEL", "The data is shown to be fit for use"],
    ["PRODUCE", "Every model and system has a card"],
    ["PRODUCE", "Formal validation can start"],
    ["EVALUATE", "The audit checklist is complete"],
    ["LEARN", "Decisions of the cycle are logged"],
  ] as const;
  const gated = (stage: (typeof floors)[number][0]) =>
    done(
      smallProgram(),
      scheduleGate,
      { ...scheduled, stage, scheduledDay: null, criteria: [added] },
      as("M1"),
    );
  const removal = (program: Program, text: string) => {
    const one = criteriaOfGate(program, "G-2").find((criterion) => criterion.text === text);
    if (!one) throw new Error(`No criterion ${text}`);
    const { id: criterionId, critical, evidenceNeeded } = one;
    const reason = "It is not needed in this cycle";
    return { criterionId, text, critical, evidenceNeeded, remove: true, weaker: false, reason };
  };

  it("A-18, A-19, A-20, A-21, A-22 is kept by I-45, whatever the day of the gate", () => {
    for (const [stage, text] of floors) {
      const program = gated(stage);
      const refused = refusedBy(program, changeCriterion, removal(program, text), as("M1"));
      expect([text, refused]).toEqual([text, ["I-45"]]);
    }
  });

  it("A-18, A-19, A-20, A-21, A-22 is content with more, and lets go again what was added", () => {
    for (const [stage] of floors) {
      const program = gated(stage);
      const taken = removal(program, added.text);
      expect([stage, refusedBy(program, changeCriterion, taken, as("M1"))]).toEqual([stage, []]);
    }
  });
});

describe("taking what a template asks for", () => {
  const fields = {
    title: "Pump model",
    type: "MODEL",
    primaryPillar: "TECHNOLOGY",
    secondaryPillars: [],
    ownerId: "M2",
    points: 5,
    lowPoints: 3,
    highPoints: 8,
    startDay: null,
    dueDay: null,
    domains: [],
    changeImpact: [],
    qualityActivity: null,
    workstreamId: "W1",
    criteria: [{ text: "Monitoring is running", critical: false, evidenceNeeded: "" }],
  } as const;

  it("gives a new deliverable the definition of done of its type, beside what was typed", () => {
    const before = smallProgram();
    const after = done(before, createDeliverable, { ...fields, definitionOfDone: true }, as("M1"));
    const id = [...after.deliverable.keys()].find((one) => !before.deliverable.has(one)) ?? "";
    const criteria = criteriaOf(after).get(`deliverable:${id}`) ?? [];
    expect(model && criteria).toHaveLength(6);
    expect(criteria[0]).toMatchObject({ text: "Monitoring is running", critical: false });
  });

  it("T-322 adds what is missing, and is refused when nothing is", () => {
    const plain = done(smallProgram(), createDeliverable, fields, as("M1"));
    const id = [...plain.deliverable.keys()].at(-1) ?? "";
    const taken = done(plain, takeTemplate, { subjectId: id }, as("M1"));
    expect(criteriaOf(taken).get(`deliverable:${id}`)).toHaveLength(6);
    expect(refusedBy(taken, takeTemplate, { subjectId: id }, as("M1"))).toEqual(["T-322"]);
  });

  it("T-322 gives a gate that was set up before what its template asks for since", () => {
    const gated = done(smallProgram(), scheduleGate, scheduled, as("M1"));
    expect(refusedBy(gated, takeGateTemplate, { subjectId: "G-2" }, as("M1"))).toEqual(["T-322"]);
    const since = done(gated, addTemplateCriterion, extra, as("M1"));
    const taken = done(since, takeGateTemplate, { subjectId: "G-2" }, as("M1"));
    expect(textsOf(taken, "G-2")).toContain(extra.text);
  });
});
