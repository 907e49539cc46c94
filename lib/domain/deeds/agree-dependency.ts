/** Whoever provides says yes; from now on it counts as agreed (I-27). */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";

export interface AgreeDependency extends Command {
  readonly dependencyId: string;
}

export const agreeDependency = deed<AgreeDependency>({
  name: "agree-dependency",
  noun: "dependency",
  subjectId: (command) => command.dependencyId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "dependency", id },
        state: program.dependency.get(id)?.state ?? "",
        allowed: ["PROPOSED"],
      },
      situation,
    ),
  changes: (program, { dependencyId }, situation) => [
    change("dependency-agreed", dependencyId, {
      state: "AGREED",
      agreedById: actorId(program, situation),
      agreedAt: situation.now,
    }),
  ],
});
