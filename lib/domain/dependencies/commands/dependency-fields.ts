/** The fields of a dependency that is proposed or edited, and the findings about them. */

import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import { choice, number, optionalDay, optionalText } from "../../engine/inputs.ts";
import { numberOutOfRange } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { dependencyStrengths, dependencyTypes, linkTypes } from "../../vocabulary.ts";

export const dependencyFields = {
  type: choice(dependencyTypes, "The type of dependency"),
  strength: choice(dependencyStrengths, "Hard or soft"),
  linkType: choice(linkTypes, "The kind of link"),
  /** Working days between the two ends; negative is a lead. */
  lagDays: number("The lag"),
  needByDay: optionalDay(),
  note: optionalText(),
};

export type DependencyFields = FieldsOf<typeof dependencyFields>;

/** Two years of working days: a slip of the keyboard. */
export const mostLagDays = 520;

/**
 * A finding when the lag is longer than 520 working days either way; the other fields cannot be wrong by
 * themselves.
 */
export const dependencyFieldFindings = (
  program: Program,
  subject: Ref,
  { lagDays }: DependencyFields,
  situation: Situation,
): readonly Finding[] =>
  numberOutOfRange.check(
    program,
    { subject, field: "The lag", value: lagDays, least: -mostLagDays, most: mostLagDays },
    situation,
  );
