/** Energy, capability and adoption as a report shows them. */
import type { Day } from "../calendar/index.ts";
import { readingPerSprint } from "../indicators/energy.ts";
import type { Program } from "../program.ts";
import type { EnergyReservoir, Pillar } from "../vocabulary.ts";
import { energyReservoirs } from "../vocabulary.ts";

export interface ReservoirLine {
  readonly reservoir: EnergyReservoir;
  /** The last number of each sprint, 0–100, oldest first. */
  readonly readings: readonly {
    readonly sprint: number;
    readonly value: number;
    readonly interim: boolean;
    readonly day: Day;
  }[];
  /** Readings in a row that fell, counted back from the last. */
  readonly falling: number;
}

/** Reservoirs that have a reading, in the order of the method. */
export const energyLines = (program: Program): readonly ReservoirLine[] =>
  energyReservoirs.flatMap((reservoir) => {
    const readings = readingPerSprint(program, reservoir).map(
      ({ sprintId, value, interim, day }) => ({
        sprint: program.sprint.get(sprintId)?.number ?? 0,
        value,
        interim,
        day,
      }),
    );
    if (readings.length === 0) return [];
    const values = readings.map(({ value }) => value);
    return [{ reservoir, readings, falling: fallsInARow(values) }];
  });

/** How many times in a row the values fell, counted back from the last: 5, 4, 3 fell twice. */
export function fallsInARow(values: readonly number[]): number {
  let falls = 0;
  for (let at = values.length - 1; at > 0 && (values[at] ?? 0) < (values[at - 1] ?? 0); at -= 1)
    falls += 1;
  return falls;
}

/** Maturity while the cycle runs is provisional, and a profile, never one number (I-150, A-74). */
export interface Capability {
  /** Domains up by at least half a level since the baseline. */
  readonly up: number;
  readonly of: number;
  readonly day: Day;
  readonly domains: readonly {
    readonly id: string;
    readonly name: string;
    readonly pillar: Pillar;
    readonly baseline: number;
    readonly provisional: number;
    readonly target: number;
  }[];
}

const halfALevel = 0.5;

/** The maturity profile with the day of its latest score; null before any domain was scored. */
export function capabilityOf(program: Program): Capability | null {
  const scores = [...program.domainScore.values()];
  const [first] = scores;
  if (!first) return null;
  return {
    up: scores.filter(({ baseline, provisional }) => provisional - baseline >= halfALevel).length,
    of: scores.length,
    day: scores.reduce((last, one) => (one.day > last.day ? one : last), first).day,
    domains: scores.map(({ id, name, pillar, baseline, provisional, target }) => ({
      id,
      name,
      pillar,
      baseline,
      provisional,
      target,
    })),
  };
}

export interface KpiLine {
  readonly name: string;
  readonly level: string;
  readonly baseline: string;
  readonly target: string;
  readonly latest: string;
  readonly unit: string;
  readonly day: Day;
}

const levels = ["ADOPTION", "STRATEGIC", "OPERATIONAL", "QUALITY"];

/** Adoption and outcomes first: quality alone has no value. */
export const adoptionLines = (program: Program): readonly KpiLine[] =>
  [...program.kpi.values()]
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .map(({ name, level, baseline, target, latest, unit, day }) => ({
      name,
      level,
      baseline,
      target,
      latest,
      unit,
      day,
    }));
