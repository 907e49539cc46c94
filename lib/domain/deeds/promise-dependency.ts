/** Whoever provides names the day; earlier promises stay in sight. */
import type { Day } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { awaitedStates, stateAfterPromise } from "../measures/dependency-ends.ts";
import { promisedAfterNeed } from "../rules/dependencies.ts";
import { daysReversed, stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";

export interface PromiseDependency extends Command {
  readonly dependencyId: string;
  readonly day: Day;
  readonly note: string;
}

export const promiseDependency = deed<PromiseDependency>({
  name: "promise-dependency",
  noun: "dependency",
  subjectId: (command) => command.dependencyId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "dependency", id },
        state: program.dependency.get(id)?.state ?? "",
        allowed: awaitedStates,
      },
      situation,
    ),
  provokes: (program, { dependencyId, day }, situation) => [
    ...daysReversed.look(
      program,
      {
        subject: { noun: "dependency", id: dependencyId },
        first: "today",
        firstDay: situation.today,
        second: "The promised day",
        secondDay: day,
      },
      situation,
    ),
    ...promisedAfterNeed.look(program, { dependencyId, day }, situation),
  ],
  changes(program, { dependencyId: id, day, note }, situation) {
    const before = program.dependency.get(id);
    if (!before) return [];
    const byId = actorId(program, situation);
    return [
      change("dependency-promised", id, {
        promises: [...before.promises, { day, byId, at: situation.now, note: note.trim() }],
        state: stateAfterPromise(before.state, day, before.needByDay),
        ...(before.agreedAt === null ? { agreedById: byId, agreedAt: situation.now } : {}),
      }),
    ];
  },
});
