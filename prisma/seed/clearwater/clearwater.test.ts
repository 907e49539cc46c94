import { describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  evidenceOn,
  followThrough,
  outcomesCompleteness,
  programVelocity,
  settingOf,
  timeOf,
  today,
  weekdayOf,
  workingDayNumber,
} from "#domain";
import {
  anchor,
  asPerson,
  clearwater,
  clearwaterStory,
} from "../../../tests/fixtures/clearwater.ts";
import { replayed } from "../story.ts";
import { clearwater as tell } from "./index.ts";

const program = clearwater();
const now = asPerson("leila");

describe("Clearwater stands where the domain's reference says", () => {
  it("is at sprint 4, working day 6, whenever it is first started", () => {
    for (let offset = 0; offset < 7; offset += 1) {
      const { program: story } = tell(addDays(anchor, offset));
      const { facts, sprint } = story.program;
      const today = dayOf(facts.calendar, story.situation.now);
      const active = [...sprint.values()].filter((one) => one.state === "ACTIVE");
      expect(active.map((one) => one.number)).toEqual([4]);
      expect(workingDayNumber(facts.calendar, active[0]?.startDay ?? today, today)).toBe(6);
      expect(weekdayOf(today)).toBe(1);
      expect(timeOf(facts.calendar, story.situation.now)).toBe("09:00");
    }
  });

  it("committed 52, 48, 44 and 42 points and accepted 31, 36 and 39", () => {
    const sprints = [...program.sprint.values()];
    expect(sprints.map((one) => one.committedPoints)).toEqual([52, 48, 44, 42, null, null]);
    expect(sprints.map((one) => one.acceptedPoints)).toEqual([31, 36, 39, null, null, null]);
  });

  it("I-36 calibrates at 36, with sprint 4 at 1.17 times that", () => {
    const velocity = programVelocity(program);
    expect(velocity.state).toBe("CALIBRATED");
    expect(velocity.calibratedPoints).toBe(36);
    expect(velocity.reliabilityRatios.map((ratio) => ratio?.toFixed(2))).toEqual([
      "0.60",
      "0.75",
      "0.89",
    ]);
    expect((42 / 36).toFixed(2)).toBe("1.17");
    expect(settingOf(program, "velocitySprints")).toBe(3);
  });

  it("acknowledged the absences of sprints 2 and 3, and the commitment of sprint 4 (I-37)", () => {
    const absent = [...program.sprint.values()].map(({ absences }) =>
      absences.map(({ pillar }) => pillar),
    );
    expect(absent).toEqual([[], ["PEOPLE"], ["PROCESS"], [], [], []]);
    const acknowledged = [...program.acknowledgement.values()].filter(
      ({ subjectId, ruleId }) => subjectId === "S4" && ruleId === "I-37",
    );
    expect(acknowledged).toHaveLength(1);
  });

  it("had 7 of the 9 retrospective actions of three sprints done; two were put off once", () => {
    const { due, done } = followThrough(program);
    expect([done, due]).toEqual([7, 9]);
    const rate = today(program, now).indicators.find(
      ({ indicator }) => indicator === "RETRO_ACTION_RATE",
    );
    const closedAt = program.sprint.get("S3")?.closedAt;
    expect(rate?.readings).toEqual([
      { value: 78, day: closedAt ? dayOf(program.facts.calendar, closedAt) : "" },
    ]);
    expect(rate).toMatchObject({ unit: "% done", note: "7 of 9" });
    const actions = [...program.retroAction.values()];
    expect(actions.filter(({ deferredCount }) => deferredCount > 0)).toHaveLength(2);
    expect(
      actions.filter(({ targetSprint }) => targetSprint === 4).map(({ state }) => state),
    ).toEqual(["DONE", "IN_PROGRESS", "OPEN"]);
  });

  it("read morale 3.6, 3.4 and 3.3 from pulses of ten, and holds one open", () => {
    const pulses = [...program.pulse.values()];
    expect(pulses.map(({ n, mean }) => [n, mean])).toEqual([
      [10, 3.6],
      [10, 3.4],
      [10, 3.3],
      [null, null],
    ]);
  });

  it("carried DL02, DL08, DL12 and DL15 over, each with its cause", () => {
    const carried = [...program.sprintItem.values()].filter(
      ({ disposition }) => disposition === "CARRIED_OVER",
    );
    expect(
      carried.map(({ sprintId, deliverableId, rootCause }) => [sprintId, deliverableId, rootCause]),
    ).toEqual([
      ["S1", "DL02", "DECISION_DELAY"],
      ["S1", "DL08", "ESTIMATE"],
      ["S2", "DL12", "QUALITY_RETURN"],
      ["S3", "DL15", "DEPENDENCY"],
    ]);
  });

  it("has 33 deliverables whose drafts of sprints 5 and 6 hold 34 and 31 points", () => {
    expect(program.deliverable.size).toBe(33);
    const drafted = (sprintId: string) =>
      [...program.deliverable.values()]
        .filter((one) => one.sprintId === sprintId)
        .reduce((sum, one) => sum + one.points, 0);
    expect([drafted("S5"), drafted("S6")]).toEqual([34, 31]);
  });

  it("X-02 computes the evidence of each stream as the reference has it", () => {
    const evidence = evidenceOn(program, now);
    const statuses = [...program.workstream.keys()].map((id) => evidence.ofStream.get(id)?.status);
    expect(statuses).toEqual(["AT_RISK", "AT_RISK", "AT_RISK", "ON_TRACK", "ON_TRACK", "ON_TRACK"]);
    const claims = [...program.workstream.values()].map((one) => one.claimedStatus);
    expect(claims).toEqual(["AT_RISK", "ON_TRACK", "AT_RISK", "ON_TRACK", "AT_RISK", "ON_TRACK"]);
  });

  it("E-1 climbed on sprint 3 day 7 and sprint 4 day 2, E-2 stands on L2, E-3 is closed", () => {
    const [first, second, third] = program.escalation.values();
    expect([first?.severity, first?.tier]).toEqual(["CRITICAL", "L3_EXECUTIVE"]);
    const sprint3 = program.sprint.get("S3");
    const sprint4 = program.sprint.get("S4");
    const { calendar } = program.facts;
    const dayIn = (sprint: typeof sprint3, at: string | undefined) =>
      sprint && at
        ? workingDayNumber(calendar, sprint.startDay, dayOf(calendar, at as never))
        : null;
    expect(dayIn(sprint3, first?.openedAt)).toBe(4);
    const climbed = first?.steps.filter((step) => step.by === "clock") ?? [];
    expect([dayIn(sprint3, climbed[0]?.at), dayIn(sprint4, climbed[1]?.at)]).toEqual([7, 2]);
    expect(first?.extensions.map((one) => one.workingDays)).toEqual([2]);
    expect([second?.severity, second?.tier, second?.state]).toEqual([
      "HIGH",
      "L2_PROGRAM",
      "ACKNOWLEDGED",
    ]);
    expect([third?.tier, third?.state]).toEqual(["L1_WORKSTREAM", "CLOSED"]);
  });

  it("I-11 shows call summaries as only technically complete", () => {
    const completeness = outcomesCompleteness(program);
    expect(completeness.map(({ state, counts }) => [state, counts])).toEqual([
      ["IN_DELIVERY", 0],
      ["TECHNICALLY_COMPLETE", 0],
      ["IN_DELIVERY", 0],
    ]);
    expect(completeness[1]?.missing.map(({ pillar }) => pillar)).toEqual(["GOVERNANCE"]);
  });

  it("reads energy 80-74-66-58, 85-82-80-72, 70-62-60-61 and 65-55-48-42", () => {
    const of = (reservoir: string) =>
      [...program.energyReading.values()]
        .filter((one) => one.reservoir === reservoir)
        .map((one) => one.value);
    expect(of("ATTENTION")).toEqual([80, 74, 66, 58]);
    expect(of("SPONSORSHIP")).toEqual([85, 82, 80, 72]);
    expect(of("GOODWILL")).toEqual([70, 62, 60, 61]);
    expect(of("CHANGE_CAPACITY")).toEqual([65, 55, 48, 42]);
  });

  it("has 11 of 18 domains up by at least half a level", () => {
    const up = [...program.domainScore.values()].filter(
      (one) => one.provisional - one.baseline >= 0.5,
    );
    expect([up.length, program.domainScore.size]).toEqual([11, 18]);
  });

  it("X-03 printed W2's claim beside its evidence in report 3, with the explanation", () => {
    const third = program.report.get("R3");
    const line = third?.lines.find((one) => one.workstreamId === "W2");
    expect([third?.state, line?.claimed, line?.evidence]).toEqual([
      "PUBLISHED",
      "ON_TRACK",
      "AT_RISK",
    ]);
    expect(line?.explanation).toContain("retraining");
    expect(third?.decisionsAsked.length).toBe(3);
  });

  it("keeps the refused first draft of sprint 4 (A-01) and the refused threshold (I-133)", () => {
    const refused = clearwaterStory()
      .program.told.flatMap(({ change }) =>
        change.kind === "deed-refused" ? [change.set.ruleIds] : [],
      )
      .flat();
    expect(refused).toEqual(expect.arrayContaining(["A-01", "I-133"]));
  });

  it("is what its log says: replaying it gives the same program", () => {
    const { program: story } = clearwaterStory();
    const blank = tell(anchor).program;
    const again = replayed({ ...blank.program, ...emptied(), version: 0 }, story.told);
    expect(again.deliverable).toEqual(program.deliverable);
    expect(again.escalation).toEqual(program.escalation);
    expect(again.version).toBe(program.version);
  });
});

function emptied() {
  return Object.fromEntries(
    Object.entries(program)
      .filter(([, value]) => value instanceof Map)
      .map(([noun]) => [noun, new Map()]),
  );
}
