/** A deliverable as a row: where it stands, when it is expected, what may be said of it now. */
import type { Day, Instant } from "../../calendar/index.ts";
import { compareDays, dayOf, workingDaysBetween } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import { standInTheWay } from "../../engine/finding.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import { applyOverrides } from "../../engine/override.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import { isOpenEscalation } from "../../escalations/escalation-clock.ts";
import type { Deliverable, Escalation } from "../../nouns.ts";
import { partiesToDeliverable, partyAmong } from "../../people/parties-to.ts";
import { maySeeEscalation } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { criteriaOf, remembered } from "../../program.ts";
import { evidenceForDeliverable } from "../../reports/proof.ts";
import type { DeliverableState, Pillar } from "../../vocabulary.ts";
import { logProgress, moveFindings } from "../commands/log-progress.ts";
import { submitForAcceptance } from "../commands/submit-for-acceptance.ts";
import { withdrawSubmission } from "../commands/withdraw-submission.ts";
import { isOpen, loggableStates } from "../deliverable-moves.ts";
import { reviewersByRank } from "../reviewers.ts";
import { expectedDay, isPastExpected } from "../rules/sequence.ts";

export interface EscalationMark {
  readonly id: string;
  readonly title: string;
}

export interface DeliverableRow {
  readonly id: string;
  readonly title: string;
  readonly workstreamId: string;
  readonly pillar: Pillar;
  readonly state: DeliverableState;
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly points: number;
  readonly lowPoints: number | null;
  readonly highPoints: number | null;
  readonly sprintNumber: number | null;
  readonly dueDay: Day | null;
  /** The forecast, else the due date. */
  readonly expectedDay: Day | null;
  readonly forecastDay: Day | null;
  /** Working days past the expected day while it is open; 0 when it is not late. */
  readonly lateWorkingDays: number;
  /** Open, and past its day or expected after it was due. */
  readonly late: boolean;
  readonly criteria: number;
  readonly criteriaSettled: number;
  readonly evidence: number;
  readonly escalations: readonly EscalationMark[];
  readonly lastNote: string | null;
  readonly lastNoteCorrected: boolean;
  readonly lastLoggedAt: Instant | null;
  readonly loggedToday: boolean;
  readonly returnedReason: string | null;
  readonly acceptedDay: Day | null;
}

/** One state a log entry may lead to, open or with what closes it. */
export interface StateChoice {
  readonly state: DeliverableState;
  readonly open: boolean;
  readonly findings: readonly FindingLine[];
}

export interface PersonChoice {
  readonly id: string;
  readonly label: string;
}

/** Everything the log form in a row needs. */
export interface LogPanel {
  readonly log: AvailabilityLine;
  readonly choices: readonly StateChoice[];
  /** Present when it can be handed over from here. */
  readonly submit: AvailabilityLine | null;
  /** Present while it is in review. */
  readonly withdraw: AvailabilityLine | null;
  readonly reviewers: readonly PersonChoice[];
}

const openEscalationsByDeliverable = remembered((program: Program) => {
  const found = new Map<string, Escalation[]>();
  for (const escalation of program.escalation.values()) {
    if (!isOpenEscalation(escalation)) continue;
    for (const id of escalation.affectedIds) found.set(id, [...(found.get(id) ?? []), escalation]);
  }
  return found;
});

/** Open escalations that stop a deliverable, as far as the reader may know of them. */
export const escalationsOf = (
  program: Program,
  deliverableId: string,
  situation: Situation,
): readonly Escalation[] =>
  (openEscalationsByDeliverable(program).get(deliverableId) ?? []).filter((one) =>
    maySeeEscalation(program, one, situation),
  );

/**
 * A deliverable with its counts and its dates as of `situation.today`. Escalations the reader may not see are left
 * out.
 */
export function deliverableRow(
  program: Program,
  deliverable: Deliverable,
  situation: Situation,
): DeliverableRow {
  const { calendar } = program.facts;
  const criteria = criteriaOf(program).get(`deliverable:${deliverable.id}`) ?? [];
  const expected = expectedDay(deliverable);
  const late =
    expected !== null && isPastExpected(deliverable, situation.today)
      ? workingDaysBetween(calendar, expected, situation.today)
      : 0;
  const { lastLoggedAt, sprintId } = deliverable;
  return {
    id: deliverable.id,
    title: deliverable.title,
    workstreamId: deliverable.workstreamId,
    pillar: deliverable.primaryPillar,
    state: deliverable.state,
    ownerId: deliverable.ownerId,
    ownerName: nameOf(program, deliverable.ownerId),
    points: deliverable.points,
    lowPoints: deliverable.lowPoints,
    highPoints: deliverable.highPoints,
    sprintNumber: program.sprint.get(sprintId ?? "")?.number ?? null,
    dueDay: deliverable.dueDay,
    expectedDay: expected,
    forecastDay: deliverable.forecastDay,
    lateWorkingDays: late,
    late: late > 0 || (isOpen(deliverable) && isForecastLate(deliverable)),
    criteria: criteria.length,
    criteriaSettled: criteria.filter((one) => settled.has(one.result)).length,
    evidence: evidenceForDeliverable(program, deliverable.id).length,
    escalations: escalationsOf(program, deliverable.id, situation).map(({ id, title }) => ({
      id,
      title,
    })),
    lastNote: deliverable.lastNote,
    lastNoteCorrected: isLastNoteCorrected(deliverable),
    lastLoggedAt,
    loggedToday: lastLoggedAt !== null && dayOf(calendar, lastLoggedAt) === situation.today,
    returnedReason: deliverable.returnedReason,
    acceptedDay: deliverable.acceptedDay,
  };
}

const isLastNoteCorrected = ({ lastLoggedAt, lastNoteCorrectedAt }: Deliverable): boolean =>
  lastNoteCorrectedAt !== null && lastNoteCorrectedAt >= (lastLoggedAt ?? "");

const isForecastLate = ({ forecastDay, dueDay }: Deliverable): boolean =>
  forecastDay !== null && dueDay !== null && compareDays(forecastDay, dueDay) > 0;

const settled: ReadonlySet<string> = new Set(["MET", "WAIVED", "NOT_APPLICABLE"]);

/**
 * What the reader may log about a deliverable: each state it can move to, with the findings about it, overrides
 * applied. `submit` is null unless it is in progress, `withdraw` unless it is in review.
 */
export function logPanel(
  program: Program,
  deliverable: Deliverable,
  situation: Situation,
): LogPanel {
  return {
    log: availabilityLine(availability(logProgress, program, deliverable.id, situation)),
    choices: loggableStates(deliverable.state).map((state) => {
      const findings = applyOverrides(
        program,
        moveFindings(program, deliverable, state, situation),
        "log-progress",
        situation,
      );
      return {
        state,
        open: standInTheWay(findings).length === 0,
        findings: findings.map(findingLine),
      };
    }),
    submit:
      deliverable.state === "IN_PROGRESS"
        ? availabilityLine(availability(submitForAcceptance, program, deliverable.id, situation))
        : null,
    withdraw:
      deliverable.state === "IN_REVIEW"
        ? availabilityLine(availability(withdrawSubmission, program, deliverable.id, situation))
        : null,
    reviewers: reviewersFor(program, deliverable, situation),
  };
}

/** Members who could review, those whose role it is first; never those whose work it is (I-44). */
export function reviewersFor(
  program: Program,
  deliverable: Deliverable,
  situation: Situation,
): readonly PersonChoice[] {
  const me = memberOf(program, situation.actor)?.id;
  const parties = partiesToDeliverable(deliverable);
  return ableReviewers(program).filter(
    ({ id }) => id !== me && partyAmong(program, parties, id) === null,
  );
}

const ableReviewers = remembered((program: Program): readonly PersonChoice[] =>
  reviewersByRank(program).map(({ id, name, title }) => ({
    id,
    label: title ? `${name}, ${title}` : name,
  })),
);
