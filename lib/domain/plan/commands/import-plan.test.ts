import { describe, expect, it } from "vitest";
import type { ImportPlan, Situation } from "#domain";
import { applyAll, asProgramId, emptyProgram, freshFacts, importPlan, sentenceOf } from "#domain";
import { at, calendar, day, today } from "../../../../tests/fixtures/small-program.ts";

const id = asProgramId("imported");
const blank = emptyProgram(
  id,
  freshFacts({
    id,
    name: "Imported",
    slug: "imported",
    organization: "",
    purpose: "",
    calendar,
    foundedAt: at("2026-11-23"),
  }),
);
const account = (key: string, name: string) => ({
  id: key,
  name,
  email: `${key}@small.example`,
  title: "",
});
const who = (administrator: boolean): Situation => ({
  actor: { kind: "person", personId: "p1", name: "Ada", administrator },
  today,
  now: at("2026-11-23"),
});

const row = (key: string, set: Partial<ImportPlan["deliverables"][number]> = {}) => ({
  key,
  row: Number(key),
  title: `Activity ${key}`,
  streamKey: "a",
  ownerKey: null,
  points: 3,
  startDay: day("2026-11-23"),
  dueDay: day("2026-11-27"),
  ...set,
});
const link = (fromKey: string, toKey: string, set: Partial<ImportPlan["links"][number]> = {}) => ({
  row: Number(toKey),
  fromKey,
  toKey,
  linkType: "FS" as const,
  lagDays: 0,
  ...set,
});

const plan = (set: Partial<ImportPlan> = {}): ImportPlan => ({
  founding: {
    name: "Imported",
    slug: "imported",
    organization: "",
    purpose: "",
    calendar,
    goal: "",
    startDay: day("2026-11-02"),
    endDay: day("2027-01-31"),
    stage: "MODEL",
    lead: account("p1", "Ada"),
  },
  members: [
    { account: account("p2", "Ben"), roles: ["STREAM_LEAD"] },
    { account: account("unlinked:1", "R 1"), roles: ["VIEWER"] },
  ],
  streams: [
    { key: "a", name: "Platform", pillars: ["TECHNOLOGY"], leadKey: "p2" },
    { key: "b", name: "Training", pillars: ["PEOPLE", "PROCESS"], leadKey: null },
  ],
  deliverables: [
    row("1", { ownerKey: "unlinked:1" }),
    row("2"),
    row("3", { streamKey: "b", ownerKey: "p1" }),
  ],
  links: [
    link("1", "2", { linkType: "SS", lagDays: 1.5 }),
    link("2", "3", { linkType: "FF", lagDays: -2 }),
    link("1", "3", { linkType: "SF" }),
  ],
  ...set,
});

const sentences = (command: ImportPlan, administrator = true) => {
  const verdict = importPlan.carryOut(blank, command, who(administrator));
  return verdict.kind === "done" ? [] : verdict.findings.map((f) => `${f.ruleId} ${sentenceOf(f)}`);
};

describe("import-plan", () => {
  it("founds a program with people, streams, deliverables and every kind of link and lag", () => {
    const verdict = importPlan.carryOut(blank, plan(), who(true));
    if (verdict.kind === "refused") throw new Error(verdict.findings.map(sentenceOf).join("\n"));
    expect(verdict.changes[0]?.kind).toBe("program-founded");
    const program = applyAll(blank, verdict.changes);
    expect([...program.member.values()].map(({ name, roles }) => [name, roles[0]])).toEqual([
      ["Ada", "EATP"],
      ["Ben", "STREAM_LEAD"],
      ["R 1", "VIEWER"],
    ]);
    expect([...program.workstream.values()]).toMatchObject([
      { id: "W1", name: "Platform", leadId: "M2", state: "ACTIVE" },
      { id: "W2", name: "Training", leadId: null, state: "DRAFT" },
    ]);
    expect([...program.deliverable.values()]).toMatchObject([
      {
        id: "DL01",
        sourceKey: "1",
        workstreamId: "W1",
        primaryPillar: "TECHNOLOGY",
        ownerId: "M3",
        state: "PROPOSED",
        points: 3,
      },
      { id: "DL02", ownerId: null },
      { id: "DL03", workstreamId: "W2", primaryPillar: "PEOPLE", ownerId: "M1" },
    ]);
    expect([...program.dependency.values()]).toMatchObject([
      { fromId: "DL01", toId: "DL02", linkType: "SS", lagDays: 1.5, state: "AGREED" },
      { fromId: "DL02", toId: "DL03", linkType: "FF", lagDays: -2, state: "PROPOSED" },
      { fromId: "DL01", toId: "DL03", linkType: "SF", lagDays: 0, state: "PROPOSED" },
    ]);
  });

  it("I-24 refuses a plan that runs in a circle, with rows and titles", () => {
    expect(sentences(plan({ links: [link("1", "2"), link("2", "3"), link("3", "1")] }))).toEqual([
      "I-24 This would create a circular dependency: row 1 Activity 1 → row 2 Activity 2 → row 3 Activity 3 → row 1 Activity 1.",
    ]);
    expect(sentences(plan({ links: [link("2", "2")] }))[0]).toMatch(/^I-24/);
  });

  it("T-04 refuses a link into nothing, an unknown owner, an unknown stream, each by its row", () => {
    expect(sentences(plan({ links: [link("1", "9")] }))).toEqual([
      "T-04 Row 9: A dependency's end: we couldn't find 9 in this program.",
    ]);
    expect(sentences(plan({ deliverables: [row("1", { ownerKey: "p9" })], links: [] }))[0]).toMatch(
      /^T-04 Row 1: Owner/,
    );
    expect(sentences(plan({ deliverables: [row("1", { streamKey: "z" })], links: [] }))[0]).toMatch(
      /^T-04 Row 1: Workstream/,
    );
  });

  it("I-01 refuses a stream without a pillar; one without a lead begins as a draft", () => {
    const [first, second] = plan().streams;
    if (!first || !second) throw new Error("two streams");
    expect(sentences(plan({ streams: [{ ...first, pillars: [] }, second] }))).toEqual([
      "I-01 Platform has no pillar.",
    ]);
  });

  it("T-01 is for administrators", () => {
    expect(sentences(plan(), false)[0]).toMatch(/^T-01/);
  });

  it("refuses a program that could not be founded: a bad address, a bad calendar, an empty plan", () => {
    const { founding } = plan();
    expect(sentences(plan({ founding: { ...founding, slug: "Nö!" } }))[0]).toMatch(/^T-21/);
    expect(
      sentences(plan({ founding: { ...founding, calendar: { ...calendar, zone: "Moon" } } }))[0],
    ).toMatch(/^T-20/);
    expect(sentences(plan({ deliverables: [], links: [] }))[0]).toMatch(/^T-56/);
  });

  it("T-06 refuses days the wrong way round, and T-08 two streams of one name", () => {
    const reversed = row("1", { startDay: day("2026-12-01") });
    expect(sentences(plan({ deliverables: [reversed], links: [] }))[0]).toMatch(/^T-06 Row 1/);
    const [first, second] = plan().streams;
    if (!first || !second) throw new Error("two streams");
    expect(sentences(plan({ streams: [first, { ...second, name: "platform " }] }))[0]).toMatch(
      /^T-08/,
    );
  });
});
