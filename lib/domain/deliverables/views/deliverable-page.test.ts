import { describe, expect, it } from "vitest";
import {
  freshDeliverable,
  freshEscalation,
  freshOutcome,
} from "../../../../tests/fixtures/fresh.ts";
import { draft } from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { asFirstRecorded } from "../../evidence/evidence.ts";
import { notWaived } from "../../gates/criterion.ts";
import type { Deliverable, Override, ProgressNote, Sprint, SprintItem } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { placedItem } from "../../sprints/commands/sprint-shape.ts";
import { deliverablesBeside, standingDeliverables } from "./deliverable-choices.ts";
import { noteLines } from "./deliverable-lines.ts";
import type { DeliverablePage } from "./deliverable-page.ts";
import { deliverablePage } from "./deliverable-page.ts";

const small = smallProgram();
function pageOf(
  id: string,
  changes: readonly Change[] = [],
  who = "M1",
  program: Program = small,
): DeliverablePage {
  const after = applyAll(program, changes);
  const streamId = after.deliverable.get(id)?.workstreamId ?? "";
  const page = deliverablePage(after, streamId, id, as(who));
  if (!page) throw new Error(`no page of ${id}`);
  return page;
}
const edited = (set: Partial<Deliverable>, id = "DL01") => change("deliverable-edited", id, set);
const group = (id: string, name: string) =>
  change("stakeholder-group-recorded", id, {
    name,
    category: "BENEFICIARY",
    size: 12,
    sentiment: [],
    note: "",
  });

describe("the page of a deliverable", () => {
  it.each([
    ["W1", "DL01", true],
    ["W2", "DL01", false],
    ["W9", "DL01", false],
    ["W1", "DL99", false],
  ])("of %s, %s: is there: %s", (streamId, id, there) => {
    expect(deliverablePage(small, streamId, id, as("M1")) !== null).toBe(there);
  });

  it("names its stream, its reviewer and who accepted it, where there is one", () => {
    expect(pageOf("DL03")).toMatchObject({
      stream: { id: "W2", name: "Use cases", leadName: "Cleo Nair" },
      reviewerName: "Dov Peled",
      acceptedByName: null,
    });
    const accepted = change("deliverable-accepted", "DL01", {
      state: "ACCEPTED",
      acceptedById: "M5",
    });
    expect(pageOf("DL01", [accepted])).toMatchObject({
      reviewerName: null,
      acceptedByName: "Eva Roth",
    });
  });

  it("names the groups and domains that it touches, by their id where they are not on record", () => {
    const page = pageOf("DL01", [
      group("SG-1", "Dispatchers"),
      group("SG-2", "Field crews"),
      change("domain-scored", "D9", {
        name: "Continuous improvement",
        pillar: "PROCESS",
        baseline: 2,
        provisional: 2,
        target: 3,
        day: today,
      }),
      edited({
        changeImpact: [
          { groupId: "SG-2", impact: 4 },
          { groupId: "SG-9", impact: 1 },
        ],
        domains: ["D9", "D1"],
      }),
    ]);
    expect(page.touches).toEqual([
      { name: "Field crews", impact: 4 },
      { name: "SG-9", impact: 1 },
    ]);
    expect(page.domains).toEqual([
      { id: "D9", name: "Continuous improvement" },
      { id: "D1", name: "D1" },
    ]);
    expect(page.groups).toEqual([
      { id: "SG-1", label: "Dispatchers" },
      { id: "SG-2", label: "Field crews" },
    ]);
    expect(page.everyDomain).toEqual([{ id: "D9", label: "D9 Continuous improvement" }]);
  });

  it("shows what it waits for and who waits for it", () => {
    const sides = (id: string) => {
      const { waitsFor, waitedFor } = pageOf(id);
      return [waitsFor, waitedFor].map((rows) => rows.map((row) => row.id).join());
    };
    expect(sides("DL01")).toEqual(["", "DP-1"]);
    expect(sides("DL02")).toEqual(["DP-1", ""]);
    expect(sides("DL03")).toEqual(["", ""]);
  });

  it("shows criteria with the evidence on each, and evidence with the criterion it hangs on", () => {
    const own = {
      ...asFirstRecorded,
      kind: "TEST",
      title: "Dry run",
      link: "https://small.example/dry-run",
      occurredDay: day("2026-11-20"),
      recordedAt: at("2026-11-20"),
      recordedById: "M3",
      reconstructed: false,
      removedReason: null,
    } as const;
    const page = pageOf("DL03", [
      change("evidence-added", "EV-2", { subjectNoun: "criterion", subjectId: "CR-1", ...own }),
      change("evidence-added", "EV-3", { subjectNoun: "criterion", subjectId: "CR-2", ...own }),
      change("criterion-added", "CR-9", {
        ...notWaived,
        figure: null,
        subjectNoun: "deliverable",
        subjectId: "DL03",
        text: "Crews can follow it too",
        critical: false,
        evidenceNeeded: "A dry run",
        result: "NOT_ASSESSED",
        resultReason: null,
        assessedById: null,
        assessedAt: null,
        removed: false,
        loosenedCount: 0,
        loosenedReason: null,
        signedBy: null,
        keptFromId: null,
      }),
    ]);
    expect(page.criteria.map((one) => [one.id, one.assessedByName, one.evidence])).toEqual([
      ["CR-1", "Dov Peled", 1],
      ["CR-9", null, 0],
    ]);
    expect(page.evidence.map((one) => [one.id, one.recordedByName, one.criterionId])).toEqual([
      ["EV-1", "Cleo Nair", null],
      ["EV-2", "Cleo Nair", "CR-1"],
    ]);
    expect(page.ticks.map(({ id, settled }) => [id, settled])).toEqual([
      ["CR-1", true],
      ["CR-9", false],
    ]);
  });

  it("I-75 names who raised an escalation about it to those who work, and to no executive", () => {
    const raised = change(
      "escalation-opened",
      "E-1",
      freshEscalation({
        title: "No access",
        openedAt: at("2026-11-20"),
        firstSeenDay: day("2026-11-20"),
        affectedIds: ["DL01"],
      }),
    );
    const named = (who: string) =>
      pageOf("DL01", [raised], who).escalations.map(({ id, raisedByName }) => [id, raisedByName]);
    expect(named("M3")).toEqual([["E-1", "Ben Moor"]]);
    expect(named("M5")).toEqual([["E-1", null]]);
  });

  it("shows the gates that judge it, and the outcomes it serves with the part that is its own", () => {
    const part = (id: string, outcomeId: string, deliverableIds: readonly string[]) =>
      change("outcome-part-declared", id, {
        outcomeId,
        pillar: "TECHNOLOGY",
        required: true,
        statement: `Statement of ${id}`,
        deliverableIds,
        notRequiredReason: null,
        notRequiredByIds: [],
      });
    const page = pageOf("DL01", [
      change("outcome-created", "O1", freshOutcome({ title: "Fewer outages" })),
      change("outcome-created", "O2", freshOutcome({ title: "Quicker repair" })),
      part("OP-1", "O1", ["DL02", "DL01"]),
      part("OP-2", "O2", ["DL01"]),
      part("OP-3", "O2", ["DL02"]),
      change("gate-edited", "G-1", { subjectNoun: "deliverable", subjectId: "DL01" }),
    ]);
    expect(page.outcomes.map(({ title, statement }) => `${title}: ${statement}`)).toEqual([
      "Fewer outages: Statement of OP-1",
      "Quicker repair: Statement of OP-2",
    ]);
    expect(page.gates).toMatchObject([{ id: "G-1", outcome: null }]);
    expect(pageOf("DL02").gates).toEqual([]);
  });

  it("shows overrides in force on it and on its criteria, and no others", () => {
    const granted = (id: string, set: Partial<Override>) =>
      change("override-granted", id, {
        ruleId: "I-15",
        subjectNoun: "deliverable",
        subjectId: "DL03",
        aspect: null,
        role: "EATP",
        byId: "M1",
        reason: "The data is good enough to start.",
        grantedAt: at("2026-11-18"),
        expiresDay: today,
        withdrawn: false,
        roleSince: null,
        roleGivenBy: null,
        ...set,
      });
    const page = pageOf("DL03", [
      granted("OV-1", { subjectNoun: "criterion", subjectId: "CR-1" }),
      granted("OV-2", {}),
      granted("OV-3", { expiresDay: day("2026-11-22") }),
      granted("OV-4", { subjectId: "DL02" }),
      granted("OV-5", { subjectNoun: "criterion", subjectId: "CR-2" }),
    ]);
    expect(page.overrides.map(({ id }) => id)).toEqual(["OV-2", "OV-1"]);
  });

  it("says why it was dropped and when; who dropped it is not for executives", () => {
    const dropped = change("deliverable-dropped", "DL01", {
      state: "DROPPED",
      droppedReason: "Nobody needs it any more",
      droppedFrom: { state: "READY", byId: "M2", at: at("2026-11-20") },
    });
    const note = (who: string, ...changes: readonly Change[]) =>
      pageOf("DL01", changes, who).dropped;
    expect(note("M3")).toBeNull();
    expect(note("M3", dropped)).toMatchObject({
      reason: "Nobody needs it any more",
      byName: "Ben Moor",
      at: at("2026-11-20"),
    });
    expect(note("M5", dropped)?.byName).toBeNull();
    expect(note("M3", dropped, edited({ droppedFrom: null }))).toMatchObject({
      byName: null,
      at: null,
    });
  });

  it("offers active members by name, streams that go on and drafts by number", () => {
    const page = pageOf("DL01", [
      change("member-removed", "M8", { active: false }),
      change("member-removed", "M1", { name: "Zoe Lind", title: "" }),
      change("workstream-dropped", "W2", { state: "DROPPED" }),
      draft(6, "2026-12-14", "2026-12-27"),
      draft(5, "2026-11-30", "2026-12-13"),
    ]);
    expect(page.members.map(({ label }) => label)).toEqual([
      "Ben Moor, Platform lead",
      "Cleo Nair, Use-case lead",
      "Dov Peled, Quality",
      "Eva Roth, Operations",
      "Finn Saar, Finance",
      "Gro Tveit, Risk",
      "Ida Voss, Center of excellence",
      "Jon Wulff, Maintenance",
      "Zoe Lind",
    ]);
    expect(page.streams).toEqual([{ id: "W1", label: "W1 Platform" }]);
    expect(page.openSprints).toEqual([
      { id: "S5", label: "Sprint 5" },
      { id: "S6", label: "Sprint 6" },
    ]);
  });
});

describe("a deliverable and sprints", () => {
  const item = (id: string, set: Partial<SprintItem>) =>
    change("sprint-item-recorded", id, {
      ...placedItem({ sprintId: "S4", deliverableId: "DL01", pointsAtLock: 5 }),
      ...set,
    });
  const sprint = (set: Partial<Sprint>, id = "S4") => change("sprint-edited", id, set);

  it("lists the sprints it stood in, by number, without those it was taken out of", () => {
    const page = pageOf("DL01", [
      item("SI-1", { addedAfterLock: true }),
      item("SI-2", { sprintId: "S3", pointsAtLock: 3, disposition: "CARRIED_OVER" }),
      item("SI-3", { sprintId: "S2", removed: true }),
      item("SI-4", { deliverableId: "DL02" }),
    ]);
    expect(
      page.places.map((one) => [one.number, one.points, one.addedAfterLock, one.disposition]),
    ).toEqual([
      [3, 3, false, "CARRIED_OVER"],
      [4, 5, true, null],
    ]);
  });

  it.each<[Sprint["state"], boolean | null]>([
    ["DRAFT", false],
    ["PLANNED", true],
    ["ACTIVE", true],
    ["IN_REVIEW", null],
    ["CLOSED", null],
    ["CANCELLED", null],
  ])("in a sprint that is %s it can be taken out of a locked plan: %s", (state, locked) => {
    const { uncommit } = pageOf("DL01", [sprint({ state })]);
    expect(uncommit && [uncommit.sprintNumber, uncommit.locked]).toEqual(
      locked === null ? null : [4, locked],
    );
    expect(pageOf("DL01", [sprint({ state }), edited({ sprintId: null })]).uncommit).toBeNull();
  });

  it.each<[Sprint["state"], boolean | null]>([
    ["DRAFT", null],
    ["PLANNED", false],
    ["ACTIVE", true],
    ["IN_REVIEW", null],
    ["CLOSED", null],
    ["CANCELLED", null],
  ])("could be exchanged into another sprint that is %s, running: %s", (state, running) => {
    const elsewhere = [sprint({ state }), edited({ sprintId: null }, "DL02")];
    expect(pageOf("DL02", elsewhere).exchanges.map((one) => [one.number, one.running])).toEqual(
      running === null ? [] : [[4, running]],
    );
    expect(pageOf("DL01", elsewhere).exchanges).toEqual([]);
  });

  it("could be exchanged for what is open there and not settled", () => {
    const backlog = change(
      "deliverable-created",
      "DL09",
      freshDeliverable({ title: "New", workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
    );
    const could = (...changes: readonly Change[]) =>
      pageOf("DL09", [backlog, ...changes], "M1", plannedSprint()).exchanges[0]?.couldLeave.map(
        ({ label }) => label,
      );
    expect(could()).toEqual([
      "DL01 Sensor data, cleaned (5)",
      "DL02 Model trained again (5)",
      "DL03 Work instruction (5)",
    ]);
    expect(
      could(
        change("sprint-item-disposed", "SI-1", { disposition: "RETURNED", rootCause: "DATA" }),
        change("deliverable-accepted", "DL03", { state: "ACCEPTED" }),
      ),
    ).toEqual(["DL02 Model trained again (5)"]);
  });
});

describe("deliverables to choose from", () => {
  const filled = (count: number) =>
    applyAll(
      small,
      Array.from({ length: count }, (_, nth) =>
        change(
          "deliverable-created",
          `DL${nth + 10}`,
          freshDeliverable({ title: "More", workstreamId: "W1", primaryPillar: "PEOPLE" }),
        ),
      ),
    );

  it("are all that are not dropped", () => {
    const program = applyAll(small, [change("deliverable-dropped", "DL02", { state: "DROPPED" })]);
    expect(standingDeliverables(program)).toEqual([
      { id: "DL01", title: "Sensor data, cleaned" },
      { id: "DL03", title: "Work instruction" },
    ]);
  });

  it("are sent unasked up to 300, and all when asked for", () => {
    const sent = (count: number, asked: boolean) =>
      deliverablesBeside(filled(count - 3), asked)?.length ?? null;
    expect([sent(300, false), sent(301, false), sent(301, true)]).toEqual([300, null, 301]);
  });
});

describe("progress notes", () => {
  const note = (set: Partial<ProgressNote> = {}): ProgressNote => ({
    id: "PN-1",
    deliverableId: "DL01",
    byId: "M2",
    at: at("2026-11-23"),
    day: today,
    state: "IN_PROGRESS",
    note: "Half of it is clean",
    correctsId: null,
    ...set,
  });
  const [own, old] = [note(), note({ id: "PN-2", day: day("2026-11-20") })];

  it("name their author to those who work, and to no executive (I-75)", () => {
    const author = (who: string) => noteLines(small, [own], as(who))[0]?.byName;
    expect([author("M3"), author("M5")]).toEqual(["Ben Moor", null]);
  });

  it("T-145 T-146 can be corrected by their author on their day, while progress can be logged", () => {
    const may = (who: string, program = small) =>
      noteLines(program, [own, old], as(who)).map(({ correctable }) => correctable);
    expect(may("M2")).toEqual([true, false]);
    expect(may("M1")).toEqual([false, false]);
    expect(may("M8")).toEqual([false, false]);
  });
});
