import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import {
  as,
  at,
  calendar,
  day,
  instant,
  smallProgram,
} from "../../../../tests/fixtures/small-program.ts";
import { dayOf, timeOf } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { asProgramId } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { emptyProgram } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { stages } from "../../vocabulary.ts";
import { proposedStageWindows } from "../stage-windows.ts";
import { approveRoadmap } from "./approve-roadmap.ts";
import { changeSetting } from "./change-setting.ts";
import { editCycle } from "./edit-cycle.ts";
import { editProgram } from "./edit-program.ts";
import { enterStage } from "./enter-stage.ts";
import type { FoundProgram } from "./found-program.ts";
import { foundProgram, proposedSlug } from "./found-program.ts";
import { moveDemoClock } from "./move-demo-clock.ts";
import { openCycle } from "./open-cycle.ts";

const program = smallProgram();
const eatp = as("M1");
const administrator: Situation = {
  actor: { kind: "person", personId: "P9", name: "Ulla Admin", administrator: true },
  today: day("2026-11-23"),
  now: at("2026-11-23"),
};

const id = asProgramId("fresh");
const blank = emptyProgram(id, { ...program.facts, id, currentCycleId: null });
const founding: FoundProgram = {
  name: "Water works",
  slug: "water-works",
  organization: "Norrvik",
  purpose: "Fewer outages",
  calendar,
  goal: "Two pilots live",
  startDay: day("2026-11-30"),
  endDay: day("2027-02-21"),
  stage: "PRODUCE",
  lead: { id: "P3", name: "Leila Haddad", email: "leila@norrvik.example", title: "EATP" },
};

describe("founding a program", () => {
  it("writes facts, the first cycle and its EATP", () => {
    const fresh = done(blank, foundProgram, founding, administrator);
    expect(fresh.facts).toMatchObject({ slug: "water-works", currentCycleId: "C1", demoNow: null });
    expect(fresh.cycle.get("C1")).toMatchObject({
      number: 1,
      stage: "PRODUCE",
      roadmapVersion: 1,
      roadmapApprovedDay: null,
    });
    expect(fresh.member.get("M1")).toMatchObject({ personId: "P3", roles: ["EATP"], active: true });
    expect(refusedBy(fresh, foundProgram, founding, administrator)).toEqual(["T-08", "A-07"]);
  });

  it("T-01 is for administrators, T-06 T-20 T-21 need days, calendar and address in order", () => {
    expect(refusedBy(blank, foundProgram, founding, eatp)).toEqual(["T-01"]);
    const wrong = {
      ...founding,
      slug: "Water Works",
      endDay: day("2026-11-01"),
      calendar: { ...calendar, zone: "Mars/Olympus", weekend: [1, 2, 3, 4, 5, 6, 7] },
    };
    expect(refusedBy(blank, foundProgram, wrong, administrator)).toEqual([
      "T-06",
      "T-20",
      "T-20",
      "T-21",
      "A-07",
    ]);
    expect(refusedBy(blank, foundProgram, { ...founding, slug: "new" }, administrator)).toEqual([
      "T-21",
      "A-07",
    ]);
  });

  it("T-20 and T-21 are content with a sound calendar and address", () => {
    expect(refusedBy(blank, foundProgram, founding, administrator)).toEqual([]);
  });

  it("proposes an address made of the name", () => {
    expect(proposedSlug("Clearwater: AI in operations")).toBe("clearwater-ai-in-operations");
    expect(proposedSlug("Äpfel & Öl 2")).toBe("apfel-ol-2");
    expect(proposedSlug("42")).toBe("program");
    expect(proposedSlug("New")).toBe("program-new");
  });

  it("proposes windows for the six stages without gap or overlap, to the last day", () => {
    for (const endDay of ["2026-12-20", "2027-02-21", "2026-12-01"]) {
      const windows = proposedStageWindows(day("2026-11-30"), day(endDay));
      expect(windows.map(({ stage }) => stage)).toEqual(stages);
      expect(windows[0]?.startDay).toBe("2026-11-30");
      expect(windows.at(-1)?.endDay).toBe(endDay);
      for (const window of windows) expect(window.startDay <= window.endDay).toBe(true);
    }
  });

  it("gives a program founded in a later stage its first window from the first day on", () => {
    for (const stage of stages) {
      const windows = proposedStageWindows(day("2026-11-27"), day("2027-04-15"), stage);
      expect(windows.map((window) => window.stage)).toEqual(stages.slice(stages.indexOf(stage)));
      expect(windows[0]?.startDay).toBe("2026-11-27");
      expect(windows.at(-1)?.endDay).toBe("2027-04-15");
    }
    const founded = done(blank, foundProgram, { ...founding, stage: "PRODUCE" }, administrator);
    const [cycle] = founded.cycle.values();
    expect(cycle?.stageWindows[0]).toMatchObject({ stage: "PRODUCE", startDay: cycle?.startDay });
  });
});

describe("keeping a program", () => {
  it("edits name and calendar, T-20 only with a calendar one can count by", () => {
    const command = {
      name: "Clear water",
      organization: "Norrvik",
      purpose: "Same",
      calendar: { ...calendar, holidays: [{ day: day("2026-12-25"), name: "Christmas" }] },
    };
    expect(done(program, editProgram, command, eatp).facts).toMatchObject({ name: "Clear water" });
    expect(done(program, editProgram, command, administrator).facts.name).toBe("Clear water");
    const broken = { ...command, calendar: { ...calendar, opensAt: "18:00" } };
    expect(refusedBy(program, editProgram, broken, eatp)).toEqual(["T-20"]);
    expect(refusedBy(program, editProgram, { ...command, name: "" }, eatp)).toEqual(["T-21"]);
    expect(refusedBy(program, editProgram, command, as("M8"))).toEqual(["T-01"]);
  });

  it("changes a number inside its range and takes it back to the default", () => {
    const changed = done(program, changeSetting, { setting: "l1DaysHigh", value: 4 }, eatp);
    expect(settingOf(changed, "l1DaysHigh")).toBe(4);
    const back = done(changed, changeSetting, { setting: "l1DaysHigh", value: null }, eatp);
    expect(back.facts.settings).toEqual({});
    expect(settingOf(back, "l1DaysHigh")).toBe(3);
  });

  it("T-07 refuses a number out of range, T-21 a broken one, T-04 an unknown setting", () => {
    const change_ = (setting: string, value: number, who = eatp) =>
      refusedBy(program, changeSetting, { setting, value }, who);
    expect(change_("l1DaysHigh", 400)).toEqual(["T-07"]);
    expect(change_("l1DaysHigh", 2.5)).toEqual(["T-21"]);
    expect(change_("reliabilityFloor", 0.8)).toEqual([]);
    expect(change_("standupHour", 9.5)).toEqual([]);
    expect(change_("moraleDropMost", 0.25)).toEqual([]);
    expect(change_("toString", 3)).toEqual(["T-04"]);
    expect(change_("l1DaysHigh", 4, as("M2"))).toEqual(["T-01"]);
  });

  it("moves the demo's clock to the next working day, one hour after opening", () => {
    const friday = applyAll(program, [
      change("demo-clock-moved", program.id, { demoNow: instant("2026-11-20T14:30:00Z") }),
    ]);
    const moved = done(friday, moveDemoClock, {}, as("M5", day("2026-11-20"))).facts.demoNow;
    if (!moved) throw new Error("the clock is gone");
    expect([dayOf(calendar, moved), timeOf(calendar, moved)]).toEqual(["2026-11-23", "09:00"]);
  });

  it("T-03 has no clock to move in a real program", () => {
    expect(refusedBy(program, moveDemoClock, {}, eatp)).toEqual(["T-03"]);
  });
});

describe("cycle and stage", () => {
  const inStage = (from: Program, stage: "MODEL" | "PRODUCE" | "LEARN"): Program =>
    applyAll(from, [change("stage-entered", "C1", { stage })]);
  const withGate = (outcome: "GO" | "CONDITIONAL_GO" | "RECYCLE" | null): Program =>
    applyAll(program, [
      change("gate-scheduled", "G-2", {
        name: "Build complete",
        level: "STAGE",
        subjectNoun: "cycle",
        subjectId: "C1",
        stage: "PRODUCE",
        ownerId: null,
        scheduledDay: null,
        preparedById: null,
        milestoneIds: [],
        state: outcome ? "DECIDED" : "READY",
        outcome,
        inputs: [],
        deciderIds: [],
        exceptions: null,
        remediation: null,
        recycleActivities: [],
        reassessment: null,
        decidedAt: null,
        decidedById: null,
        droppedReason: null,
      }),
    ]);

  it("A-16 refuses the next stage without a passed gate, and says what stands", () => {
    const command = { cycleId: "C1", stage: "EVALUATE" } as const;
    const enter = (from: Program) => enterStage.carryOut(from, command, eatp);
    expect(enter(program).findings[0]).toMatchObject({
      ruleId: "A-16",
      subject: { noun: "cycle", id: "C1" },
      overridableBy: ["STEERCO"],
    });
    expect(enter(withGate("RECYCLE")).findings[0]?.facts.standing).toBe(
      "G-2 Build complete was decided recycle",
    );
    expect(enter(withGate(null)).findings[0]).toMatchObject({
      ruleId: "A-16",
      subject: { noun: "gate", id: "G-2" },
    });
  });

  it("A-16 is content with go, with conditional go, and with a dated exception", () => {
    for (const outcome of ["GO", "CONDITIONAL_GO"] as const) {
      const entered = done(
        withGate(outcome),
        enterStage,
        { cycleId: "C1", stage: "EVALUATE" },
        eatp,
      );
      expect(entered.cycle.get("C1")?.stage).toBe("EVALUATE");
    }
    const excepted = applyAll(program, [
      change("override-granted", "OV-1", {
        ruleId: "A-16",
        subjectNoun: "cycle",
        subjectId: "C1",
        aspect: null,
        role: "STEERCO",
        byId: "M6",
        reason: "The board meets only in January.",
        grantedAt: at("2026-11-20"),
        expiresDay: day("2026-12-18"),
        withdrawn: false,
        roleSince: null,
        roleGivenBy: null,
      }),
    ]);
    const command = { cycleId: "C1", stage: "EVALUATE" } as const;
    expect(refusedBy(excepted, enterStage, command, eatp)).toEqual([]);
    expect(refusedBy(excepted, enterStage, command, as("M1", day("2026-12-21")))).toEqual(["A-16"]);
  });

  it("T-25 refuses to skip a stage, T-01 anybody but the EATP", () => {
    const passed = withGate("GO");
    expect(refusedBy(passed, enterStage, { cycleId: "C1", stage: "LEARN" }, eatp)).toEqual([
      "T-25",
    ]);
    expect(refusedBy(passed, enterStage, { cycleId: "C1", stage: "EVALUATE" }, eatp)).toEqual([]);
    expect(refusedBy(passed, enterStage, { cycleId: "C1", stage: "EVALUATE" }, as("M5"))).toEqual([
      "T-01",
    ]);
  });

  it("opens the next cycle from Learn only, and not before the last one began", () => {
    const command = {
      goal: "Scale",
      startDay: day("2027-01-25"),
      endDay: day("2027-04-18"),
    };
    expect(refusedBy(program, openCycle, command, eatp)).toEqual(["T-03"]);
    const next = done(inStage(program, "LEARN"), openCycle, command, eatp);
    expect(next.facts.currentCycleId).toBe("C2");
    expect(next.cycle.get("C2")).toMatchObject({
      number: 2,
      stage: "CALIBRATE",
      roadmapVersion: 1,
      roadmapApprovedDay: null,
    });
    const early = { ...command, startDay: day("2026-08-01") };
    expect(refusedBy(inStage(program, "LEARN"), openCycle, early, eatp)).toEqual(["T-06"]);
    expect(refusedBy(next, enterStage, { cycleId: "C1", stage: "EVALUATE" }, eatp)).toContain(
      "T-03",
    );
  });

  it("edits a cycle, new windows only when its days moved; T-06 in order; a new version wants an approval of its own", () => {
    const cycle = program.cycle.get("C1");
    const same = {
      cycleId: "C1",
      goal: "Fewer outages, really",
      startDay: day("2026-09-07"),
      endDay: day("2027-01-24"),
      roadmapVersion: 2,
    };
    expect(done(program, editCycle, same, eatp).cycle.get("C1")?.stageWindows).toEqual(
      cycle?.stageWindows,
    );
    const longer = done(program, editCycle, { ...same, endDay: day("2027-02-28") }, eatp);
    expect(longer.cycle.get("C1")?.stageWindows).toHaveLength(3);
    expect(refusedBy(program, editCycle, { ...same, endDay: day("2026-09-01") }, eatp)).toEqual([
      "T-06",
    ]);
    const next = done(program, editCycle, same, eatp).cycle.get("C1");
    expect(next).toMatchObject({ roadmapApprovedDay: null, roadmapApprovedById: null });
    const kept = done(program, editCycle, { ...same, roadmapVersion: 1 }, eatp).cycle.get("C1");
    expect(kept?.roadmapApprovedDay).toBe(cycle?.roadmapApprovedDay);
  });

  it("A-07, T-115 a committee member signs in person; not the EATP, T-106 nor what another version", () => {
    const open = applyAll(program, [
      change("cycle-edited", "C1", { roadmapApprovedDay: null, roadmapApprovedById: null }),
    ]);
    const sign = { cycleId: "C1", roadmapVersion: 1 };
    expect(done(open, approveRoadmap, sign, as("M6")).cycle.get("C1")).toMatchObject({
      roadmapApprovedDay: "2026-11-23",
      roadmapApprovedById: "M6",
    });
    expect(refusedBy(open, approveRoadmap, sign, eatp)).toEqual(["T-01"]);
    const both = applyAll(open, [change("roles-changed", "M1", { roles: ["EATP", "STEERCO"] })]);
    expect(refusedBy(both, approveRoadmap, sign, eatp)).toEqual(["T-115"]);
    expect(refusedBy(open, approveRoadmap, { ...sign, roadmapVersion: 2 }, as("M6"))).toEqual([
      "T-106",
    ]);
    expect(refusedBy(program, approveRoadmap, sign, as("M6"))).toEqual(["T-03"]);
  });
});
