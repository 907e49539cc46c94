/**
 * Rules that no command triggers: they check the program as it is whenever a page or the clock asks. Their warnings
 * are kept from the first sight on (I-103), so that somebody has to answer them.
 */

import { HOUR_MILLISECONDS, millisecondsOf } from "./calendar/index.ts";
import { beatSkipped, steeringUpdateMissing } from "./calendar-feeds/rules/cadence.ts";
import { controlHasFailed, controlTestOverdue } from "./controls/rules.ts";
import { resolutionRateLow } from "./dependencies/rules/dependencies.ts";
import { streamsNotIntegrated } from "./dependencies/rules/integration-review.ts";
import type { Finding, Rule, Watch } from "./engine/finding.ts";
import { inOrder } from "./engine/finding.ts";
import { applyOverrides } from "./engine/override.ts";
import type { Situation } from "./engine/situation.ts";
import {
  missedAndNotRaised,
  silenceDoesNotFit,
  streamQuiet,
  surfacingSlows,
} from "./escalations/rules/surfacing.ts";
import { moraleFalls, velocityFalls, warningUnanswered } from "./indicators/rules/early-signals.ts";
import { energyLow } from "./indicators/rules/energy.ts";
import { findingKey } from "./indicators/warnings.ts";
import { feedbackUndecided } from "./planning/rules/sprint-plan.ts";
import {
  pillarImbalance,
  pillarWithoutStream,
  programComplex,
  streamWithoutLead,
  workInDraftStream,
} from "./program/rules/program-shape.ts";
import type { Program } from "./program.ts";
import { remembered } from "./program.ts";
import {
  complaintRepeats,
  deliveredUnreflected,
  retrospectivesOptional,
} from "./reviews/rules/retrospectives.ts";
import { alwaysComplete } from "./reviews/rules/sprint-review.ts";
import { sentenceOf } from "./rulebook.ts";
import { actionsNotDone, causeUnanswered, waivedTooOften } from "./sprints/rules/sprint-close.ts";
import { mentionWithoutRecord, streamSilent } from "./stand-ups/rules.ts";
import { dataGateReopened } from "./use-cases/rules/results.ts";

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
  dataGateReopened,
  energyLow,
  velocityFalls,
  moraleFalls,
  controlTestOverdue,
  controlHasFailed,
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
    applyOverrides(program, findings, "advance-clocks", situation);
  const seen = applied(watchRules.flatMap((one) => one.check(program, {}, situation)));
  const said = new Map(
    seen.filter(warns).map((finding) => [findingKey(finding), sentenceOf(finding)]),
  );
  return inOrder([...seen, ...applied(warningUnanswered.check(program, { said }, situation))]);
}

/** Warns today: not overridden. A warning about a warning is not one of these, since it would breed more of its kind. */
export const warns = ({ severity, standing, subject }: Finding): boolean =>
  severity === "WARNS" && standing === "OPEN" && subject.noun !== "warning";
