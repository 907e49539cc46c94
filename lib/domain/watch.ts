/**
 * Rules that nobody provokes: they look at the program as it stands whenever a page or the clock asks. Their warnings
 * are kept from the first sight on (I-103), so that somebody has to answer them.
 */
import type { Finding, Rule } from "./finding.ts";
import { inOrder } from "./finding.ts";
import { settle } from "./override.ts";
import type { Program } from "./program.ts";
import { streamsNotIntegrated } from "./rules/integration-review.ts";
import {
  pillarImbalance,
  pillarWithoutStream,
  programComplex,
  streamWithoutLead,
} from "./rules/program-shape.ts";
import {
  complaintRepeats,
  deliveredUnreflected,
  retrospectivesOptional,
} from "./rules/retrospectives.ts";
import { actionsNotDone, causeUnanswered, waivedTooOften } from "./rules/sprint-close.ts";
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
  pillarWithoutStream,
  streamWithoutLead,
  pillarImbalance,
  programComplex,
  streamSilent,
  mentionWithoutRecord,
  streamsNotIntegrated,
  streamQuiet,
  surfacingSlows,
  silenceDoesNotFit,
  missedAndNotRaised,
  deliveredUnreflected,
  retrospectivesOptional,
  waivedTooOften,
  alwaysComplete,
  causeUnanswered,
  actionsNotDone,
  complaintRepeats,
];

/** Every standing finding, overridden ones marked. */
export function watchFindings(program: Program, situation: Situation): readonly Finding[] {
  const seen = watchRules.flatMap((one) => one.look(program, {}, situation));
  return inOrder(settle(program, seen, "advance-clocks", situation));
}
