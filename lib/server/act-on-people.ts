import "server-only";
import { notFound } from "next/navigation";
import type { Command, Deed, FormAnswer, IssueLink } from "#domain";
import { addMember, asProgramId, clockActor, directoryId, endSessions, issueLink } from "#domain";
import type { Form } from "#forms/form";
import { type Action, type Asking, asking, attempt, malformed, refresh } from "./act.ts";
import { situationFor, wallNow } from "./clock.ts";
import { origin } from "./origin.ts";
import { newPasswordLink } from "./password-link.ts";
import { directory, transact } from "./store/index.ts";

/** The same person asking, about the directory instead of the program whose page shows it. */
async function askingDirectory(fields: FormData): Promise<Asking> {
  const asked = await asking(fields);
  if (!asked.person.administrator) notFound();
  return { ...asked, program: await directory() };
}

/** An action on the directory of people, shown on a page of the program the form names. */
export function actOnDirectory<C extends Command>(form: Form<C>, deed: Deed<C>): Action {
  return async (_before, fields) => {
    const asked = await askingDirectory(fields);
    const read = form.read(fields);
    if (!read.ok) return malformed(deed.name, read.fields, asked);
    const { answer } = await attempt(deed, read.command, asked);
    if (answer.kind === "done") refresh(asked.slug);
    return answer;
  };
}

/** A one-time link for a person: shown in the answer, kept only as a hash. */
export function actIssueLink(form: Form<IssueLink>): Action {
  return async (_before, fields) => {
    const asked = await askingDirectory(fields);
    const read = form.read(fields);
    if (!read.ok) return malformed(issueLink.name, read.fields, asked);
    const link = newPasswordLink(read.command.personId, wallNow());
    const { answer } = await attempt(issueLink, read.command, asked, link.secrets);
    if (answer.kind !== "done") return answer;
    return { ...answer, once: `${await origin()}${link.path}` };
  };
}

interface Joining extends Command {
  readonly personId: string;
  readonly roles: Parameters<typeof addMember.carryOut>[1]["roles"];
}

/** Brings a person of the directory into the program; names and addresses come from there, not from the form. */
export function actAddMember(form: Form<Joining>): Action {
  return async (_before, fields): Promise<FormAnswer> => {
    const asked = await asking(fields);
    const read = form.read(fields);
    if (!read.ok) return malformed(addMember.name, read.fields, asked);
    const { personId, roles, acknowledge } = read.command;
    const account = (await directory()).person.get(personId);
    if (!account?.active) {
      return malformed(addMember.name, { personId: "Choose one of the people listed." }, asked);
    }
    const { answer } = await attempt(addMember, { account, roles, acknowledge }, asked);
    if (answer.kind === "done") refresh(asked.slug);
    return answer;
  };
}

/** Whoever loses a role or a place signs in again: sessions opened before are no longer good. */
export async function endSessionsOf(
  { memberId }: { readonly memberId: string },
  { program, turn }: Asking,
): Promise<void> {
  const personId = program.member.get(memberId)?.personId;
  if (!personId || !(await directory()).person.has(personId)) return;
  await transact({
    programId: asProgramId(directoryId),
    deed: endSessions,
    command: { personId },
    actor: clockActor,
    situation: (current) => situationFor(current, clockActor),
    commandId: null,
    requestId: turn,
  });
}
