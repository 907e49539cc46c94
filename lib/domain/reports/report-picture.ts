/** The state of a program in one paragraph, made of its figures. */
import type { ReportLine } from "../nouns.ts";
import type { OutcomeCompleteness } from "../outcomes/outcome-completeness.ts";
import type { StatusValue } from "../vocabulary.ts";
import { capital, plural } from "../wording.ts";
import { claimedBetter } from "./optimism-gap.ts";
import type { Capability } from "./report-pulse.ts";

const words = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

/** Small numbers as words. */
export const inWords = (count: number): string => words[count] ?? String(count);

/**
 * The paragraph about streams, claims, outcomes and maturity; a part without figures is left out. Numbers up to
 * ten are words.
 */
export function pictureInWords(
  lines: readonly ReportLine[],
  outcomes: readonly OutcomeCompleteness[],
  capability: Capability | null,
): string {
  return [
    ...(lines.length === 0 ? ["No stream is active."] : [streamWords(lines), claimWords(lines)]),
    ...(outcomes.length === 0 ? [] : [outcomeWords(outcomes)]),
    ...(capability === null
      ? []
      : [
          `${capital(inWords(capability.up))} of ${inWords(capability.of)} domains ${plural(capability.up, "is", "are")} up by at least half a level since the start of the cycle, provisionally.`,
        ]),
  ].join(" ");
}

function streamWords(lines: readonly ReportLine[]): string {
  const many = (status: StatusValue) => lines.filter(({ evidence }) => evidence === status).length;
  const parts = [
    [many("OFF_TRACK"), "off track"],
    [many("AT_RISK"), "at risk"],
    [many("ON_TRACK"), "on track"],
    [many("COMPLETE"), "complete"],
    [many("NOT_STARTED"), "not started"],
  ] as const;
  const told = parts.filter(([count], at) => count > 0 || at === 0);
  const list = told.map(([count, word]) => `${inWords(count)} ${word}`).join(", ");
  return `The evidence for ${inWords(lines.length)} ${plural(lines.length, "stream")}: ${list}.`;
}

function claimWords(lines: readonly ReportLine[]): string {
  const better = lines.filter(claimedBetter);
  if (better.length === 0) return "No claim is better than its evidence.";
  const who = better.map(({ workstreamId }) => workstreamId).join(", ");
  return `${who} ${plural(better.length, "claims", "claim")} better than the evidence.`;
}

function outcomeWords(outcomes: readonly OutcomeCompleteness[]): string {
  const delivered = outcomes.reduce((sum, { counts }) => sum + counts, 0);
  const technical = outcomes.filter(({ state }) => state === "TECHNICALLY_COMPLETE").length;
  const first = `${capital(inWords(delivered))} of ${inWords(outcomes.length)} ${plural(outcomes.length, "outcome")} ${plural(delivered, "is", "are")} delivered`;
  return technical === 0
    ? `${first}.`
    : `${first}; ${inWords(technical)} ${plural(technical, "is", "are")} only technically complete.`;
}
