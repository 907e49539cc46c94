/** When a retrospective was held and who took part, and the findings about it. */

import type { Day } from "../../calendar/index.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import { column, day } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Participant } from "../../nouns.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { participantKinds } from "../../vocabulary.ts";
import { leadersOnly, participantTwice } from "../rules/retrospectives.ts";
import { recordDayFindings } from "./record-day.ts";

/** The day, and one row per person: a member's id or a role, and as what they came; none: absent. */
export const retrospectiveFields = {
  day: day("The day it was held"),
  participantId: column(),
  participantRole: column(),
  participantKind: column(),
};

export interface RetrospectiveFields {
  readonly day: Day;
  readonly participants: readonly Participant[];
}

/** The input with its participants in the place of their columns. */
export function withParticipants<T extends FieldsOf<typeof retrospectiveFields>>({
  participantId,
  participantRole,
  participantKind,
  ...rest
}: T): Omit<T, "participantId" | "participantRole" | "participantKind"> & {
  readonly participants: readonly Participant[];
} {
  const participants = participantKind.flatMap((written, at): readonly Participant[] => {
    const kind = participantKinds.find((known) => known === written);
    const memberId = participantId[at] || null;
    const role = participantRole[at] ?? "";
    return kind === undefined || (memberId === null && role === "")
      ? []
      : [{ memberId, role, kind }];
  });
  return { ...rest, participants };
}

/** A member without a role comes as what their title says. */
export const withRoles = (
  program: Program,
  participants: readonly Participant[],
): readonly Participant[] =>
  participants.map((one) => ({
    ...one,
    role: one.role.trim() || (program.member.get(one.memberId ?? "")?.title ?? ""),
  }));

/**
 * Findings about the day and the people: held in the future or before the sprint, unknown members, a missing role,
 * nobody but leaders.
 */
export function retrospectiveFindings(
  program: Program,
  subject: Ref,
  sprintId: string | null,
  { day: held, participants }: RetrospectiveFields,
  situation: Situation,
): readonly Finding[] {
  const named = withRoles(program, participants);
  return [
    ...recordDayFindings(program, sprintId, held, situation),
    ...unknownMembers(
      program,
      subject,
      "The participants",
      named.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])),
      situation,
    ),
    ...named.flatMap(({ role }) =>
      textMissing.check(
        program,
        { subject, field: "The role of a participant", text: role },
        situation,
      ),
    ),
    ...participantTwice.check(program, { subject, participants: named }, situation),
    ...leadersOnly.check(program, { subject, participants: named }, situation),
  ];
}
