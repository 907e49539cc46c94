import type { Participant } from "#domain";
import { participantKinds } from "#domain";
import { column, day } from "./fields.ts";

/** Fields of the day and of one row per person: a member's id or a role, and as what they came; none: absent. */
export const retrospectiveFields = {
  day: day("The day it was held"),
  participantId: column(),
  participantRole: column(),
  participantKind: column(),
};

interface Typed {
  readonly participantId: readonly string[];
  readonly participantRole: readonly string[];
  readonly participantKind: readonly string[];
}

export function participantsFrom({
  participantId,
  participantRole,
  participantKind,
}: Typed): readonly Participant[] {
  return participantKind.flatMap((written, at): readonly Participant[] => {
    const kind = participantKinds.find((known) => known === written);
    const memberId = participantId[at] || null;
    const role = participantRole[at] ?? "";
    return kind === undefined || (memberId === null && role === "")
      ? []
      : [{ memberId, role, kind }];
  });
}
