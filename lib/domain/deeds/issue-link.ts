/** A one-time link to set a password was issued; the link itself is not in the log. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";

export interface IssueLink extends Command {
  readonly personId: string;
}

export const issueLink = deed<IssueLink>({
  name: "issue-link",
  noun: "person",
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
