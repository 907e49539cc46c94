/** Readings of the four reservoirs of organizational energy: the latest, how they moved, what is still to be read. */
import type { Day } from "../calendar/index.ts";
import { compareDays, workingDaysIn } from "../calendar/index.ts";
import type { EnergyReading, Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { energyOfSprint, remembered } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { EnergyReservoir, Trend } from "../vocabulary.ts";
import { energyReservoirs } from "../vocabulary.ts";

/** Every reading of a reservoir, oldest first. */
export const readingsOfReservoirs: (
  program: Program,
) => ReadonlyMap<EnergyReservoir, readonly EnergyReading[]> = remembered((program) => {
  const groups = new Map<EnergyReservoir, EnergyReading[]>(
    energyReservoirs.map((one) => [one, []]),
  );
  for (const reading of program.energyReading.values())
    groups.get(reading.reservoir)?.push(reading);
  for (const group of groups.values()) group.sort((a, b) => compareDays(a.day, b.day));
  return groups;
});

/** A reading that says a number. */
export type AssessedReading = EnergyReading & { readonly value: number };

const isAssessed = (reading: EnergyReading): reading is AssessedReading => reading.value !== null;

/** The last number of each sprint, in order of the sprints. */
export function readingPerSprint(
  program: Program,
  reservoir: EnergyReservoir,
): readonly AssessedReading[] {
  const last = new Map<string, AssessedReading>();
  for (const reading of readingsOfReservoirs(program).get(reservoir) ?? [])
    if (isAssessed(reading)) last.set(reading.sprintId, reading);
  return [...last.values()].sort(
    (a, b) => numberOf(program, a.sprintId) - numberOf(program, b.sprintId),
  );
}

const numberOf = (program: Program, sprintId: string): number =>
  program.sprint.get(sprintId)?.number ?? 0;

/** Before the last working day of a running sprint a reading is an interim one; closing asks for the one after. */
export function isInterim(program: Program, sprint: Sprint, today: Day): boolean {
  const last = workingDaysIn(program.facts.calendar, sprint.startDay, sprint.endDay).at(-1);
  return sprint.state === "ACTIVE" && today < (last ?? sprint.endDay);
}

/** The final reading of a sprint, a number or an explicit "not assessed"; null while it is missing. */
export function finalReading(
  program: Program,
  sprintId: string,
  reservoir: EnergyReservoir,
): EnergyReading | null {
  const readings = energyOfSprint(program).get(sprintId) ?? [];
  return readings.filter((one) => one.reservoir === reservoir && !one.interim).at(-1) ?? null;
}

/** The sprint before, cancelled ones left out; null for the first. */
export function sprintBefore(program: Program, sprintId: string): Sprint | null {
  const number = numberOf(program, sprintId);
  let before: Sprint | null = null;
  for (const one of program.sprint.values())
    if (one.number < number && one.state !== "CANCELLED" && one.number > (before?.number ?? 0))
      before = one;
  return before;
}

/** What refilled it is named, and it can be seen somewhere: a cause by itself shows nothing. */
export const isRefilled = ({
  replenishedBy,
  evidence,
}: Pick<EnergyReading, "replenishedBy" | "evidence">): boolean =>
  replenishedBy !== null && (evidence ?? "").trim() !== "";

export interface Rise {
  readonly from: number;
  readonly fromDay: Day;
  /** Points above `from`; 0 or less when it did not rise. */
  readonly by: number;
}

/**
 * How far a new number stands above what the sprint began with (I-92): above the lowest number since the sprint
 * before, so that many small steps are one rise; a rise with evidence starts the count again. The reading of the same
 * day is what the new one replaces and does not count.
 */
export function riseTo(
  program: Program,
  { sprintId, reservoir, value }: Pick<AssessedReading, "sprintId" | "reservoir" | "value">,
  today: Day,
): Rise | null {
  const readings = (readingsOfReservoirs(program).get(reservoir) ?? []).filter(isAssessed);
  const before = readings
    .filter((one) => numberOf(program, one.sprintId) < numberOf(program, sprintId))
    .at(-1);
  let counted = before ? [before] : [];
  for (const one of readings) {
    if (one.sprintId !== sprintId || one.day === today) continue;
    counted = isRefilled(one) ? [one] : [...counted, one];
  }
  const lowest = counted.reduce<AssessedReading | null>(
    (low, one) => (low === null || one.value < low.value ? one : low),
    null,
  );
  return lowest && { from: lowest.value, fromDay: lowest.day, by: value - lowest.value };
}

/** How a reservoir moved since it was last read in the sprint before or earlier. */
export function trendTo(
  program: Program,
  sprintId: string,
  reservoir: EnergyReservoir,
  value: number,
): Trend {
  const before = readingPerSprint(program, reservoir)
    .filter((one) => numberOf(program, one.sprintId) < numberOf(program, sprintId))
    .at(-1);
  if (!before || before.value === value) return "STEADY";
  return before.value < value ? "RISING" : "FALLING";
}

export interface ReservoirSignal {
  readonly reservoir: EnergyReservoir;
  readonly latest: AssessedReading;
  /** The last number of an earlier sprint. */
  readonly before: AssessedReading | null;
  readonly level: "critical" | "low" | "sound";
  /** Points down on the sprint before; 0 when it did not fall. */
  readonly drop: number;
  /** The drop is as large as I-91 warns of. */
  readonly dropped: boolean;
}

/** How each reservoir that was ever read stands by its latest number (I-91). */
export const reservoirSignals: (program: Program) => readonly ReservoirSignal[] = remembered(
  (program) =>
    energyReservoirs.flatMap((reservoir) => {
      const readings = readingPerSprint(program, reservoir);
      const latest = readings.at(-1);
      if (!latest) return [];
      const before = readings.at(-2) ?? null;
      const drop = Math.max(0, (before?.value ?? latest.value) - latest.value);
      return [
        {
          reservoir,
          latest,
          before,
          level: levelOf(program, latest.value),
          drop,
          dropped: drop >= settingOf(program, "energyDropMost"),
        },
      ];
    }),
);

/** 60 and 40 unless the program says otherwise. */
export function levelOf(program: Program, value: number): ReservoirSignal["level"] {
  if (value < settingOf(program, "energyCritical")) return "critical";
  return value < settingOf(program, "energyLow") ? "low" : "sound";
}
