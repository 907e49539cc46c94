/** Whoever provides names the day; earlier promises stay in sight. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { day, id, inputOf, optionalText } from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { awaitedStates, stateAfterPromise } from "../dependency-ends.ts";
import { promisedAfterNeed } from "../rules/dependencies.ts";

const input = inputOf({
  dependencyId: id(),
  day: day("The committed date"),
  note: optionalText(),
});

export type PromiseDependency = InputOf<typeof input>;

export const promiseDependency = defineCommand({
  name: "promise-dependency",
  noun: "dependency",
  input,
  from: awaitedStates,
  checkInput: (program, { dependencyId, day }, situation) => [
    ...daysReversed.check(
      program,
      {
        subject: { noun: "dependency", id: dependencyId },
        first: "today",
        firstDay: situation.today,
        second: "The committed date",
        secondDay: day,
      },
      situation,
    ),
    ...promisedAfterNeed.check(program, { dependencyId, day }, situation),
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
