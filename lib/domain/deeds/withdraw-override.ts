/** The rule stands again. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { stateForbids } from "../rules/house.ts";

const input = inputOf({
  overrideId: id("An override"),
});

export type WithdrawOverride = InputOf<typeof input>;

export const withdrawOverride = deed({
  name: "withdraw-override",
  noun: "override",
  input,
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
