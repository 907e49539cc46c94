/** Claims, outcomes, indicators, scope, overrides and the report itself. */

import { sponsorHears, steeringDueDay } from "../../calendar-feeds/rules/cadence.ts";
import { liveOverrides } from "../../engine/override.ts";
import { indicatorSeries } from "../../indicators/indicator-series.ts";
import { outcomesCompleteness } from "../../outcomes/outcome-completeness.ts";
import type { Program } from "../../program.ts";
import { isBetter } from "../../reports/evidence-status.ts";
import { publishedReports } from "../../reports/optimism-gap.ts";
import { reportLines } from "../../reports/report-lines.ts";
import { settingOf } from "../../settings.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted, listed } from "../../wording.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { Source } from "./need.ts";
import { ahead, byRule, dayClock, nameList } from "./need.ts";

const claims: Source = (program, reader, situation) =>
  reportLines(program, situation)
    .filter(
      ({ workstreamId, claimed, evidence, explanation }) =>
        (reader.runsProgram || reader.streamIds.has(workstreamId)) &&
        claimed !== null &&
        isBetter(claimed, evidence) &&
        (explanation ?? "") === "",
    )
    .map(({ workstreamId, claimed, evidence }) => {
      const stream = program.workstream.get(workstreamId);
      return {
        id: `claim:${workstreamId}`,
        weight: consequence.claimUnexplained,
        at: "",
        cause: cause("claims"),
        urgency: "soon",
        sentence: `${stream?.name ?? workstreamId} claims ${wordFor(claimed ?? "").toLowerCase()} without an explanation, but the evidence says ${wordFor(evidence).toLowerCase()}.`,
        clock: null,
        concerned: nameList(program, [stream?.leadId ?? null]),
        why: byRule("X-03", "An unexplained claim blocks the steering report"),
        action: {
          label: reader.streamIds.has(workstreamId) ? "Explain" : "See why",
          path: `workstreams/${workstreamId}#claim`,
        },
      };
    });

const halfOutcomes: Source = (program, reader) =>
  outcomesCompleteness(program)
    .filter(
      ({ state, outcome }) =>
        state === "TECHNICALLY_COMPLETE" &&
        (reader.runsProgram || outcome.businessOwnerId === reader.memberId),
    )
    .map(({ outcome, missing }) => ({
      id: `outcome:${outcome.id}`,
      weight: consequence.technicallyComplete,
      at: "",
      cause: cause("outcomesIncomplete"),
      urgency: "watch",
      sentence: `${outcome.title} is only technically complete. Missing: ${listed(missing.map(({ pillar }) => wordFor(pillar)))}.`,
      clock: null,
      concerned: nameList(program, [outcome.businessOwnerId]),
      why: byRule("I-11", "It doesn't count as delivered yet"),
      action: { label: "See the parts", path: `outcomes?open=${outcome.id}#${outcome.id}` },
    }));

const indicators: Source = (program, reader, { today }) => {
  const warning = indicatorSeries(program, today).filter((series) => series.warning);
  if (!reader.runsProgram || warning.length === 0) return [];
  const which = warning
    .map(({ indicator, points, unit }) => {
      const last = points.at(-1);
      const read = last ? ` ${last.value} ${unit} (${last.day})` : "";
      return `${wordFor(indicator).toLowerCase()}${read}`;
    })
    .join(", ");
  return [
    {
      id: "indicators",
      weight: consequence.indicatorsWarn,
      at: "",
      cause: null,
      urgency: "watch",
      sentence: `${counted(warning.length, "indicator has a warning", "indicators have a warning")}: ${which}.`,
      clock: null,
      concerned: [],
      why: byRule("X-02", "Indicators show problems before results do"),
      action: { label: "See the trend", path: "readings#indicators" },
    },
  ];
};

const scopeWaits: Source = (program, reader, situation) =>
  [...program.scopeChange.values()]
    .filter(
      ({ state }) => reader.executive && (state === "SUBMITTED" || state === "IMPACT_ASSESSED"),
    )
    .map(({ id, title, points, submittedDay }) => ({
      id: `scope:${id}`,
      weight: consequence.scopeChangeWaits,
      at: submittedDay,
      cause: cause("scopeChanges"),
      urgency: "soon",
      sentence: `${id} ${title} (${counted(points, "point")}) was submitted on ${submittedDay} and isn't decided.`,
      clock: dayClock(program, submittedDay, situation),
      concerned: [],
      why: byRule(
        "A-53",
        "The Steering Committee decides; the decision can't be recorded here yet",
      ),
      action: reader.runsProgram
        ? { label: "Ask the committee", path: "reports/draft" }
        : whereAsked(program, id),
    }));

/** The last published report that asks for the decision on a scope change by its id; else all of them. */
function whereAsked(program: Program, scopeId: string) {
  const last = publishedReports(program)
    .filter(({ decisionsAsked }) => decisionsAsked.some(({ question }) => names(question, scopeId)))
    .at(-1);
  return last
    ? { label: "Read the report", path: `reports/${last.id}` }
    : { label: "See the reports", path: "reports" };
}

/** SC-2 is named in "SC-2: leak detection?", not in "SC-20?". */
const names = (text: string, id: string): boolean => text.split(/[^\w-]+/).includes(id);

const expiring: Source = (program, reader, situation) =>
  reader.runsProgram
    ? liveOverrides(program, situation)
        .filter(({ expiresDay }) => expiresDay <= ahead(program, situation, 2))
        .map(({ id, ruleId, subjectId, expiresDay, byId }) => ({
          id: `override:${id}`,
          weight: consequence.overrideExpires,
          at: expiresDay,
          cause: cause("overridesExpire"),
          urgency: "soon",
          sentence: `The override of ${ruleId} for ${subjectId} expires on ${expiresDay}. After that, the rule applies again.`,
          clock: dayClock(program, expiresDay, situation),
          concerned: nameList(program, [byId]),
          why: byRule("X-06", "Every report lists it while it is in force"),
          action: { label: "See it", path: "activity" },
        }))
    : [];

const reportDue: Source = (program, reader, situation) => {
  const due = steeringDueDay(program);
  const told = reader.runsProgram || (reader.executive && sponsorHears(program, situation.today));
  if (!told || due === null || due > ahead(program, situation, 5)) return [];
  const late = due < situation.today;
  return [
    {
      id: "report",
      weight: late ? consequence.reportOverdue : consequence.reportDue,
      at: due,
      cause: null,
      urgency: late ? "now" : "soon",
      sentence: `The next steering report is ${late ? "overdue" : "due"}.`,
      clock: dayClock(program, due, situation),
      concerned: [],
      why: byRule(
        "I-31",
        `A report is due every ${counted(settingOf(program, "steeringWeeks"), "week")}`,
      ),
      action: reader.runsProgram
        ? { label: "Write the report", path: "reports/draft" }
        : { label: "See reports", path: "reports" },
    },
  ];
};

export const reportNeeds: readonly Source[] = [
  claims,
  halfOutcomes,
  indicators,
  scopeWaits,
  expiring,
  reportDue,
];
