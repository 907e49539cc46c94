/** Whoever provides names the day; earlier promises stay in sight. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { day, id, inputOf, optionalText } from "../engine/inputs.ts";
import { awaitedStates, stateAfterPromise } from "../measures/dependency-ends.ts";
import { promisedAfterNeed } from "../rules/dependencies.ts";
import { daysReversed, stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";

const input = inputOf({
  dependencyId: id(),
  day: day("The promised day"),
  note: optionalText(),
});

export type PromiseDependency = InputOf<typeof input>;

export const promiseDependency = deed({
  name: "promise-dependency",
  noun: "dependency",
  input,
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
