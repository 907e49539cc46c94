/** Whoever waited has got what was promised. */
import type { Day } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { awaitedStates } from "../measures/dependency-ends.ts";
import { resolvedUnaccepted } from "../rules/dependencies.ts";
import { daysReversed, stateForbids } from "../rules/house.ts";

export interface ResolveDependency extends Command {
  readonly dependencyId: string;
  /** The day it came; null is today. */
  readonly day: Day | null;
}

export const resolveDependency = deed<ResolveDependency>({
  name: "resolve-dependency",
  noun: "dependency",
  subjectId: (command) => command.dependencyId,
  objections: (program, id, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "dependency", id },
        state: program.dependency.get(id)?.state ?? "",
        allowed: awaitedStates,
      },
      situation,
    ),
    ...resolvedUnaccepted.look(program, { dependencyId: id }, situation),
  ],
  provokes: (program, { dependencyId, day }, situation) =>
    daysReversed.look(
      program,
      {
        subject: { noun: "dependency", id: dependencyId },
        first: "the day it came",
        firstDay: day ?? situation.today,
        second: "Today",
        secondDay: situation.today,
      },
      situation,
    ),
  changes: (_program, { dependencyId, day }, situation) => [
    change("dependency-resolved", dependencyId, {
      state: "RESOLVED",
      resolvedDay: day ?? situation.today,
    }),
  ],
});
