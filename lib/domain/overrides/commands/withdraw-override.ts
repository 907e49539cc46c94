/** The rule stands again. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";

const input = inputOf({
  overrideId: id("An override"),
});

export const withdrawOverride = defineCommand({
  name: "withdraw-override",
  noun: "override",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
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
