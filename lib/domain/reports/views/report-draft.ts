/** Building and publishing a report: the author's part, what the evidence adds, and what stands in the way. */

import { may } from "../../authority.ts";
import type { Day } from "../../calendar/index.ts";
import { addDays } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { isUndecided } from "../../escalations/escalation-clock.ts";
import type { DecisionAnswer, DecisionAsked } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted } from "../../wording.ts";
import { draftReport, openDraft } from "../commands/draft-report.ts";
import { editReport } from "../commands/edit-report.ts";
import { publishReport } from "../commands/publish-report.ts";
import { reportBefore } from "../optimism-gap.ts";
import type { ReportView, StoredBody } from "./steering-report.ts";
import { steeringReport } from "./steering-report.ts";

export interface ReportDraft {
  /** Nothing drafted yet: the period proposed for the next report. */
  readonly proposal: { readonly periodStart: Day; readonly periodEnd: Day } | null;
  readonly start: AvailabilityLine;
  readonly draft: DraftInHand | null;
}

export interface DraftInHand {
  readonly id: string;
  readonly summary: string;
  readonly failedNote: string;
  readonly decisionsAsked: readonly DecisionAsked[];
  readonly noDecisionReason: string;
  /** Every decision of the last report, with what is written about it so far. */
  readonly lastDecisions: readonly DecisionAnswer[];
  readonly lastNumber: number | null;
  /** What is waiting for a decision above the program and could be asked. */
  readonly couldAsk: readonly string[];
  readonly edit: AvailabilityLine;
  readonly publish: AvailabilityLine;
  /** Exactly what an executive will read. */
  readonly preview: ReportView;
}

/** Null for those who may neither draft nor edit. */
export function reportDraft(
  program: Program,
  situation: Situation,
  correctedBody: StoredBody | null,
): ReportDraft | null {
  if (!may(program, "draft-report", { noun: "facts", id: program.id }, situation)) return null;
  const draft = openDraft(program);
  const start = availabilityLine(availability(draftReport, program, program.id, situation));
  if (!draft) return { proposal: proposedPeriod(program, situation.today), start, draft: null };
  const preview = steeringReport(program, draft.id, situation, {
    own: null,
    corrected: correctedBody,
  });
  if (preview?.kind !== "report") return null;
  const last = reportBefore(program, draft.number);
  const { id, summary, failedNote, decisionsAsked, noDecisionReason, lastDecisions } = draft;
  return {
    proposal: null,
    start,
    draft: {
      id,
      summary,
      failedNote,
      decisionsAsked,
      noDecisionReason: noDecisionReason ?? "",
      lastDecisions: (last?.decisionsAsked ?? []).map(({ question }) => ({
        question,
        became: lastDecisions.find((one) => one.question === question)?.became ?? "",
      })),
      lastNumber: last?.number ?? null,
      couldAsk: couldAsk(program),
      edit: availabilityLine(availability(editReport, program, id, situation)),
      publish: availabilityLine(availability(publishReport, program, id, situation)),
      preview,
    },
  };
}

/** From the day after the last report, or the start of the cycle, to today. */
function proposedPeriod(program: Program, today: Day): { periodStart: Day; periodEnd: Day } {
  const last = reportBefore(program, Number.POSITIVE_INFINITY);
  const cycle = program.cycle.get(program.facts.currentCycleId ?? "");
  const from = last ? addDays(last.periodEnd, 1) : (cycle?.startDay ?? today);
  return { periodStart: from > today ? today : from, periodEnd: today };
}

/** Undecided executive escalations, undecided scope changes, and gates that wait for a decision. */
function couldAsk(program: Program): readonly string[] {
  const escalations = [...program.escalation.values()]
    .filter((one) => one.tier === "L3_EXECUTIVE" && !one.confidential && isUndecided(one))
    .map(
      ({ id, title, wantedDecision, ownerId }) =>
        `${id} ${title}: ${wantedDecision} (with ${nameOf(program, ownerId)})`,
    );
  const scope = [...program.scopeChange.values()]
    .filter(({ state }) => state === "SUBMITTED" || state === "IMPACT_ASSESSED")
    .map(
      ({ id, title, points, reason }) =>
        `${id} ${title}: ${counted(points, "point")} (${wordFor(reason).toLowerCase()})`,
    );
  return [...escalations, ...scope];
}
