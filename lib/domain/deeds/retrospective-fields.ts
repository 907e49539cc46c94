/** When a retrospective was held and who took part, and what that provokes. */
import type { Day } from "../calendar.ts";
import type { Finding } from "../finding.ts";
import type { Ref } from "../ids.ts";
import type { Participant } from "../nouns.ts";
import type { Program } from "../program.ts";
import { textMissing } from "../rules/evidence.ts";
import { leadersOnly } from "../rules/retrospectives.ts";
import type { Situation } from "../situation.ts";
import { recordDayFindings } from "./record-day.ts";
import { unknownMembers } from "./references.ts";

export interface RetrospectiveFields {
  readonly day: Day;
  readonly participants: readonly Participant[];
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

export function retrospectiveFindings(
  program: Program,
  subject: Ref,
  sprintId: string | null,
  { day, participants }: RetrospectiveFields,
  situation: Situation,
): readonly Finding[] {
  const named = withRoles(program, participants);
  return [
    ...recordDayFindings(program, sprintId, day, situation),
    ...unknownMembers(
      program,
      subject,
      "Who took part",
      named.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])),
      situation,
    ),
    ...named.flatMap(({ role }) =>
      textMissing.look(
        program,
        { subject, field: "The role of a participant", text: role },
        situation,
      ),
    ),
    ...leadersOnly.look(program, { subject, participants: named }, situation),
  ];
}
