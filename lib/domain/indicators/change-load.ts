/** How hard a plan touches each stakeholder group, against what the organization can take (domain.md §2.3.6). */
import { compareIds } from "../engine/ids.ts";
import type { Deliverable, EnergyReading } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import { settingOf } from "../settings.ts";

export interface GroupLoad {
  readonly groupId: string;
  /** Sum of the impact (1–5) of every deliverable that touches it. */
  readonly load: number;
  readonly deliverableIds: readonly string[];
}

/** Heaviest first; groups that nothing touches are left out. */
export function changeLoadOf(deliverables: readonly Deliverable[]): readonly GroupLoad[] {
  const groups = new Map<string, { load: number; deliverableIds: string[] }>();
  for (const { id, changeImpact } of deliverables)
    for (const { groupId, impact } of changeImpact) {
      const group = groups.get(groupId) ?? { load: 0, deliverableIds: [] };
      group.load += impact;
      group.deliverableIds.push(id);
      groups.set(groupId, group);
    }
  return [...groups]
    .map(([groupId, group]) => ({ groupId, ...group }))
    .sort((a, b) => b.load - a.load || compareIds(a.groupId, b.groupId));
}

/** The last reading of change capacity that holds a number. */
export const latestChangeCapacity: (program: Program) => EnergyReading | null = remembered(
  (program) => {
    let latest: EnergyReading | null = null;
    for (const reading of program.energyReading.values()) {
      if (reading.reservoir !== "CHANGE_CAPACITY" || reading.value === null) continue;
      if (latest === null || reading.day >= latest.day) latest = reading;
    }
    return latest;
  },
);

/** What one group can take in a sprint, in points of impact; null before change capacity was ever read. */
export function loadCapacity(program: Program): number | null {
  const reading = latestChangeCapacity(program);
  return reading === null || reading.value === null
    ? null
    : (reading.value / fullReading) * settingOf(program, "loadAtFullCapacity");
}

/** Readings of energy go from 0 to 100. */
const fullReading = 100;
