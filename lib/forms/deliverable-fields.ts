/** The fields that creating and editing a deliverable share. */

import type { Deliverable } from "#domain";
import { deliverableTypes, pillars, qualityActivities } from "#domain";
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
} from "./fields.ts";

export const deliverableFields = {
  title: text("A title", 200),
  type: choice(deliverableTypes, "The type"),
  primaryPillar: choice(pillars, "The primary pillar"),
  secondaryPillars: choices(pillars, "Further pillars"),
  ownerId: optionalId(),
  points: number("The likely estimate"),
  lowPoints: optionalNumber(),
  highPoints: optionalNumber(),
  startDay: optionalDay(),
  dueDay: optionalDay(),
  domains: ids(),
  /** One select per stakeholder group, such as "SG-1:3"; empty where it does not touch the group. */
  changeImpact: column().transform((given, context): Deliverable["changeImpact"] =>
    given
      .filter((one) => one !== "")
      .flatMap((one) => {
        const [, groupId, impact] = /^([\w-]{1,40}):(\d{1,2})$/.exec(one) ?? [];
        if (groupId !== undefined && impact !== undefined)
          return [{ groupId, impact: Number(impact) }];
        context.addIssue({
          code: "custom",
          message: `"${one.slice(0, 60)}" names no group and grade.`,
        });
        return [];
      }),
  ),
  qualityActivity: optionalChoice(qualityActivities),
};
