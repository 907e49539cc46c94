/** The sprints of a program: what was promised, what was accepted, how far the calibrated velocity carries. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { sprintDayWords } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { programVelocity } from "../program-velocity.ts";
import { currentSprint } from "../running-sprint.ts";
import type { SprintRow } from "./sprint-row.ts";
import { sprintRow, sprintsInOrder } from "./sprint-row.ts";

export interface SprintsPage {
  readonly rows: readonly SprintRow[];
  readonly sprintWords: string | null;
  readonly velocity: {
    readonly calibratedPoints: number | null;
    readonly lastThree: readonly number[];
    readonly lastThreeNumbers: readonly number[];
  };
  readonly today: Day;
}

/**
 * Every sprint by start day, cancelled ones included, and the accepted points of those that calibrate the
 * velocity.
 */
export function sprintsPage(program: Program, situation: Situation): SprintsPage {
  const { calibratedPoints, lastAcceptedPoints: lastThree } = programVelocity(program);
  const sprints = sprintsInOrder(program);
  const closed = sprints.filter((one) => one.state === "CLOSED").slice(-lastThree.length);
  const current = currentSprint(program, situation.today);
  return {
    rows: sprints.map((one) => sprintRow(program, one, current?.id === one.id)),
    sprintWords: sprintDayWords(program, situation.today),
    velocity: {
      calibratedPoints,
      lastThree,
      lastThreeNumbers: closed.map((one) => one.number),
    },
    today: situation.today,
  };
}
