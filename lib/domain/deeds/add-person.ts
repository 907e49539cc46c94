/** A new account of the organization; in the directory, without a password until a link is used. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { accountFindings, emailAsKept } from "./account-fields.ts";

export interface AddPerson extends Command {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly comesFor: string;
  readonly administrator: boolean;
}

export const addPerson = deed<AddPerson>({
  name: "add-person",
  noun: "facts",
  subjectId: (_command, program) => program.id,
  objections: () => [],
  provokes: (program, command, situation) =>
    accountFindings(program, { noun: "facts", id: program.id }, command, null, situation),
  changes: (_program, command, _situation, mint) => [
    change("person-added", mint("person"), {
      name: command.name.trim(),
      email: emailAsKept(command.email),
      title: command.title.trim(),
      comesFor: command.comesFor.trim(),
      administrator: command.administrator,
      active: true,
      passwordSetAt: null,
      linkIssuedAt: null,
      sessionsValidFrom: null,
    }),
  ],
});
