/** What a person says of a deliverable when it is created or edited, and what that provokes. */

import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import {
  choice,
  choices,
  column,
  ids,
  number,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalNumber,
  text,
} from "../../engine/inputs.ts";
import { daysReversed, numberOutOfRange, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Deliverable } from "../../nouns.ts";
import { lastOfItsPillar } from "../../plan/rules.ts";
import type { Program } from "../../program.ts";
import { deliverableTypes, pillars, qualityActivities } from "../../vocabulary.ts";
import { assignedOutsideStream } from "../../workstreams/rules.ts";

export const deliverableFields = {
  title: text("A title", 200),
  type: choice(deliverableTypes, "The type"),
  primaryPillar: choice(pillars, "The primary pillar"),
  secondaryPillars: choices(pillars, "Further pillars"),
  ownerId: optionalId(),
  /** The likely estimate; it is what is planned with. */
  points: number("The likely estimate"),
  lowPoints: optionalNumber(),
  highPoints: optionalNumber(),
  startDay: optionalDay(),
  dueDay: optionalDay(),
  /** Maturity domains (D1–D18) it is meant to move. */
  domains: ids(),
  /** How hard it touches which stakeholder group, "SG-1:3" for each; left out it stays as it is. */
  changeImpact: column().transform((given, context): Deliverable["changeImpact"] =>
    given
      .filter((one) => one !== "")
      .flatMap((one) => {
        const [, groupId, impact] = /^([\w-]{1,40}):(\d{1,2})$/.exec(one) ?? [];
        if (groupId !== undefined && impact !== undefined)
          return [{ groupId, impact: Number(impact) }];
        const message = `"${one.slice(0, 60)}" names no group and grade.`;
        context.addIssue({ code: "custom", message });
        return [];
      }),
  ),
  /** The check it carries out beside use-case work; left out it stays as it is. */
  qualityActivity: optionalChoice(qualityActivities),
};

export type DeliverableFields = FieldsOf<
  typeof deliverableFields,
  "changeImpact" | "qualityActivity"
>;

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
  fields: DeliverableFields,
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
            second: "The due day",
            secondDay: dueDay,
          },
          situation,
        )
      : []),
    ...(fields.changeImpact ?? []).flatMap(({ groupId, impact }) => [
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

/** The fields as they are stored: trimmed, and the primary pillar not among the secondary ones. */
export const storedFields = (fields: DeliverableFields) => ({
  title: fields.title.trim(),
  type: fields.type,
  primaryPillar: fields.primaryPillar,
  secondaryPillars: fields.secondaryPillars.filter((pillar) => pillar !== fields.primaryPillar),
  ownerId: fields.ownerId,
  points: fields.points,
  lowPoints: fields.lowPoints,
  highPoints: fields.highPoints,
  startDay: fields.startDay,
  dueDay: fields.dueDay,
  domains: fields.domains,
  ...(fields.changeImpact === undefined ? {} : { changeImpact: fields.changeImpact }),
  ...(fields.qualityActivity === undefined ? {} : { qualityActivity: fields.qualityActivity }),
});
