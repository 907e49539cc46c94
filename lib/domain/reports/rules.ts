/** Honest reporting: claims beside evidence, nothing left out, nothing changed afterwards. */

import { computedRule, ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { DecisionAsked, ReportLine } from "../nouns.ts";
import { exceptionsInForce } from "../overrides/exceptions-in-force.ts";
import { settingOf } from "../settings.ts";
import type { ProgramRole, StatusValue } from "../vocabulary.ts";
import { statusValues, wordFor } from "../vocabulary.ts";
import { claimedBetter, reportBefore } from "./optimism-gap.ts";
import type { Contradiction } from "./report-contradictions.ts";
import { reportSources } from "./report-sources.ts";

const nobody: readonly ProgramRole[] = [];
const transparency = { label: "Seed CC4", url: null };
const words = (status: StatusValue): string => wordFor(status).toLowerCase();

/** X-01 (seed CC4): five words, no shades between them. */
export const statusOutsideTheFive = rule<{ subject: Ref; status: string }>({
  id: "X-01",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "normative",
  source: transparency,
  statement: "A status is not started, on track, at risk, off track or complete.",
  objection: '"{status}" is not a status. Use one of these: {statuses}.',
  remedy: "Choose one of the five.",
  check: (_program, { subject, status }) =>
    statusValues.some((known) => known === status)
      ? []
      : [{ subject, facts: { status, statuses: statusValues.map(words).join(", ") } }],
});

/** X-02 (seed CC4): computed in reports/evidence-status.ts. */
export const evidenceStatus = computedRule({
  id: "X-02",
  standingOf: "normative",
  source: transparency,
  statement:
    "Every claimed status is shown beside the status that gates, dates, blockers, dependencies and indicators support.",
  measure: "evidence-status",
});

/** X-03 (seed CC4): a claim better than the evidence is printed with its explanation or not at all. */
export const claimBetterUnexplained = rule<{ lines: readonly ReportLine[]; claiming?: boolean }>({
  id: "X-03",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "normative",
  source: transparency,
  statement: "A claim better than the evidence needs an explanation, which is printed beside it.",
  objection:
    "{stream} is claimed {claimed}, but the evidence says {evidence}. No explanation is recorded.",
  remedy:
    "Ask the stream's lead to explain the claim, or to change it to what the evidence supports.",
  check: (program, { lines, claiming }) =>
    lines
      .filter((line) => claimedBetter(line) && (line.explanation ?? "").trim() === "")
      .map(({ workstreamId, claimed, evidence }) => ({
        subject: { noun: "workstream", id: workstreamId },
        severity: claiming ? "INFORMS" : "BLOCKS",
        facts: {
          stream: `${workstreamId} ${program.workstream.get(workstreamId)?.name ?? ""}`,
          claimed: words(claimed ?? "NOT_STARTED"),
          evidence: words(evidence),
        },
      })),
});

/** X-04 (seed CC4): repeated optimism is told to the executives. */
export const claimBetterAgain = rule<{
  subject: Ref;
  lines: readonly ReportLine[];
  reportNumber: number;
}>({
  id: "X-04",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: transparency,
  statement:
    "A stream that claims better than its evidence in two reports in a row is reported as an optimism gap.",
  objection: "{stream} claims better than its evidence for the second report in a row.",
  remedy: "Talk to the stream's lead. The committee sees the gap either way.",
  check: (program, { subject, lines, reportNumber }) => {
    const then = new Set(
      reportBefore(program, reportNumber)
        ?.lines.filter(claimedBetter)
        .map((line) => line.workstreamId),
    );
    return lines
      .filter((line) => claimedBetter(line) && then.has(line.workstreamId))
      .map(({ workstreamId }) => ({
        subject,
        facts: { stream: `${workstreamId} ${program.workstream.get(workstreamId)?.name ?? ""}` },
      }));
  },
});

/** X-05 (seed CC4): at risk and failed are always told, even when there is nothing to tell. */
export const sectionMissing = rule<{
  subject: Ref;
  sections: Readonly<Record<"at risk" | "failed", { readonly sentence: string } | null>>;
}>({
  id: "X-05",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "normative",
  source: transparency,
  statement: "Every report says what is at risk and what failed, even if nothing did.",
  objection: "The report has no section on what {section}.",
  remedy: "Restore the section. If there was nothing, say so and name the source.",
  check: (_program, { subject, sections }) =>
    (["at risk", "failed"] as const)
      .filter((name) => (sections[name]?.sentence ?? "").trim() === "")
      .map((name) => ({
        subject,
        facts: { section: name === "failed" ? "failed" : "is at risk" },
      })),
});

/** X-06 (seed CC4, DR6): what was let pass is listed, all of it. */
export const exceptionUnlisted = rule<{ subject: Ref; listed: readonly Ref[] }>({
  id: "X-06",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "normative",
  source: { label: "Seed CC4, DR6", url: null },
  statement:
    "A report lists every override, waiver, conditional gate, loosened criterion and extended escalation in force on its day, and separately those that ended since the last report.",
  objection: "The report omits exceptions in force: {what}.",
  remedy: "Rebuild the report so that it lists every exception in force today.",
  check: (program, { subject, listed }, situation) => {
    const told = new Set(listed.map(({ noun, id }) => `${noun}:${id}`));
    return exceptionsInForce(program, situation)
      .filter(({ ref }) => !told.has(`${ref.noun}:${ref.id}`))
      .map(({ what }) => ({ subject, facts: { what } }));
  },
});

/** T-150: a figure that two sections state differently is known to nobody. */
export const figureContradicted = rule<{
  subject: Ref;
  contradictions: readonly Contradiction[];
}>({
  id: "T-150",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement: "Within one report, each figure has one value.",
  objection: "The report gives {figure} more than one value: {values}.",
  remedy: "Correct the record behind the wrong value, then publish.",
  check: (_program, { subject, contradictions }) =>
    contradictions.map(({ figure, values }) => ({
      subject,
      facts: { figure, values: values.join("; ") },
    })),
});

/** X-07 (seed CC4): what was published stays as it was. */
export const publishedReportEdited = rule<{ subject: Ref; state: string; number: number }>({
  id: "X-07",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "normative",
  source: transparency,
  statement:
    "A published report never changes. A correction is a new version that shows the differences.",
  objection: "Report {number} is {state} and can't be changed.",
  remedy: "Write a correction. It becomes a new version that shows the differences.",
  check: (_program, { subject, state, number }) =>
    state === "DRAFT" ? [] : [{ subject, facts: { number, state: wordFor(state).toLowerCase() } }],
});

/** X-08 (seed CC4, EA5): old figures are told as old. */
export const reportDataStale = rule<{ subject: Ref }>({
  id: "X-08",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: { label: "Seed CC4, EA5", url: null },
  statement:
    "Figures older than a few working days are refreshed before publishing, or printed with their age.",
  objection: "{figure} is from {day}, {age:working day} ago. The limit is {limit}.",
  remedy: "Refresh it, or publish it with its date.",
  check: (program, { subject }, { today }) =>
    reportSources(program, today)
      .filter(({ stale }) => stale)
      .map(({ figure, day, ageWorkingDays }) => ({
        subject,
        facts: {
          figure,
          day,
          age: ageWorkingDays,
          limit: settingOf(program, "reportDataWorkingDays"),
        },
      })),
});

/** A-53 (glossary: steering committee): the committee gets material it can decide on. */
export const noDecisionRequested = rule<{
  subject: Ref;
  decisionsAsked: readonly DecisionAsked[];
  noDecisionReason: string | null;
}>({
  id: "A-53",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: {
    label: "Glossary: Steering Committee",
    url: "https://www.compelframework.org/glossary/steering-committee",
  },
  statement: "A steering report asks for decisions, or says why none is needed.",
  objection: "The report asks for no decision and doesn't say why none is needed.",
  remedy: "Name each decision you need, from whom and by when, or say why none is needed.",
  check: (_program, { subject, decisionsAsked, noDecisionReason }) =>
    decisionsAsked.length > 0 || (noDecisionReason ?? "").trim() !== ""
      ? []
      : [{ subject, facts: {} }],
});

export const reportingRules = [
  statusOutsideTheFive,
  evidenceStatus,
  claimBetterUnexplained,
  claimBetterAgain,
  sectionMissing,
  exceptionUnlisted,
  figureContradicted,
  publishedReportEdited,
  reportDataStale,
  noDecisionRequested,
];
