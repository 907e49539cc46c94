import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Deliverable } from "../../nouns.ts";
import { workstreamList } from "./workstream-list.ts";
import { workstreamPage } from "./workstream-page.ts";

const lead = asPerson("leila");

describe("the workstreams of Clearwater", () => {
  const list = workstreamList(clearwater(), lead);

  it("stand with their claim beside the evidence, and how much of them is accepted", () => {
    expect(
      list.streams.map(
        (one) =>
          `${one.id} ${one.lead}: ${one.claimed} / ${one.evidence}${one.isOptimistic ? " better" : ""}, ${one.acceptedCount} of ${one.count}, ${one.acceptedPoints} of ${one.points} points; ${one.cells.map(({ evidence }) => evidence ?? "-").join(" ")}`,
      ),
    ).toEqual([
      "W1 Jonas Berg: AT_RISK / AT_RISK, 3 of 6, 26 of 47 points; - - AT_RISK -",
      "W2 Priya Raman: ON_TRACK / AT_RISK better, 3 of 6, 31 of 57 points; - - AT_RISK -",
      "W3 Helena Costa: AT_RISK / AT_RISK, 4 of 7, 23 of 41 points; - - - AT_RISK",
      "W4 Samuel Mensah: ON_TRACK / ON_TRACK, 3 of 5, 18 of 28 points; ON_TRACK - - -",
      "W5 Freya Lindqvist: AT_RISK / ON_TRACK, 2 of 6, 10 of 29 points; - ON_TRACK - -",
      "W6 Marek Nowak: ON_TRACK / ON_TRACK, 1 of 3, 3 of 11 points; ON_TRACK - - NOT_STARTED",
    ]);
    expect(
      list.byPillar.map(({ pillar, evidence, streamIds }) => `${pillar} ${evidence} ${streamIds}`),
    ).toEqual([
      "PEOPLE ON_TRACK W4,W6",
      "PROCESS ON_TRACK W2,W5",
      "TECHNOLOGY AT_RISK W1,W2",
      "GOVERNANCE AT_RISK W3,W6",
    ]);
    expect([list.optimistic.map(({ id }) => id), list.unclaimed, list.dropped]).toEqual([
      ["W2"],
      0,
      [],
    ]);
    expect(list.leads).toHaveLength(14);
  });

  it("say on their own page why the evidence says so, and what stands in them", () => {
    const page = workstreamPage(clearwater(), "W2", 1, lead);
    expect(page?.claimedBy).toBe("Priya Raman");
    expect(page?.reasons.map(({ href }) => href)).toEqual([
      "/programs/clearwater/gates/G-5",
      "/programs/clearwater/escalations/E-1",
      "/programs/clearwater/workstreams/W2",
    ]);
    expect(page?.states.map(({ state, count }) => `${state} ${count}`)).toEqual([
      "ACCEPTED 3",
      "BLOCKED 1",
      "IN_REVIEW 1",
      "READY 1",
    ]);
    expect(
      page?.deliverables.map(
        (one) => `${one.id} ${one.state} sprint ${one.sprint?.number}, due ${one.dueDay}`,
      ),
    ).toEqual([
      "DL17 BLOCKED sprint 4, due 2026-11-20",
      "DL21 IN_REVIEW sprint 4, due 2026-11-20",
      "DL25 READY sprint 5, due 2026-12-04",
      "DL08 ACCEPTED sprint 2, due 2026-10-21",
      "DL12 ACCEPTED sprint 3, due 2026-10-29",
      "DL16 ACCEPTED sprint 3, due 2026-11-06",
    ]);
    expect([page?.page, page?.pages, page?.activate, page?.explain !== null]).toEqual([
      1,
      1,
      null,
      true,
    ]);
    expect(workstreamPage(clearwater(), "W1", 1, lead)?.explain).toBeNull();
  });
});

const work = (id: string, set: Partial<Deliverable> = {}): Change =>
  change("deliverable-created", id, {
    ...freshDeliverable({
      title: `Deliverable ${id}`,
      workstreamId: "W1",
      primaryPillar: "TECHNOLOGY",
    }),
    ...set,
  });
const having = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);

describe("a list of workstreams", () => {
  it("keeps dropped ones apart, and counts those at work that nobody claimed", () => {
    const program = having(
      change("workstream-dropped", "W2", { state: "DROPPED", droppedReason: "Merged into W1" }),
    );
    const list = workstreamList(program, as("M1"));
    expect(list.streams.map(({ id }) => id)).toEqual(["W1"]);
    expect(list.dropped).toMatchObject([
      { title: "Use cases", href: "/programs/small/workstreams/W2" },
    ]);
    expect(list.unclaimed).toBe(1);
    expect(workstreamList(smallProgram(), as("M1")).unclaimed).toBe(2);
    const claimed = having(change("status-claimed", "W1", { claimedStatus: "ON_TRACK" }));
    expect(workstreamList(claimed, as("M1"))).toMatchObject({ unclaimed: 1, optimistic: [] });
    const drafted = having(
      change("workstream-edited", "W1", { state: "DRAFT" }),
      change("deliverable-edited", "DL01", { state: "ACCEPTED" }),
    );
    expect(workstreamList(drafted, as("M1")).unclaimed).toBe(1);
  });

  it("says that a stream has no lead", () => {
    const vacant = having(change("workstream-edited", "W1", { leadId: null }));
    expect(workstreamList(vacant, as("M1")).streams[0]).toMatchObject({ lead: "vacant" });
  });
});

describe("the page of a workstream", () => {
  const page = (number: number, ...changes: readonly Change[]) =>
    workstreamPage(having(...changes), "W1", number, as("M1"));

  it("lists a hundred at a time, what is open first by day, then what is finished by id", () => {
    const many = Array.from({ length: 101 }, (_, nth) => work(`DL${100 + nth}`));
    expect(page(1, ...many)?.deliverables).toHaveLength(100);
    expect(page(2, ...many)?.deliverables.map(({ id }) => id)).toEqual(["DL199", "DL200"]);
    expect([0, 1, 2, 3].map((asked) => page(asked, ...many)?.page)).toEqual([1, 1, 2, 2]);
    expect(page(1, ...many)?.pages).toBe(2);
    expect(
      page(
        1,
        work("DL10", { state: "ACCEPTED", dueDay: day("2026-10-01") }),
        work("DL9", { state: "ACCEPTED", dueDay: day("2026-10-01") }),
        work("DL11"),
        work("DL12", { dueDay: day("2026-11-20") }),
      )?.deliverables.map(({ id, owner }) => `${id} ${owner}`),
    ).toEqual([
      "DL12 nobody yet",
      "DL01 Ben Moor",
      "DL11 nobody yet",
      "DL9 nobody yet",
      "DL10 nobody yet",
    ]);
  });

  it("tells what was dropped and why, and leaves out gates that were", () => {
    const dropped = page(
      1,
      change("deliverable-dropped", "DL01", { state: "DROPPED", droppedReason: "Not needed" }),
      change("gate-edited", "G-1", { droppedReason: "Merged" }),
    );
    expect(dropped?.droppedDeliverables).toMatchObject([{ title: "Sensor data, cleaned" }]);
    expect(dropped?.gates).toEqual([]);
    expect(page(1)?.droppedDeliverables).toEqual([]);
  });

  it("counts criteria of its gates that are met, and critical ones that are not", () => {
    const met = page(
      1,
      change("criterion-assessed", "CR-2", { result: "MET", assessedAt: at("2026-11-20") }),
    );
    expect(met?.gates).toMatchObject([{ criteria: 2, met: 1, criticalUnmet: 0 }]);
    expect(met?.activate).toBeNull();
    expect(page(1, change("workstream-edited", "W1", { state: "DRAFT" }))?.activate).not.toBeNull();
  });
});
