import { describe, expect, it } from "vitest";
import type { Deliverable, Escalation, Program } from "#domain";
import { applyAll, change, myStream } from "#domain";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshDeliverable, freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";

const escalation = (set: Partial<Escalation>) =>
  freshEscalation({
    title: "No read access",
    wantedDecision: "An owner",
    affectedIds: ["DL01"],
    firstSeenDay: today,
    openedAt: at("2026-11-23", "09:00"),
    ...set,
  });

const rowsOf = (program: Program, memberId: string, wanted: string | null = null) =>
  myStream(program, wanted, as(memberId)).groups.flatMap((group) =>
    group.rows.map((row) => `${group.state} ${row.id}`),
  );

describe("my stream", () => {
  it("opens on the stream one leads, work that is in hand first", () => {
    expect(rowsOf(smallProgram(), "M3")).toEqual(["IN_REVIEW DL03", "COMMITTED DL02"]);
    expect(myStream(smallProgram(), null, as("M3")).streams.map((one) => one.id)).toEqual(["W2"]);
  });

  it("lets the EATP look into any stream, a lead only into the own ones, a viewer into none", () => {
    const program = smallProgram();
    expect(myStream(program, "W2", as("M1")).stream?.id).toBe("W2");
    expect(myStream(program, "W2", as("M2")).stream?.id).toBe("W1");
    expect(myStream(program, "W2", as("M8")).stream).toBeNull();
  });

  it("says for every state whether one may go there, and what closes it", () => {
    const group = myStream(smallProgram(), null, as("M3")).groups.find(
      (one) => one.state === "COMMITTED",
    );
    const choices = group?.rows[0]?.panel?.choices ?? [];
    expect(choices.map(({ state, open }) => [state, open])).toEqual([
      ["COMMITTED", true],
      ["IN_PROGRESS", false],
      ["BLOCKED", true],
    ]);
    expect(choices[1]?.findings[0]).toMatchObject({
      ruleId: "I-15",
      whoMayOverride: "EATP (execution lead)",
    });
  });

  it("counts what was logged today in the program's zone", () => {
    const program = smallProgram();
    const logged = applyAll(program, [
      change("progress-logged", "DL01", { lastLoggedAt: at("2026-11-23", "08:30") }),
    ]);
    const yesterday = applyAll(program, [
      change("progress-logged", "DL01", { lastLoggedAt: at("2026-11-22", "23:30") }),
    ]);
    expect(myStream(logged, null, as("M2"))).toMatchObject({ inWork: 1, loggedToday: 1 });
    expect(myStream(yesterday, null, as("M2"))).toMatchObject({ inWork: 1, loggedToday: 0 });
  });

  it("shows both ends of a dependency, late when the provider's day is past the need", () => {
    const program = applyAll(smallProgram(), [
      change("deliverable-edited", "DL01", { forecastDay: day("2026-11-30") }),
    ]);
    expect(myStream(program, null, as("M2")).othersWait.rows).toMatchObject([
      { id: "DP-1", to: { deliverableId: "DL02", leadName: "Cleo Nair" }, comesLate: true },
    ]);
    expect(myStream(program, null, as("M3")).youWait.rows).toMatchObject([
      { id: "DP-1", from: { deliverableId: "DL01" }, expectedDay: "2026-11-30" },
    ]);
    const over = applyAll(program, [change("dependency-resolved", "DP-1", { state: "RESOLVED" })]);
    expect(myStream(over, null, as("M3")).youWait.rows).toEqual([]);
  });

  it("I-75 keeps a concern told in confidence from the lead of the stream it is about", () => {
    const program = applyAll(smallProgram(), [
      change("escalation-opened", "E-1", escalation({})),
      change(
        "escalation-opened",
        "E-2",
        escalation({ confidential: true, ownerId: "M1", openedById: "M9", tier: "L2_PROGRAM" }),
      ),
    ]);
    const clocks = (memberId: string) =>
      myStream(program, "W1", as(memberId)).clocks.map(({ id, tie }) => `${id} ${tie}`);
    expect(clocks("M2")).toEqual(["E-1 you own it"]);
    expect(clocks("M1")).toEqual(["E-2 you own it", "E-1 about this stream"]);
    const row = myStream(program, null, as("M2")).groups[0]?.rows[0];
    expect(row?.escalations.map((one) => one.id)).toEqual(["E-1"]);
  });

  it("brings the reviews that wait for the reader, with what may be done", () => {
    const [review] = myStream(smallProgram(), null, as("M4")).reviews;
    expect(review).toMatchObject({
      id: "DL03",
      submittedByName: "Cleo Nair",
      accept: { open: true },
      ticks: [{ id: "CR-1", result: "MET" }],
    });
    expect(myStream(smallProgram(), null, as("M3")).reviews).toEqual([]);
  });

  it("lists the notices nobody answered, with the day an answer is due", () => {
    const program = applyAll(smallProgram(), [
      change("impact-notice-raised", "IN-1", {
        causeId: "DL01",
        workstreamId: "W2",
        affectedIds: ["DL02"],
        fromDay: day("2026-11-24"),
        toDay: day("2026-11-27"),
        slipWorkingDays: 3,
        raisedAt: at("2026-11-18"),
        answer: null,
        answerNote: null,
        answeredById: null,
        answeredAt: null,
        supersededById: null,
      }),
    ]);
    expect(myStream(program, null, as("M3")).notices).toMatchObject([
      { id: "IN-1", answerBy: "2026-11-20", overdue: true, answer: { open: true } },
    ]);
    expect(myStream(program, null, as("M2")).notices).toEqual([]);
  });
});

describe("the streams of Clearwater as their leads see them", () => {
  it.each([
    [
      "priya",
      "W2",
      [1, 0, 1, 0],
      ["Blocked: DL17", "In review: DL21", "Ready: DL25"],
      ["", "DP-2,DP-13,DP-6,DP-8,DP-10"],
      ["IN-13 by 2026-11-17"],
      [],
    ],
    [
      "jonas",
      "W1",
      [1, 0, 0, 1],
      ["In progress: DL15", "Ready: DL22,DL31"],
      ["DP-2", "DP-14"],
      [],
      ["E-1 you raised it"],
    ],
    [
      "helena",
      "W3",
      [1, 0, 0, 1],
      ["In progress: DL19", "Ready: DL23,DL28"],
      ["DP-13,DP-6", "DP-15"],
      ["IN-10 by 2026-11-16"],
      ["E-2 you raised it"],
    ],
    ["marek", "W6,W1,W2,W3,W4,W5", [0, 0, 0, 0], ["Ready: DL29,DL32"], ["", ""], [], []],
    [
      "leila",
      "W1,W2,W3,W4,W5,W6",
      [1, 0, 0, 1],
      ["In progress: DL15", "Ready: DL22,DL31"],
      ["DP-2", "DP-14"],
      [],
      ["E-2 you own it", "E-1 about this stream"],
    ],
  ] as const)("%s", (key, streams, counts, groups, waits, notices, clocks) => {
    const view = myStream(clearwater(), null, asPerson(key));
    expect(view.streams.map(({ id }) => id).join()).toBe(streams);
    expect(view.streams.map(({ current }) => current)).toEqual(
      view.streams.map((_, nth) => nth === 0),
    );
    expect([view.inWork, view.loggedToday, view.blocked, view.late]).toEqual(counts);
    expect(
      view.groups.map(({ word, rows }) => `${word}: ${rows.map(({ id }) => id).join()}`),
    ).toEqual(groups);
    expect(
      [view.othersWait, view.youWait].map(({ rows }) => rows.map(({ id }) => id).join()),
    ).toEqual(waits);
    expect(view.notices.map(({ id, answerBy }) => `${id} by ${answerBy}`)).toEqual(notices);
    expect(view.clocks.map(({ id, tie }) => `${id} ${tie}`)).toEqual(clocks);
    expect(view).toMatchObject({
      sprintNumber: 4,
      sprintWords: "sprint 4, day 6 of 10",
      leftOut: 0,
      acceptedInSprint: [],
    });
  });
});

describe("a stream with much in it", () => {
  const work = (id: string, set: Partial<Deliverable>) =>
    change("deliverable-created", id, {
      ...freshDeliverable({
        title: `Deliverable ${id}`,
        workstreamId: "W1",
        primaryPillar: "TECHNOLOGY",
      }),
      ...set,
    });
  const many = (count: number, state: Deliverable["state"]) =>
    Array.from({ length: count }, (_, nth) => work(`DL${100 + nth}`, { state }));
  const counts = (program: Program) => {
    const { groups, leftOut } = myStream(program, null, as("M2"));
    return [groups.map(({ state, rows }) => `${state} ${rows.length}`).join(), leftOut];
  };

  it("fills the page with what comes next up to fifteen rows, and has a form for forty in hand", () => {
    expect(counts(applyAll(smallProgram(), many(20, "READY")))).toEqual([
      "IN_PROGRESS 1,READY 14",
      6,
    ]);
    expect(counts(applyAll(smallProgram(), many(45, "COMMITTED")))).toEqual([
      "IN_PROGRESS 1,COMMITTED 39",
      6,
    ]);
    const both = applyAll(smallProgram(), [
      ...many(14, "COMMITTED"),
      work("DL01A", { state: "READY" }),
    ]);
    expect(counts(both)).toEqual(["IN_PROGRESS 1,COMMITTED 14", 1]);
  });

  it("has within a state the earliest expected day first, undated ones last, the same day by id", () => {
    const program = applyAll(smallProgram(), [
      work("DL110", { state: "READY" }),
      work("DL12", { state: "READY" }),
      work("DL13", { state: "READY", dueDay: day("2026-12-04") }),
      work("DL14", {
        state: "READY",
        dueDay: day("2026-12-01"),
        forecastDay: day("2026-12-11"),
      }),
      work("DL15", { state: "BLOCKED", dueDay: day("2026-12-11") }),
    ]);
    expect(rowsOf(program, "M2")).toEqual([
      "BLOCKED DL15",
      "IN_PROGRESS DL01",
      "READY DL13",
      "READY DL14",
      "READY DL12",
      "READY DL110",
    ]);
  });

  it("shows what was accepted since the first day of the sprint", () => {
    const accepted = (text: string) => {
      const program = applyAll(smallProgram(), [
        change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: day(text) }),
      ]);
      return myStream(program, null, as("M2")).acceptedInSprint.map(({ id }) => id);
    };
    expect([accepted("2026-11-16"), accepted("2026-11-15")]).toEqual([["DL01"], []]);
  });

  it("is no dropped stream, and one that a member only owns work in comes after those led", () => {
    const owns = applyAll(smallProgram(), [work("DL09", { workstreamId: "W2", ownerId: "M2" })]);
    const streams = (program: Program) =>
      myStream(program, null, as("M2")).streams.map(({ id }) => id);
    expect(streams(owns)).toEqual(["W1", "W2"]);
    const dropped = applyAll(owns, [change("workstream-edited", "W1", { state: "DROPPED" })]);
    expect(streams(dropped)).toEqual(["W2"]);
  });
});

describe("the clocks on My stream", () => {
  it("are one's own first, then by limit; a closed one has none", () => {
    const program = applyAll(smallProgram(), [
      change("escalation-opened", "E-1", escalation({ ownerId: "M3", openedById: "M2" })),
      change(
        "escalation-opened",
        "E-2",
        escalation({ ownerId: "M3", openedById: "M3", tierEnteredAt: at("2026-11-20") }),
      ),
      change(
        "escalation-opened",
        "E-3",
        escalation({ acknowledgedAt: at("2026-11-23", "09:30"), openedById: "M3" }),
      ),
      change("escalation-opened", "E-4", escalation({ state: "CLOSED" })),
      change("escalation-opened", "E-5", escalation({ state: "DECIDED", openedById: "M3" })),
    ]);
    expect(
      myStream(program, null, as("M2")).clocks.map((one) => [
        one.id,
        one.tie,
        one.acknowledgeBy !== null,
        one.running,
      ]),
    ).toEqual([
      ["E-3", "you own it", false, true],
      ["E-5", "you own it", true, false],
      ["E-2", "about this stream", true, true],
      ["E-1", "you raised it", true, true],
    ]);
    const elsewhere = applyAll(smallProgram(), [
      change(
        "escalation-opened",
        "E-1",
        escalation({ workstreamId: "W2", ownerId: "M3", openedById: "M3" }),
      ),
      change(
        "escalation-opened",
        "E-2",
        escalation({ workstreamId: null, ownerId: "M3", openedById: "M3" }),
      ),
    ]);
    expect(myStream(elsewhere, null, as("M2")).clocks).toEqual([]);
  });
});
