import { describe, expect, it } from "vitest";
import { applyAll, change, type Escalation, myStream, type Program } from "#domain";
import { freshEscalation } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";

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
    expect(clocks("M2")).toEqual(["E-1 you hold it"]);
    expect(clocks("M1")).toEqual(["E-2 you hold it", "E-1 about this stream"]);
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
