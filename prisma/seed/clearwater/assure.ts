/** Chapter five: gates, their conditions, escalations and the clocks that moved them. */
import type { DemoCalendar } from "./calendar.ts";
import { clocks, escalations } from "./escalations.ts";
import { openGates } from "./gates-coming.ts";
import { gateM, sprintGates, thresholdGate } from "./gates-decided.ts";
import type { Scene } from "./scene.ts";

export function assureScenes(days: DemoCalendar): Scene[] {
  return [
    ...gateM(days),
    ...sprintGates(days),
    ...thresholdGate(days),
    ...openGates(days),
    ...escalations(days),
    ...clocks(days),
  ];
}
