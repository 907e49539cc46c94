/** Velocity and reliability of a program, fed from its sprints (I-36, I-40). */
import { compareDays } from "../calendar/index.ts";
import type { Sprint } from "../nouns.ts";
import { isAnotherTeam } from "../people/team-change.ts";
import type { Program } from "../program.ts";
import { itemsOfSprint, remembered } from "../program.ts";
import { settingOf } from "../settings.ts";
import { acceptedHere } from "./sprint-records.ts";
import type { Velocity } from "./velocity.ts";
import { velocityOf } from "./velocity.ts";

/** Closed sprints in order of their days; cancelled ones do not count. */
export const closedSprintsOf: (program: Program) => readonly Sprint[] = remembered((program) =>
  [...program.sprint.values()]
    .filter(({ state }) => state === "CLOSED")
    .sort((a, b) => compareDays(a.startDay, b.startDay)),
);

/** Closed sprints of the team as it is now: after a large change of the team, only those since (I-35). */
export const countedSprintsOf: (program: Program) => readonly Sprint[] = remembered((program) =>
  closedSprintsOf(program).filter((sprint) => !isAnotherTeam(program, sprint)),
);

/**
 * Velocity over the last sprints of the present team (setting `velocitySprints`), in points; calibrating while
 * there are fewer (I-36).
 */
export const programVelocity: (program: Program) => Velocity = remembered((program) =>
  velocityOf(
    countedSprintsOf(program).map(({ committedPoints, acceptedPoints }) => ({
      committedPoints,
      acceptedPoints: acceptedPoints ?? 0,
    })),
    settingOf(program, "velocitySprints"),
  ),
);

export interface StreamPoints {
  readonly committedPoints: number;
  readonly acceptedPoints: number;
}

/** Points of one sprint by workstream: committed at lock, also what was taken out later, and accepted in it. */
export function pointsByStream(
  program: Program,
  sprint: Sprint,
): ReadonlyMap<string, StreamPoints> {
  const streams = new Map<string, StreamPoints>();
  for (const item of itemsOfSprint(program).get(sprint.id) ?? []) {
    const stream = program.deliverable.get(item.deliverableId)?.workstreamId;
    if (stream === undefined) continue;
    const accepted = !item.removed && acceptedHere(program, sprint, item);
    const before = streams.get(stream) ?? { committedPoints: 0, acceptedPoints: 0 };
    streams.set(stream, {
      committedPoints: before.committedPoints + (item.addedAfterLock ? 0 : item.pointsAtLock),
      acceptedPoints: before.acceptedPoints + (accepted ? item.pointsAtLock : 0),
    });
  }
  return streams;
}
