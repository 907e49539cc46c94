/** A one-time link to set a password was issued; the link itself is not in the log. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { stateForbids } from "../rules/house.ts";

const input = inputOf({ personId: id("A person") });

export type IssueLink = InputOf<typeof input>;

export const issueLink = deed({
  name: "issue-link",
  noun: "person",
  input,
  subjectId: (command) => command.personId,
  objections: (program, id, situation) =>
    stateForbids.look(
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
