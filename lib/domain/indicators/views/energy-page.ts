/** The four reservoirs as a screen shows them, and the one form that reads them. */
import { mayRead } from "../../access.ts";
import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { ReservoirLine } from "../../reports/report-pulse.ts";
import { energyLines } from "../../reports/report-pulse.ts";
import { settingOf } from "../../settings.ts";
import type { EnergyReservoir } from "../../vocabulary.ts";
import { energyReservoirs, wordFor } from "../../vocabulary.ts";
import { readEnergy } from "../commands/read-energy.ts";
import type { ReservoirSignal } from "../energy.ts";
import { isInterim, readingPerSprint, readingsOfReservoirs, reservoirSignals } from "../energy.ts";
import { energyNotRead } from "../rules/energy.ts";

export interface ReservoirNote {
  readonly reservoir: EnergyReservoir;
  readonly level: ReservoirSignal["level"];
  readonly drop: number;
  readonly dropped: boolean;
  readonly basis: string;
  readonly day: Day;
  /** "Load removed: two rollouts moved to cycle 2". */
  readonly refilled: string | null;
  readonly response: { readonly text: string; readonly by: string } | null;
}

export interface EnergyFormRow {
  readonly reservoir: EnergyReservoir;
  readonly last: {
    readonly value: number | null;
    readonly sprint: number;
    readonly day: Day;
  } | null;
  /** What its number rested on last time. */
  readonly basis: string;
}

export interface EnergyPage {
  readonly lines: readonly ReservoirLine[];
  readonly notes: readonly ReservoirNote[];
  readonly low: number;
  readonly critical: number;
  readonly riseMost: number;
  /** The sprint that is read now; null between sprints. */
  readonly reading: {
    readonly sprintId: string;
    readonly sprint: number;
    readonly interim: boolean;
    readonly offer: AvailabilityLine;
    readonly rows: readonly EnergyFormRow[];
    readonly mayLeaveOut: boolean;
    /** What closing it still asks for (I-90). */
    readonly missing: readonly FindingLine[];
  } | null;
}

/**
 * The four reservoirs with their thresholds, and the form to read them; `reading` is null while `sprint` is.
 * Leaving a reservoir out is only for those who run the program.
 */
export function energyPage(
  program: Program,
  sprint: Sprint | null,
  situation: Situation,
): EnergyPage {
  return {
    lines: energyLines(program),
    notes: reservoirSignals(program).map((signal) => noteOf(program, signal)),
    low: settingOf(program, "energyLow"),
    critical: settingOf(program, "energyCritical"),
    riseMost: settingOf(program, "energyRiseMost"),
    reading: sprint && {
      sprintId: sprint.id,
      sprint: sprint.number,
      interim: isInterim(program, sprint, situation.today),
      offer: availabilityLine(availability(readEnergy, program, sprint.id, situation)),
      rows: energyReservoirs.map((reservoir) => formRow(program, reservoir)),
      mayLeaveOut: mayRead(program, "whole-program", situation),
      missing: energyNotRead
        .check(program, { sprintId: sprint.id }, situation)
        .map((finding) => findingLine(finding)),
    },
  };
}

function noteOf(program: Program, signal: ReservoirSignal): ReservoirNote {
  const { reservoir, level, drop, dropped, latest } = signal;
  const { basis, day, replenishedBy, evidence, response, responseById } = latest;
  return {
    reservoir,
    level,
    drop,
    dropped,
    basis,
    day,
    refilled: replenishedBy === null ? null : `${wordFor(replenishedBy)}: ${evidence ?? ""}`,
    response: response === null ? null : { text: response, by: nameOf(program, responseById) },
  };
}

function formRow(program: Program, reservoir: EnergyReservoir): EnergyFormRow {
  const last = readingsOfReservoirs(program).get(reservoir)?.at(-1);
  const assessed = readingPerSprint(program, reservoir).at(-1);
  return {
    reservoir,
    last: last
      ? { value: last.value, sprint: program.sprint.get(last.sprintId)?.number ?? 0, day: last.day }
      : null,
    basis: assessed?.basis ?? "",
  };
}
