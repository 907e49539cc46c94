import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshOutcome, freshWorkstream } from "../../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { bringBackDependency } from "../../dependencies/commands/bring-back-dependency.ts";
import { createDependency } from "../../dependencies/commands/create-dependency.ts";
import { dropDependency } from "../../dependencies/commands/drop-dependency.ts";
import { applyAll } from "../../engine/apply.ts";
import { bringBackOutcome } from "../../outcomes/commands/bring-back-outcome.ts";
import { dropOutcome } from "../../outcomes/commands/drop-outcome.ts";
import type { Program } from "../../program.ts";
import { sentenceOf } from "../../rulebook.ts";
import { bringBackWorkstream } from "../../workstreams/commands/bring-back-workstream.ts";
import { dropWorkstream } from "../../workstreams/commands/drop-workstream.ts";
import { workstreamPage } from "../../workstreams/views/workstream-page.ts";
import { openStates } from "../deliverable-moves.ts";
import { bringBackDeliverable } from "./bring-back-deliverable.ts";
import { dropDeliverable } from "./drop-deliverable.ts";

const eatp = as("M1");
const lead = as("M3");
const reason = "Dropped by mistake in the planning meeting";
const withChanges = (...changes: readonly Change[]): Program => applyAll(smallProgram(), changes);
const left = (id: string) => change("member-removed", id, { active: false });

const it2 = { deliverableId: "DL02", reason };
/** DL02 waits for DL01, which is why the dependency goes with it. */
const backlog = withChanges(change("deliverable-uncommitted", "DL02", { sprintId: null }));
const dropped = (program: Program) => done(program, dropDeliverable, it2, lead);
const back = (program: Program) => done(program, bringBackDeliverable, it2, lead);
const warned = (program: Program) =>
  bringBackDeliverable.preconditions(program, "DL02", lead).map(sentenceOf);

describe("a dropped deliverable", () => {
  it.each(openStates)("comes back as it was: %s", (state) => {
    const before = applyAll(backlog, [
      change("deliverable-edited", "DL02", { state }),
      change("criterion-added", "CR-9", {
        ...(backlog.criterion.get("CR-1") ?? never()),
        subjectId: "DL02",
      }),
    ]);
    const gone = dropped(before);
    expect(gone.deliverable.get("DL02")?.droppedFrom).toEqual({
      state,
      byId: "M3",
      at: lead.now,
    });
    expect(back(gone).deliverable.get("DL02")).toMatchObject({
      state,
      ownerId: "M3",
      droppedReason: null,
      droppedFrom: null,
      broughtBackReason: reason,
    });
  });

  it("brings the dependencies back that were dropped with it, and no other", () => {
    const gone = dropped(backlog);
    expect(gone.dependency.get("DP-1")).toMatchObject({
      state: "CANCELLED",
      droppedFrom: { state: "AGREED", withId: "DL02" },
    });
    expect(back(gone).dependency.get("DP-1")).toMatchObject({
      state: "AGREED",
      droppedReason: null,
    });
    const alone = done(backlog, dropDependency, { dependencyId: "DP-1", reason }, eatp);
    expect(back(dropped(alone)).dependency.get("DP-1")?.state).toBe("CANCELLED");
  });

  it("leaves a dependency dropped whose other end is gone meanwhile", () => {
    const gone = applyAll(dropped(backlog), [
      change("deliverable-dropped", "DL01", { state: "DROPPED", droppedReason: reason }),
    ]);
    const here = back(gone);
    expect(here.deliverable.get("DL02")?.state).toBe("COMMITTED");
    expect(here.dependency.get("DP-1")?.state).toBe("CANCELLED");
  });

  it("T-143 comes back without its sprint once the plan is locked, and says so", () => {
    const gone = dropped(smallProgram());
    expect(warned(gone)).toEqual([
      "DL02 comes back without a sprint, as proposed, because sprint 4 is active.",
    ]);
    expect(back(gone).deliverable.get("DL02")).toMatchObject({ state: "PROPOSED", sprintId: null });
  });

  it("T-143 is content while the sprint is a draft: it keeps its place", () => {
    const draft = withChanges(change("sprint-moved", "S4", { state: "DRAFT" }));
    const gone = dropped(draft);
    expect(warned(gone)).toEqual([]);
    expect(back(gone).deliverable.get("DL02")).toMatchObject({
      state: "COMMITTED",
      sprintId: "S4",
    });
  });

  it("T-143 comes back without an owner who has left", () => {
    const gone = applyAll(dropped(backlog), [left("M3")]);
    expect(bringBackDeliverable.preconditions(gone, "DL02", eatp).map(sentenceOf)).toEqual([
      "DL02 comes back without an owner, because Cleo Nair has left.",
    ]);
    const here = done(gone, bringBackDeliverable, it2, eatp);
    expect(here.deliverable.get("DL02")?.ownerId).toBeNull();
  });

  it("comes back to the backlog where the state before was not kept", () => {
    const old = applyAll(dropped(backlog), [
      change("deliverable-edited", "DL02", { droppedFrom: null }),
    ]);
    expect(back(old).deliverable.get("DL02")?.state).toBe("PROPOSED");
  });

  it("keeps the person who submitted it a party to it (I-44)", () => {
    const gone = applyAll(smallProgram(), [
      change("deliverable-dropped", "DL03", {
        state: "DROPPED",
        droppedReason: reason,
        droppedFrom: { state: "IN_REVIEW", byId: "M3", at: lead.now },
      }),
    ]);
    const here = done(gone, bringBackDeliverable, { deliverableId: "DL03", reason }, eatp);
    expect(here.deliverable.get("DL03")).toMatchObject({
      state: "READY",
      submittedById: null,
      reviewerId: null,
      partyIds: ["M3"],
    });
  });

  it("T-142 stays out of a dropped workstream, and comes back into a living one", () => {
    const gone = applyAll(dropped(backlog), [
      change("workstream-dropped", "W2", { state: "DROPPED", droppedReason: reason }),
    ]);
    expect(refusedBy(gone, bringBackDeliverable, it2, eatp)).toEqual(["T-142"]);
    expect(refusedBy(dropped(backlog), bringBackDeliverable, it2, eatp)).toEqual([]);
  });

  it("T-144 is not brought back beside the parts it was split into", () => {
    const gone = dropped(backlog);
    const split = applyAll(gone, [
      change("sprint-item-recorded", "SI-9", {
        sprintId: "S4",
        deliverableId: "DL02",
        pointsAtLock: 5,
        addedAfterLock: false,
        disposition: "SPLIT",
        rootCause: "ESTIMATE",
        rootCauseNote: "Too large for one sprint",
        disposedById: "M3",
        removed: false,
        removedAt: null,
        removedReason: null,
        addedAt: null,
        addedReason: null,
        inExchangeForId: null,
        demonstratedAt: null,
        demonstrationNote: null,
      }),
    ]);
    expect(refusedBy(split, bringBackDeliverable, it2, lead)).toEqual(["T-144"]);
    expect(refusedBy(gone, bringBackDeliverable, it2, lead)).toEqual([]);
  });

  it("is for its lead and the EATP, with a reason, and only while it is dropped", () => {
    const gone = dropped(backlog);
    expect(refusedBy(gone, bringBackDeliverable, it2, as("M2"))).toEqual(["T-01"]);
    expect(refusedBy(gone, bringBackDeliverable, { ...it2, reason: "no" }, lead)).toEqual(["T-05"]);
    expect(refusedBy(backlog, bringBackDeliverable, it2, lead)).toEqual(["T-03"]);
  });

  it("is listed on its stream's page with who dropped it, when and why", () => {
    const page = (who: string) => workstreamPage(dropped(backlog), "W2", 1, as(who));
    expect(page("M1")?.droppedDeliverables).toMatchObject([
      { id: "DL02", reason, byName: "Cleo Nair", at: lead.now, bringBack: { open: true } },
    ]);
    // An executive reads what was dropped, and not by whom (I-75).
    expect(page("M5")?.droppedDeliverables).toMatchObject([{ byName: null }]);
  });
});

describe("a dropped dependency", () => {
  const one = { dependencyId: "DP-1", reason };
  const gone = done(smallProgram(), dropDependency, one, eatp);

  it("comes back as it was", () => {
    expect(gone.dependency.get("DP-1")?.droppedFrom).toEqual({
      state: "AGREED",
      byId: "M1",
      at: eatp.now,
      withId: null,
    });
    expect(done(gone, bringBackDependency, one, lead).dependency.get("DP-1")).toMatchObject({
      state: "AGREED",
      droppedReason: null,
      broughtBackReason: reason,
    });
  });

  it("I-24 stays out where it would close a circle by now", () => {
    const other = {
      toId: "DL01",
      fromId: "DL02",
      fromOutside: null,
      fromWorkstreamId: null,
      type: "DATA",
      strength: "HARD",
      linkType: "FS",
      lagDays: 0,
      needByDay: null,
      note: "",
    } as const;
    const turned = done(gone, createDependency, other, eatp);
    expect(refusedBy(turned, bringBackDependency, one, eatp)).toEqual(["I-24"]);
  });

  it("T-142 stays out while one of its ends is dropped", () => {
    const without = done(gone, dropDeliverable, { deliverableId: "DL02", reason }, lead);
    expect(refusedBy(without, bringBackDependency, one, eatp)).toEqual(["T-142"]);
    expect(refusedBy(gone, bringBackDependency, one, eatp)).toEqual([]);
  });

  it("T-142 stays out when nobody waits for it any more", () => {
    const over = applyAll(gone, [
      change("deliverable-accepted", "DL02", { state: "ACCEPTED", acceptedDay: eatp.today }),
    ]);
    expect(refusedBy(over, bringBackDependency, one, eatp)).toEqual(["T-142"]);
  });

  it("T-143 comes back as resolved when its provider is accepted", () => {
    const came = applyAll(gone, [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: eatp.today }),
    ]);
    expect(bringBackDependency.preconditions(came, "DP-1", eatp).map(sentenceOf)).toEqual([
      "DP-1 comes back as resolved, because DL01 was accepted on 2026-11-23.",
    ]);
    expect(done(came, bringBackDependency, one, eatp).dependency.get("DP-1")).toMatchObject({
      state: "RESOLVED",
      resolvedDay: "2026-11-23",
    });
  });
});

describe("a dropped workstream", () => {
  const one = { workstreamId: "W3", reason };
  const running = withChanges(
    change(
      "workstream-created",
      "W3",
      freshWorkstream({ name: "Governance", pillars: ["GOVERNANCE"], leadId: "M9" }),
    ),
  );
  const gone = done(running, dropWorkstream, one, eatp);

  it("comes back running when it ran", () => {
    const here = done(gone, bringBackWorkstream, one, eatp);
    expect(here.workstream.get("W3")).toMatchObject({ state: "ACTIVE", leadId: "M9" });
    expect(refusedBy(gone, bringBackWorkstream, one, as("M9"))).toEqual(["T-01"]);
  });

  it("T-143 comes back as a draft when its lead has left (I-01)", () => {
    const vacant = applyAll(gone, [left("M9")]);
    expect(bringBackWorkstream.preconditions(vacant, "W3", eatp).map(sentenceOf)).toEqual([
      "W3 comes back without a stream lead, as a draft, because Ida Voss has left.",
    ]);
    expect(done(vacant, bringBackWorkstream, one, eatp).workstream.get("W3")).toMatchObject({
      state: "DRAFT",
      leadId: null,
      leadVacantSince: day("2026-11-23"),
    });
  });
});

describe("a stopped outcome", () => {
  const one = { outcomeId: "O1", reason };
  const running = withChanges(
    change(
      "outcome-created",
      "O1",
      freshOutcome({
        title: "Fewer outages",
        measure: "Outages a month",
        businessOwnerId: "M10",
      }),
    ),
  );
  const gone = done(running, dropOutcome, one, eatp);

  it("comes back in the state it left", () => {
    const here = done(gone, bringBackOutcome, one, eatp);
    expect(here.outcome.get("O1")).toEqual({
      ...running.outcome.get("O1"),
      broughtBackReason: reason,
    });
  });

  it("T-143 comes back without a business owner who has left", () => {
    const alone = applyAll(gone, [left("M10")]);
    const here = done(alone, bringBackOutcome, one, eatp);
    expect(here.outcome.get("O1")?.businessOwnerId).toBeNull();
  });
});

function never(): never {
  throw new Error("The fixture lacks what this test stands on");
}
