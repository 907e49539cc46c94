/** A one-time link to set a password was issued; the link itself is not in the log. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";

const input = inputOf({ personId: id("A person") });

export const issueLink = defineCommand({
  name: "issue-link",
  noun: "person",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "person", id },
        state: program.person.get(id)?.active ? "ACTIVE" : "DEACTIVATED",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
  changes: (_program, { personId }, situation) => [
    change("link-issued", personId, { linkIssuedAt: situation.now }),
  ],
});
