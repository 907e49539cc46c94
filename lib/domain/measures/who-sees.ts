/** I-75: who reads a concern told in confidence, and who sees the name of the one who brought bad news. */
import type { Escalation } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { Situation } from "../situation.ts";
import { actorId, memberOf } from "../situation.ts";
import type { ProgramRole } from "../vocabulary.ts";

const executive: ReadonlySet<ProgramRole> = new Set(["EXEC_SPONSOR", "STEERCO", "GOV_BOARD"]);

/** Everybody reads an escalation; one told in confidence only the EATP, who told it, and the clock. */
export function maySeeEscalation(
  program: Program,
  escalation: Escalation,
  situation: Situation,
): boolean {
  if (!escalation.confidential || situation.actor.kind === "clock") return true;
  const member = memberOf(program, situation.actor);
  return member !== null && (member.roles.includes("EATP") || member.id === escalation.openedById);
}

export const visibleEscalations = (program: Program, situation: Situation): readonly Escalation[] =>
  [...program.escalation.values()].filter((one) => maySeeEscalation(program, one, situation));

/** Reads as an executive: sits on the executive tier and does not run the program. */
export function readsAsExecutive(program: Program, situation: Situation): boolean {
  const roles = memberOf(program, situation.actor)?.roles ?? [];
  return roles.some((role) => executive.has(role)) && !roles.includes("EATP");
}

/** The reporter's name is not for executives, nor for administrators and viewers from outside the work. */
export function maySeeReporter(
  program: Program,
  escalation: Escalation,
  situation: Situation,
): boolean {
  return actorId(program, situation) === escalation.openedById || maySeeStandUp(program, situation);
}

/** Stand-up notes are between those who work: not for executives, nor for those who only look on. */
export function maySeeStandUp(program: Program, situation: Situation): boolean {
  const roles = memberOf(program, situation.actor)?.roles ?? [];
  const works = roles.some((role) => role !== "VIEWER" && !executive.has(role));
  return works && !readsAsExecutive(program, situation);
}
