/** What a person says of a deliverable when it is created or edited, and what that provokes. */
import type { Day } from "../calendar.ts";
import type { Finding } from "../finding.ts";
import type { Ref } from "../ids.ts";
import type { Deliverable } from "../nouns.ts";
import type { Program } from "../program.ts";
import { textMissing } from "../rules/evidence.ts";
import { daysReversed, numberOutOfRange, referenceUnknown } from "../rules/house.ts";
import { lastOfItsPillar } from "../rules/plan-entry.ts";
import { assignedOutsideStream } from "../rules/workstreams.ts";
import type { Situation } from "../situation.ts";
import type { DeliverableType, Pillar, QualityActivity } from "../vocabulary.ts";

export interface DeliverableFields {
  readonly title: string;
  readonly type: DeliverableType;
  readonly primaryPillar: Pillar;
  readonly secondaryPillars: readonly Pillar[];
  readonly ownerId: string | null;
  /** The likely estimate; it is what is planned with. */
  readonly points: number;
  readonly lowPoints: number | null;
  readonly highPoints: number | null;
  readonly startDay: Day | null;
  readonly dueDay: Day | null;
  /** Maturity domains (D1–D18) it is meant to move. */
  readonly domains: readonly string[];
  /** How hard it touches which stakeholder group; left out it stays as it is. */
  readonly changeImpact?: Deliverable["changeImpact"] | undefined;
  /** The check it carries out beside use-case work; left out it stays as it is. */
  readonly qualityActivity?: QualityActivity | null | undefined;
}

/** Touching a group goes from 1, hardly, to 5, their work becomes another. */
export const impactRange = { least: 1, most: 5 };

/** More than any team delivers at once: a slip of the keyboard. */
export const mostPoints = 1000;

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
    ...lastOfItsPillar.look(
      program,
      { deliverableId: subject.id, becomes: fields.primaryPillar },
      situation,
    ),
    ...textMissing.look(program, { subject, field: "A title", text: title }, situation),
    ...referenceUnknown.look(
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
      referenceUnknown.look(
        program,
        { subject, field: "Maturity domain", value, exists: false },
        situation,
      ),
    ),
    ...numberOutOfRange.look(
      program,
      { subject, field: "The likely estimate", value: points, least: 0, most: mostPoints },
      situation,
    ),
    ...numberOutOfRange.look(
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
    ...numberOutOfRange.look(
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
      ? daysReversed.look(
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
      ...referenceUnknown.look(
        program,
        {
          subject,
          field: "Stakeholder group",
          value: groupId,
          exists: program.stakeholderGroup.has(groupId),
        },
        situation,
      ),
      ...numberOutOfRange.look(
        program,
        { subject, field: "How hard it touches a group", value: impact, ...impactRange },
        situation,
      ),
    ]),
    ...assignedOutsideStream.look(
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
