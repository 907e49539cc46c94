/** The calendar and the cycle of a program, with what may be changed and by whom. */
import type { Day, WorkCalendar } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Cycle } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import type { Stage } from "../../vocabulary.ts";
import { stagePurpose, stages, wordFor } from "../../vocabulary.ts";
import { approveRoadmap } from "../commands/approve-roadmap.ts";
import { editCycle } from "../commands/edit-cycle.ts";
import { editProgram } from "../commands/edit-program.ts";
import { enterStage } from "../commands/enter-stage.ts";
import { openCycle } from "../commands/open-cycle.ts";
import { approverNames, approversNamed } from "../rules/stages.ts";
import { currentCycle } from "./shell.ts";

export interface SettingsPage {
  readonly slug: string;
  readonly today: Day;
  readonly facts: {
    readonly name: string;
    readonly organization: string;
    readonly purpose: string;
    readonly calendar: WorkCalendar;
  };
  readonly editProgram: AvailabilityLine;
  readonly cycle: {
    readonly id: string;
    readonly number: number;
    readonly goal: string;
    readonly startDay: Day;
    readonly endDay: Day;
    readonly stage: Stage;
    readonly stageWord: string;
    readonly purpose: string;
    readonly windows: readonly {
      readonly stage: string;
      readonly startDay: Day;
      readonly endDay: Day;
    }[];
    readonly roadmapVersion: number;
    readonly roadmapApprovedDay: Day | null;
    /** Null where the day was recorded before approvals were signed. */
    readonly roadmapApprovedBy: string | null;
    /** Who can approve it, in a sentence; the same as on Today. */
    readonly roadmapApprovers: string;
    /** Null while nobody in the program may approve it. */
    readonly approve: AvailabilityLine | null;
    readonly nextStage: { readonly stage: Stage; readonly word: string } | null;
    readonly edit: AvailabilityLine;
    readonly enter: AvailabilityLine;
  } | null;
  readonly openCycle: AvailabilityLine;
  readonly proposedCycleWeeks: number;
}

/**
 * The calendar and the current cycle, with what the reader may change. `cycle` is null before the first one is opened.
 */
export function settingsPage(program: Program, situation: Situation): SettingsPage {
  const { slug, name, organization, purpose, calendar } = program.facts;
  const cycle = currentCycle(program);
  const asked = (command: Parameters<typeof availability>[0], id: string) =>
    availabilityLine(availability(command, program, id, situation));
  return {
    slug,
    today: situation.today,
    facts: { name, organization, purpose, calendar },
    editProgram: asked(editProgram, program.id),
    cycle: cycle && {
      ...cycleFacts(cycle),
      roadmapApprovedBy:
        cycle.roadmapApprovedById === null ? null : nameOf(program, cycle.roadmapApprovedById),
      roadmapApprovers: approversNamed(program),
      approve: approverNames(program).length > 0 ? asked(approveRoadmap, cycle.id) : null,
      edit: asked(editCycle, cycle.id),
      enter: asked(enterStage, cycle.id),
    },
    openCycle: asked(openCycle, program.id),
    proposedCycleWeeks: settingOf(program, "cycleWeeks"),
  };
}

function cycleFacts(cycle: Cycle) {
  const next = stages[stages.indexOf(cycle.stage) + 1];
  return {
    id: cycle.id,
    number: cycle.number,
    goal: cycle.goal,
    startDay: cycle.startDay,
    endDay: cycle.endDay,
    stage: cycle.stage,
    stageWord: wordFor(cycle.stage),
    purpose: stagePurpose[cycle.stage],
    windows: cycle.stageWindows.map((window) => ({ ...window, stage: wordFor(window.stage) })),
    roadmapVersion: cycle.roadmapVersion,
    roadmapApprovedDay: cycle.roadmapApprovedDay,
    nextStage: next ? { stage: next, word: wordFor(next) } : null,
  };
}

/** Proposals for a calendar's zone. */
export const timeZones: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];
