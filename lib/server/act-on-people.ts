import "server-only";
import { notFound } from "next/navigation";
import type { CommandInput, FormCommand, ProgramRole } from "#domain";
import { addMember, asProgramId, clockActor, directoryId, endSessions, issueLink } from "#domain";
import type { Action, Asking, Follows } from "./act.ts";
import { answering, attemptAndRefresh, inputIn, malformed, refusedOf } from "./act.ts";
import { situationFor, wallNow } from "./clock.ts";
import { logRefusal } from "./fault.ts";
import { newPasswordLink } from "./password-link.ts";
import { shownOnce } from "./shown-once.ts";
import { directory } from "./store/index.ts";

/** The same person asking, about the directory instead of the program whose page shows it; administrators only. */
export async function aboutDirectory(asked: Asking, command: string): Promise<Asking> {
  if (!asked.person.administrator) {
    logRefusal("not-found-or-not-yours", refusedOf(asked, command));
    notFound();
  }
  return { ...asked, program: await directory() };
}

/** An action on the directory of people, shown on a page of the program the form names. */
export function actOnDirectory<C extends CommandInput>(command: FormCommand<C>): Action {
  return answering(command.name, async (fromProgram) => {
    const asked = await aboutDirectory(fromProgram, command.name);
    const read = inputIn(command, asked);
    if (!read.ok) return read.answer;
    return await attemptAndRefresh(command, read.input, asked);
  });
}

/** A one-time link for a person: shown in the answer, kept only as a hash, so a repeat cannot show it again. */
export const actIssueLink: Action = answering(issueLink.name, async (fromProgram) => {
  const asked = await aboutDirectory(fromProgram, issueLink.name);
  const read = inputIn(issueLink, asked);
  if (!read.ok) return read.answer;
  const link = newPasswordLink(read.input.personId, wallNow());
  const { secrets } = link;
  return await shownOnce(
    await attemptAndRefresh(issueLink, read.input, asked, { secrets }),
    link.path,
  );
});

/** Brings a person of the directory into the program; names and addresses come from there, not from the form. */
export const actAddMember: Action = answering(addMember.name, async (asked) => {
  const read = inputIn(addMember, asked);
  if (!read.ok) return read.answer;
  const { personId, roles, acknowledge } = read.input;
  const account = (await directory()).person.get(personId);
  if (!account?.active) {
    return malformed(addMember.name, { personId: "Choose one of the people listed." }, asked);
  }
  return await attemptAndRefresh(addMember, { account, roles, acknowledge }, asked);
});

/**
 * Whoever loses a role or a place signs in again: sessions opened before end in the same transaction, in the name of
 * whoever took the role or the place away.
 */
export async function endSessionsOf(
  { memberId, roles }: { readonly memberId: string; readonly roles?: readonly ProgramRole[] },
  { actor, turn }: Asking,
): Promise<Follows> {
  const known = (await directory()).person;
  return (before) => {
    const member = before.member.get(memberId);
    const personId = member?.personId;
    if (!personId || !known.has(personId)) return null;
    if (roles && member.roles.every((role) => roles.includes(role))) return null;
    return (carry) =>
      carry({
        programId: asProgramId(directoryId),
        command: endSessions,
        input: { personId },
        actor: clockActor,
        signedBy: actor,
        situation: (current) => situationFor(current, clockActor),
        commandId: null,
        requestId: turn,
      });
  };
}
