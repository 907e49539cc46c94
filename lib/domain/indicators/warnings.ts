/** Warnings that the clock keeps: which stand, and since when one waits for somebody to act (I-103). */
import type { Instant } from "../calendar/index.ts";
import type { Finding } from "../engine/finding.ts";
import type { Intervention, Warning } from "../nouns.ts";
import type { Program } from "../program.ts";
import { interventionsOf } from "../program.ts";

/** The program still gives cause for it. */
export const isStanding = ({ clearedAt }: Warning): boolean => clearedAt === null;

/** One warning of a rule per subject, or per part of it where the rule names parts. */
export const warningKey = (one: Pick<Warning, "ruleId" | "subjectNoun" | "subjectId" | "aspect">) =>
  `${one.ruleId} ${one.subjectNoun}:${one.subjectId} ${one.aspect ?? ""}`;

/** The key under which the warning of a finding is kept; the same as `warningKey` of that warning. */
export const findingKey = ({ ruleId, subject, aspect }: Finding): string =>
  warningKey({
    ruleId,
    subjectNoun: subject.noun,
    subjectId: subject.id,
    aspect: aspect ?? null,
  });

/** A warning that stands on a day, as its rule finds it on that day. */
export interface WarningOnDay {
  readonly warning: Warning;
  readonly finding: Finding;
  readonly sentence: string;
}

/** Those that stand, by their key. */
export const standingWarnings = (program: Program): ReadonlyMap<string, Warning> =>
  new Map([...program.warning.values()].filter(isStanding).map((one) => [warningKey(one), one]));

/** The step under way: the last one whose effect nobody has looked at yet. */
export const runningIntervention = (program: Program, warningId: string): Intervention | null =>
  (interventionsOf(program).get(warningId) ?? [])
    .filter(({ reviewedAt }) => reviewedAt === null)
    .at(-1) ?? null;

/**
 * Since when a standing warning waits for a step: since it was raised, or since its last step was reviewed and did not
 * end it. Null while a step is under way or it is only watched.
 */
export function waitsSince(program: Program, warning: Warning): Instant | null {
  if (warning.watchReason !== null || runningIntervention(program, warning.id)) return null;
  const reviewed = (interventionsOf(program).get(warning.id) ?? []).flatMap(
    ({ reviewedAt }) => reviewedAt ?? [],
  );
  return reviewed.at(-1) ?? warning.raisedAt;
}
