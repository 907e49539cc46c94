/** What is accepted waits for nobody, and nobody waits for it: its dependencies resolve, its slips are answered (I-26). */
import type { Day } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { isAsked } from "../../escalations/notice-clock.ts";
import type { Dependency, ImpactNotice } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { dependenciesFrom, dependenciesInto } from "../../program.ts";
import { isAwaited } from "../dependency-ends.ts";

/** What the acceptance of a deliverable brings with it, on the day of that acceptance. */
export function waitsEnded(
  program: Program,
  acceptedId: string,
  situation: Situation,
): readonly Change[] {
  const links = [
    ...(dependenciesFrom(program).get(acceptedId) ?? []),
    ...(dependenciesInto(program).get(acceptedId) ?? []),
  ];
  const open = links.filter((one) => isAwaited(program, one));
  return [
    ...open.map((one) => resolved(one, situation.today)),
    ...noticesAnswered(program, acceptedId, "accepted", situation),
  ];
}

/** The change that resolves a dependency on a day. */
export const resolved = ({ id }: Pick<Dependency, "id">, day: Day): Change =>
  change("dependency-resolved", id, { state: "RESOLVED", resolvedDay: day });

/** The questions that nobody has to answer any more once a deliverable is accepted or dropped. */
export function noticesAnswered(
  program: Program,
  settledId: string,
  how: "accepted" | "dropped",
  situation: Situation,
): readonly Change[] {
  return [...program.impactNotice.values()]
    .filter((notice) => isAsked(notice) && isMoot(program, notice, settledId))
    .map(({ id }) =>
      answeredFor(id, `${settledId} was ${how} on ${situation.today}.`, program, situation),
    );
}

/** The answer that the program itself can give. */
export const answeredFor = (
  noticeId: string,
  answerNote: string,
  program: Program,
  situation: Situation,
): Change =>
  change("impact-notice-answered", noticeId, {
    answer: "NO_EFFECT",
    answerNote,
    answeredById: actorId(program, situation),
    answeredAt: situation.now,
  });

/** Whether a notice has lost its object: its cause is over, or nothing it touches is left to be done. */
export function isMoot(program: Program, { causeId, affectedIds }: ImpactNotice, settledId = "") {
  const isLeft = (id: string) => {
    const deliverable = program.deliverable.get(id);
    return id !== settledId && deliverable !== undefined && isOpen(deliverable);
  };
  return !isLeft(causeId) || !affectedIds.some(isLeft);
}
