/** Whose own work a subject is: they neither accept it, nor assess its criteria as met, nor override for it (I-44). */

import { isBegun } from "../deliverables/deliverable-moves.ts";
import type { Ref } from "../engine/ids.ts";
import type { Control, Deliverable } from "../nouns.ts";
import type { Program } from "../program.ts";
import { ownerOf } from "../subjects.ts";
import { deliverablesOfUseCase } from "../use-cases/linked-work.ts";

/** How somebody is tied to a piece of work, in the words of a sentence. */
export type Tie = "owns" | "submitted" | "submitted or handed over" | "used to own";

export interface Party {
  readonly memberId: string;
  readonly tie: Tie;
}

/** Whoever owns the deliverable, submitted it, or owned it since work on it started. */
export function partiesToDeliverable(deliverable: Deliverable): readonly Party[] {
  const { ownerId, submittedById, partyIds } = deliverable;
  const parties: Party[] = ownerId === null ? [] : [{ memberId: ownerId, tie: "owns" }];
  if (submittedById !== null) parties.push({ memberId: submittedById, tie: "submitted" });
  for (const memberId of partyIds) parties.push({ memberId, tie: "submitted or handed over" });
  return parties;
}

/** Whoever owns the control, or owned it since it was built. */
const partiesToControl = ({ ownerId, partyIds }: Control): readonly Party[] => [
  ...(ownerId === null ? [] : [{ memberId: ownerId, tie: "owns" } as const]),
  ...partyIds.map((memberId) => ({ memberId, tie: "used to own" }) as const),
];

/** Whoever gives away work that had started stays a party to it; empty when nothing changes. */
export function partiesAfterHandover(
  before: Deliverable,
  ownerId: string | null,
): Partial<Pick<Deliverable, "partyIds">> {
  const { ownerId: former, partyIds } = before;
  return former === null || former === ownerId || !isBegun(before) || partyIds.includes(former)
    ? {}
    : { partyIds: [...partyIds, former] };
}

/** A criterion and a dependency belong to those whose work they speak of, a use case to those who build it. */
export function partiesTo(program: Program, subject: Ref): readonly Party[] {
  const deliverable = workOf(program, subject);
  if (deliverable) return partiesToDeliverable(deliverable);
  if (subject.noun === "criterion") {
    const criterion = program.criterion.get(subject.id);
    return criterion
      ? partiesTo(program, { noun: criterion.subjectNoun, id: criterion.subjectId })
      : [];
  }
  if (subject.noun === "useCase")
    return deliverablesOfUseCase(program, subject.id, "TECHNOLOGY").flatMap((id) =>
      partiesTo(program, { noun: "deliverable", id }),
    );
  const control = subject.noun === "control" ? program.control.get(subject.id) : undefined;
  if (control) return partiesToControl(control);
  const memberId = ownerOf(program, subject);
  const own: readonly Party[] = memberId === null ? [] : [{ memberId, tie: "owns" }];
  const gate = subject.noun === "gate" ? program.gate.get(subject.id) : undefined;
  return gate?.subjectNoun === "deliverable"
    ? [...own, ...partiesTo(program, { noun: "deliverable", id: gate.subjectId })]
    : own;
}

/** How this member, under whatever membership they had, is a party to the subject; null when they are not. */
export function partyAmong(
  program: Program,
  parties: readonly Party[],
  memberId: string,
): Party | null {
  const person = personBehind(program, memberId);
  return parties.find((party) => personBehind(program, party.memberId) === person) ?? null;
}

/** Somebody who left and came back is a new member and the same person. */
const personBehind = (program: Program, memberId: string): string =>
  program.member.get(memberId)?.personId ?? memberId;

function workOf(program: Program, { noun, id }: Ref): Deliverable | null {
  const deliverableId =
    noun === "deliverable"
      ? id
      : noun === "sprintItem"
        ? program.sprintItem.get(id)?.deliverableId
        : noun === "dependency"
          ? // Whoever waits for it would gain from an override.
            program.dependency.get(id)?.toId
          : noun === "criterion" && program.criterion.get(id)?.subjectNoun === "deliverable"
            ? program.criterion.get(id)?.subjectId
            : null;
  return program.deliverable.get(deliverableId ?? "") ?? null;
}
