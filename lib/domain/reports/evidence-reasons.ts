/** Collects every reason that speaks against a stream or the program on a day, in one pass over each table. */
import type { Day, Instant } from "../calendar/index.ts";
import { workingDaysBetween } from "../calendar/index.ts";
import { isOpen } from "../deliverables/deliverable-moves.ts";
import { isAwaited, lastPromise } from "../dependencies/dependency-ends.ts";
import { resolutionRates } from "../dependencies/dependency-rate.ts";
import { criticalPathOf } from "../dependencies/program-critical-path.ts";
import type { FindingFacts } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import { escalationClock, isUndecided } from "../escalations/escalation-clock.ts";
import { isOverdueCondition, isRecycleOpen } from "../gates/gate-conditions.ts";
import { warningIndicators } from "../indicators/indicator-series.ts";
import type { Dependency, Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import { dependenciesInto, partsOfOutcome } from "../program.ts";
import { settingOf } from "../settings.ts";
import { closedSprintsOf, pointsByStream } from "../sprints/program-velocity.ts";
import { awaitsContinueOrStop } from "../use-cases/iterations.ts";
import { streamsOfUseCase } from "../use-cases/linked-work.ts";
import type { Pillar } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import type { EvidenceClauseId, EvidenceReason } from "./evidence-clauses.ts";

/** A pass over one table; adds what it sees. */
type Sweep = (program: Program, today: Day, add: Add) => void;
type Add = (clause: EvidenceClauseId, subject: Ref, facts: FindingFacts, about: About) => void;
interface About {
  readonly streamIds: readonly string[] | null;
  readonly pillar?: Pillar | undefined;
  readonly since?: Instant | undefined;
}

/**
 * Every reason on a day, table by table and in no order of weight. Those with `since` hold only from that instant
 * on; confidential escalations are left out (I-75).
 */
export function evidenceReasons(program: Program, today: Day): readonly EvidenceReason[] {
  const reasons: EvidenceReason[] = [];
  const add: Add = (clause, subject, facts, { streamIds, pillar, since }) => {
    reasons.push({
      clause,
      subject,
      facts,
      streamIds,
      pillar: pillar ?? null,
      since: since ?? null,
    });
  };
  for (const sweep of sweeps) sweep(program, today, add);
  return reasons;
}

/** What a deliverable is due on: its own day, else the end of the sprint it is committed to. */
export function dueDayOf(
  program: Program,
  deliverable: { readonly dueDay: Day | null; readonly sprintId: string | null },
): Day | null {
  if (deliverable.dueDay !== null) return deliverable.dueDay;
  const sprint = program.sprint.get(deliverable.sprintId ?? "");
  return sprint && sprint.state !== "DRAFT" && sprint.state !== "CANCELLED" ? sprint.endDay : null;
}

const deliverablesLate: Sweep = (program, today, add) => {
  const tolerated = settingOf(program, "milestoneOffTrackWorkingDays");
  for (const deliverable of program.deliverable.values()) {
    if (!isOpen(deliverable)) continue;
    const due = dueDayOf(program, deliverable);
    if (due === null) continue;
    const { id, title, workstreamId, primaryPillar, forecastDay } = deliverable;
    const about = { streamIds: [workstreamId], pillar: primaryPillar };
    const subject: Ref = { noun: "deliverable", id };
    if (due < today) {
      const days = workingDaysBetween(program.facts.calendar, due, today);
      add(days > tolerated ? "X-02.b" : "X-02.f", subject, { id, title, due, days }, about);
    } else if (forecastDay !== null && forecastDay > due) {
      add("X-02.g", subject, { id, title, due, forecast: forecastDay }, about);
    }
  }
};

const criticalPathUndated: Sweep = (program, today, add) => {
  for (const id of criticalPathOf(program).ids) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) continue;
    for (const dependency of dependenciesInto(program).get(id) ?? []) {
      if (!isUndated(program, dependency, today)) continue;
      const facts = {
        to: `${id} ${deliverable.title}`,
        from: dependency.fromId ?? dependency.fromOutside ?? dependency.note,
        needBy: dependency.needByDay ?? "",
        promise: promiseWords(dependency),
      };
      add("X-02.c", { noun: "dependency", id: dependency.id }, facts, {
        streamIds: [deliverable.workstreamId],
        pillar: deliverable.primaryPillar,
      });
    }
  }
};

/** How the sentence ends: what became of the last promise, if there was one. */
function promiseWords(dependency: Dependency): string {
  const promise = lastPromise(dependency);
  return promise
    ? `. Its last committed date, ${promise.day}, has passed`
    : ". No new date is committed";
}

/** Past its day, unresolved, and no promise that still lies ahead. */
function isUndated(program: Program, dependency: Dependency, today: Day): boolean {
  const { strength, needByDay } = dependency;
  if (strength !== "HARD" || needByDay === null || !isAwaited(program, dependency)) return false;
  const promised = lastPromise(dependency)?.day ?? needByDay;
  return needByDay < today && promised < today;
}

const gatesAgainst: Sweep = (program, today, add) => {
  for (const gate of program.gate.values()) {
    if (gate.droppedReason !== null || gate.state === "CLOSED") continue;
    const subject: Ref = { noun: "gate", id: gate.id };
    const facts = { id: gate.id, gate: gate.name, title: gate.name };
    const about = { streamIds: streamsOfGate(program, gate) };
    const wide = gate.level === "STAGE" || gate.level === "CYCLE";
    if (gate.outcome === "STOP") add(wide ? "X-02.a" : "X-02.e", subject, facts, about);
    else if (isRecycleOpen(program, gate)) add("X-02.e", subject, facts, about);
    else if (gate.outcome === null && gate.scheduledDay !== null && gate.scheduledDay < today) {
      const days = workingDaysBetween(program.facts.calendar, gate.scheduledDay, today);
      const long = days > settingOf(program, "milestoneOffTrackWorkingDays");
      add(long ? "X-02.b" : "X-02.f", subject, { ...facts, due: gate.scheduledDay, days }, about);
    }
  }
};

const conditionsOverdue: Sweep = (program, today, add) => {
  for (const condition of program.condition.values()) {
    const gate = program.gate.get(condition.gateId);
    if (!gate || gate.droppedReason !== null || !isOverdueCondition(condition, today)) continue;
    const { id, text, dueDay, ownerId } = condition;
    const facts = { id, gate: gate.name, due: dueDay, text };
    // A condition of a gate over everything is owed by one stream: its owner's.
    const streamIds = streamsOfGate(program, gate) ?? streamsLed(program, ownerId);
    add("X-02.m", { noun: "condition", id }, facts, { streamIds });
  }
};

/** Streams a gate speaks about; null for all of them, none for a sprint's. */
function streamsOfGate(program: Program, gate: Gate): readonly string[] | null {
  switch (gate.subjectNoun) {
    case "cycle":
      return null;
    case "workstream":
      return [gate.subjectId];
    case "deliverable":
      return streamsOfDeliverables(program, [gate.subjectId]);
    case "outcome":
      return streamsOfOutcome(program, gate.subjectId);
    case "useCase":
      return streamsOfUseCase(program, gate.subjectId, "TECHNOLOGY");
    default:
      return [];
  }
}

const streamsOfDeliverables = (program: Program, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => program.deliverable.get(id)?.workstreamId ?? [])),
];

const streamsOfOutcome = (program: Program, outcomeId: string, pillar?: Pillar) =>
  streamsOfDeliverables(
    program,
    (partsOfOutcome(program).get(outcomeId) ?? [])
      .filter((part) => pillar === undefined || part.pillar === pillar)
      .flatMap((part) => part.deliverableIds),
  );

const streamsLed = (program: Program, memberId: string | null): readonly string[] =>
  [...program.workstream.values()]
    .filter(({ leadId }) => leadId !== null && leadId === memberId)
    .map(({ id }) => id);

const useCasesAtLimit: Sweep = (program, today, add) => {
  for (const useCase of program.useCase.values())
    if (awaitsContinueOrStop(program, useCase, today))
      add(
        "X-02.d",
        { noun: "useCase", id: useCase.id },
        { useCase: useCase.name },
        { streamIds: streamsOfUseCase(program, useCase.id, "TECHNOLOGY"), pillar: "TECHNOLOGY" },
      );
};

const escalationsOverLimit: Sweep = (program, _today, add) => {
  for (const escalation of program.escalation.values()) {
    const { id, title, severity, tier, workstreamId, affectedIds, confidential } = escalation;
    if (confidential || (severity !== "CRITICAL" && severity !== "HIGH")) continue;
    if (!isUndecided(escalation)) continue;
    const streams = new Set(streamsOfDeliverables(program, affectedIds));
    if (workstreamId !== null) streams.add(workstreamId);
    const pillars = new Set(
      affectedIds.flatMap((one) => program.deliverable.get(one)?.primaryPillar ?? []),
    );
    const facts = { id, title, severity: wordFor(severity).toLowerCase(), tier: wordFor(tier) };
    add("X-02.h", { noun: "escalation", id }, facts, {
      streamIds: [...streams],
      pillar: pillars.size === 1 ? [...pillars][0] : undefined,
      since: escalationClock(program, escalation, escalation.tierEnteredAt).limit,
    });
  }
};

const streamWords = (program: Program, id: string): string =>
  `${id} ${program.workstream.get(id)?.name ?? ""}`.trim();

const reliabilityLow: Sweep = (program, _today, add) => {
  const sprint = closedSprintsOf(program).at(-1);
  if (!sprint) return;
  const floor = settingOf(program, "reliabilityFloor");
  for (const [streamId, points] of pointsByStream(program, sprint)) {
    const { committedPoints: committed, acceptedPoints: accepted } = points;
    if (committed > 0 && accepted / committed < floor)
      add(
        "X-02.i",
        { noun: "sprint", id: sprint.id },
        { stream: streamWords(program, streamId), sprint: sprint.number, accepted, committed },
        {
          streamIds: [streamId],
        },
      );
  }
};

const resolutionLow: Sweep = (program, today, add) => {
  const floor = settingOf(program, "dependencyRateFloor");
  const window = settingOf(program, "dependencyWindowWorkingDays");
  for (const [id, { due, resolved, ratio }] of resolutionRates(program, today).byStream)
    if (ratio !== null && ratio < floor)
      add(
        "X-02.j",
        { noun: "workstream", id },
        { stream: streamWords(program, id), due, resolved, window },
        { streamIds: [id] },
      );
};

const criticalRisksStale: Sweep = (program, today, add) => {
  const critical = settingOf(program, "riskCriticalScore");
  for (const risk of program.risk.values()) {
    const { id, description, probability, impact, nextReviewDay, state, ownerId } = risk;
    if (state !== "OPEN" || probability * impact < critical) continue;
    if (nextReviewDay === null || nextReviewDay >= today) continue;
    add(
      "X-02.k",
      { noun: "risk", id },
      { id, title: description, review: nextReviewDay },
      {
        streamIds: streamsLed(program, ownerId),
      },
    );
  }
};

/** Speaks about the program, not about any one stream: readings carry none. */
const indicatorsWarn: Sweep = (program, today, add) => {
  const warning = warningIndicators(program, today);
  if (warning.length < settingOf(program, "warningIndicators")) return;
  const which = warning.map((indicator) => wordFor(indicator).toLowerCase()).join(", ");
  add(
    "X-02.l",
    { noun: "facts", id: program.id },
    { count: warning.length, which },
    { streamIds: [] },
  );
};

const sweeps: readonly Sweep[] = [
  deliverablesLate,
  criticalPathUndated,
  gatesAgainst,
  conditionsOverdue,
  useCasesAtLimit,
  escalationsOverLimit,
  reliabilityLow,
  resolutionLow,
  criticalRisksStale,
  indicatorsWarn,
];
