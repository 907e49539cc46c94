/** What is asked of a deliverable's fields whenever it is created or edited. */

import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { daysReversed, numberOutOfRange, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { lastOfItsPillar } from "../../plan/rules.ts";
import type { Program } from "../../program.ts";
import { assignedOutsideStream } from "../../workstreams/rules.ts";
import type { DescribedDeliverable } from "../deliverable.ts";

/** Touching a group goes from 1, hardly, to 5, their work becomes another. */
export const impactRange = { least: 1, most: 5 };

/** More than any team delivers at once: a slip of the keyboard. */
export const mostPoints = 1000;

/**
 * Findings about the fields alone: text missing, unknown references, numbers and days out of range, the owner
 * outside the stream, the last deliverable of its pillar. Maturity domains are checked only once the program has
 * some.
 */
export function fieldFindings(
  program: Program,
  subject: Ref,
  workstreamId: string,
  fields: DescribedDeliverable,
  situation: Situation,
): readonly Finding[] {
  const { title, ownerId, points, lowPoints, highPoints, startDay, dueDay } = fields;
  const owner = ownerId === null ? undefined : program.member.get(ownerId);
  const unknownDomains = fields.domains.filter((id) => !program.domainScore.has(id));
  return [
    ...lastOfItsPillar.check(
      program,
      { deliverableId: subject.id, becomes: fields.primaryPillar },
      situation,
    ),
    ...textMissing.check(program, { subject, field: "A title", text: title }, situation),
    ...referenceUnknown.check(
      program,
      {
        subject,
        field: "Owner",
        value: owner?.name ?? ownerId ?? "",
        exists: ownerId === null || owner?.active === true,
      },
      situation,
    ),
    ...(program.domainScore.size === 0 ? [] : unknownDomains).flatMap((value) =>
      referenceUnknown.check(
        program,
        { subject, field: "Maturity domain", value, exists: false },
        situation,
      ),
    ),
    ...numberOutOfRange.check(
      program,
      { subject, field: "The likely estimate", value: points, least: 0, most: mostPoints },
      situation,
    ),
    ...numberOutOfRange.check(
      program,
      {
        subject,
        field: "The low estimate",
        value: lowPoints ?? points,
        least: 0,
        most: points,
      },
      situation,
    ),
    ...numberOutOfRange.check(
      program,
      {
        subject,
        field: "The high estimate",
        value: highPoints ?? points,
        least: points,
        most: mostPoints,
      },
      situation,
    ),
    ...(startDay && dueDay
      ? daysReversed.check(
          program,
          {
            subject,
            first: "the start day",
            firstDay: startDay,
            second: "The due date",
            secondDay: dueDay,
          },
          situation,
        )
      : []),
    ...fields.changeImpact.flatMap(({ groupId, impact }) => [
      ...referenceUnknown.check(
        program,
        {
          subject,
          field: "Stakeholder group",
          value: groupId,
          exists: program.stakeholderGroup.has(groupId),
        },
        situation,
      ),
      ...numberOutOfRange.check(
        program,
        { subject, field: "How hard it touches a group", value: impact, ...impactRange },
        situation,
      ),
    ]),
    ...assignedOutsideStream.check(
      program,
      { subject, workstreamId, ownerId, primaryPillar: fields.primaryPillar },
      situation,
    ),
  ];
}
