import "server-only";
import {
  deactivatePerson,
  leavingEverywhere,
  mayLeaveEverywhere,
  removeMember,
  standInTheWay,
} from "#domain";
import type { Action, Asking } from "./act.ts";
import { answering, answerTo, attempt, attemptAndRefresh, inputIn, refresh } from "./act.ts";
import { aboutDirectory, endSessionsOf } from "./act-on-people.ts";
import { situationFor } from "./clock.ts";
import { currentProgram, programsOf } from "./store/index.ts";

/**
 * Closes an account. Whoever closes it takes the person out of every program first, with the same warnings and
 * vacancies; the account is closed last. All are asked before anything is done, so that one refusal stops the whole.
 * If the server stops in between, the person has left some programs, the account is open, and the same form goes on.
 */
export const actCloseAccount: Action = answering(deactivatePerson.name, async (asked) => {
  const accounts = await aboutDirectory(asked, deactivatePerson.name);
  const read = inputIn(deactivatePerson, asked);
  if (!read.ok) return read.answer;
  const { personId, acknowledge } = read.input;
  const left = leavingEverywhere(await programsAsked(personId, asked), personId, acknowledge);
  const there = situationFor(accounts.program, asked.actor);
  const own = deactivatePerson.preconditions(accounts.program, personId, there);
  if (standInTheWay(own).length > 0 || !mayLeaveEverywhere(left)) {
    const findings = [...own, ...left.flatMap((one) => one.findings)];
    return answerTo({ kind: "refused", findings }, deactivatePerson.name, asked);
  }
  for (const { program, memberId } of left) {
    const leaving: Asking = { ...asked, program };
    const follows = await endSessionsOf({ memberId }, leaving);
    const command = { memberId, acknowledge };
    const { answer } = await attempt(removeMember, command, leaving, { follows });
    if (answer.kind !== "done") return answer;
    refresh(program.facts.slug);
  }
  return await attemptAndRefresh(deactivatePerson, read.input, accounts);
});

async function programsAsked(personId: string, { actor }: Asking) {
  const programs = await Promise.all(
    (await programsOf(personId)).map(({ id }) => currentProgram(id)),
  );
  return programs.flatMap((program) =>
    program ? [{ program, situation: situationFor(program, actor) }] : [],
  );
}
