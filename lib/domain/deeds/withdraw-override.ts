/** The rule stands again. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";

export interface WithdrawOverride extends Command {
  readonly overrideId: string;
}

export const withdrawOverride = deed<WithdrawOverride>({
  name: "withdraw-override",
  noun: "override",
  subjectId: (command) => command.overrideId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "override", id },
        state: program.override.get(id)?.withdrawn ? "WITHDRAWN" : "IN_FORCE",
        allowed: ["IN_FORCE"],
      },
      situation,
    ),
  changes: (_program, { overrideId }) => [
    change("override-withdrawn", overrideId, { withdrawn: true }),
  ],
});
