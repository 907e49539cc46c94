/** Whoever provides says yes; from now on it counts as agreed (I-27). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { actorId } from "../../engine/situation.ts";

const input = inputOf({
  dependencyId: id(),
});

export const agreeDependency = defineCommand({
  name: "agree-dependency",
  noun: "dependency",
  input,
  from: ["PROPOSED"],
  changes: (program, { dependencyId }, situation) => [
    change("dependency-agreed", dependencyId, {
      state: "AGREED",
      agreedById: actorId(program, situation),
      agreedAt: situation.now,
    }),
  ],
});
