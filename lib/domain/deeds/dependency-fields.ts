/** What is said of a dependency when it is proposed or edited, and what that provokes. */

import type { FieldsOf } from "../engine/inputs.ts";
import { choice, number, optionalDay, optionalText } from "../engine/inputs.ts";
import type { Finding } from "../finding.ts";
import type { Ref } from "../ids.ts";
import type { Program } from "../program.ts";
import { numberOutOfRange } from "../rules/house.ts";
import type { Situation } from "../situation.ts";
import { dependencyStrengths, dependencyTypes, linkTypes } from "../vocabulary.ts";

export const dependencyFields = {
  type: choice(dependencyTypes, "What kind of thing is waited for"),
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

export const dependencyFieldFindings = (
  program: Program,
  subject: Ref,
  { lagDays }: DependencyFields,
  situation: Situation,
): readonly Finding[] =>
  numberOutOfRange.look(
    program,
    { subject, field: "The lag", value: lagDays, least: -mostLagDays, most: mostLagDays },
    situation,
  );
