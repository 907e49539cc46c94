/**
 * Rules that nobody provokes: they look at the program as it stands whenever a page or the clock asks. Their warnings
 * are kept from the first sight on (I-103), so that somebody has to answer them.
 */
import { HOUR_MILLISECONDS, millisecondsOf } from "./calendar.ts";
import type { Finding, Rule } from "./finding.ts";
import { inOrder } from "./finding.ts";
import { findingKey } from "./measures/warnings.ts";
import { settle } from "./override.ts";
import type { Program } from "./program.ts";
import { remembered } from "./program.ts";
import { sentenceOf } from "./rulebook.ts";
import { beatSkipped, steeringUpdateMissing } from "./rules/cadence.ts";
import { resolutionRateLow } from "./rules/dependencies.ts";
import { moraleFalls, velocityFalls, warningUnanswered } from "./rules/early-signals.ts";
import { energyLow } from "./rules/energy.ts";
import { streamsNotIntegrated } from "./rules/integration-review.ts";
import {
  pillarImbalance,
  pillarWithoutStream,
  programComplex,
  streamWithoutLead,
  workInDraftStream,
} from "./rules/program-shape.ts";
import {
  complaintRepeats,
  deliveredUnreflected,
  retrospectivesOptional,
} from "./rules/retrospectives.ts";
import { actionsNotDone, causeUnanswered, waivedTooOften } from "./rules/sprint-close.ts";
import { feedbackUndecided } from "./rules/sprint-plan.ts";
import { alwaysComplete } from "./rules/sprint-review.ts";
import { mentionWithoutRecord, streamSilent } from "./rules/stand-up.ts";
import {
  missedAndNotRaised,
  silenceDoesNotFit,
  streamQuiet,
  surfacingSlows,
} from "./rules/surfacing.ts";
import type { Situation } from "./situation.ts";

/** What such a rule is asked: nothing but the program and the day. */
export type Watch = Readonly<Record<never, never>>;

/** In the order they are shown. */
const watchRules: readonly Rule<Watch>[] = [
  workInDraftStream,
  pillarWithoutStream,
  streamWithoutLead,
  pillarImbalance,
  programComplex,
  streamSilent,
  mentionWithoutRecord,
  streamsNotIntegrated,
  beatSkipped,
  steeringUpdateMissing,
  streamQuiet,
  surfacingSlows,
  silenceDoesNotFit,
  missedAndNotRaised,
  resolutionRateLow,
  deliveredUnreflected,
  retrospectivesOptional,
  waivedTooOften,
  alwaysComplete,
  feedbackUndecided,
  causeUnanswered,
  actionsNotDone,
  complaintRepeats,
  energyLow,
  velocityFalls,
  moraleFalls,
];

/** Some rules wait for an hour of the day; ceremonies begin on the quarter. */
const quarterMilliseconds = HOUR_MILLISECONDS / 4;

/** Looked through once per program value, day and quarter of an hour: every page asks, and the clock every minute. */
const watched = remembered((): { at: { key: string; findings: readonly Finding[] } | null } => ({
  at: null,
}));

/** Every standing finding, overridden ones marked. */
export function watchFindings(program: Program, situation: Situation): readonly Finding[] {
  const memory = watched(program);
  const quarter = Math.floor(millisecondsOf(situation.now) / quarterMilliseconds);
  const key = `${situation.today} ${quarter}`;
  if (memory.at?.key !== key) {
    memory.at = { key, findings: lookThrough(program, situation) };
  }
  return memory.at.findings;
}

/** First what the program gives cause for; then which of these warnings nobody has answered, in the same words. */
function lookThrough(program: Program, situation: Situation): readonly Finding[] {
  const applied = (findings: readonly Finding[]) =>
    settle(program, findings, "advance-clocks", situation);
  const seen = applied(watchRules.flatMap((one) => one.look(program, {}, situation)));
  const said = new Map(
    seen.filter(warns).map((finding) => [findingKey(finding), sentenceOf(finding)]),
  );
  return inOrder([...seen, ...applied(warningUnanswered.look(program, { said }, situation))]);
}

/** Warns today: not overridden. A warning about a warning is not one of these, since it would breed more of its kind. */
export const warns = ({ severity, standing, subject }: Finding): boolean =>
  severity === "WARNS" && standing === "OPEN" && subject.noun !== "warning";
