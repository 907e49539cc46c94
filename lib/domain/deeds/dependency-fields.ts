/** What is said of a dependency when it is proposed or edited, and what that provokes. */
import type { Day } from "../calendar.ts";
import type { Finding } from "../finding.ts";
import type { Ref } from "../ids.ts";
import type { Program } from "../program.ts";
import { numberOutOfRange } from "../rules/house.ts";
import type { Situation } from "../situation.ts";
import type { DependencyStrength, DependencyType, LinkType } from "../vocabulary.ts";

export interface DependencyFields {
  readonly type: DependencyType;
  readonly strength: DependencyStrength;
  readonly linkType: LinkType;
  /** Working days between the two ends; negative is a lead. */
  readonly lagDays: number;
  readonly needByDay: Day | null;
  readonly note: string;
}

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
