/** The planning of one sprint: what could come in, what is in, and what the lock would say. */

import type { Day, Instant } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { Finding } from "../../engine/finding.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { Deliverable, RetroAction, Sprint } from "../../nouns.ts";
import type { OverrideOffer } from "../../overrides/views/override-offers.ts";
import { overrideOffers } from "../../overrides/views/override-offers.ts";
import { planFindings } from "../../plan/commands/plan-findings.ts";
import type { Program } from "../../program.ts";
import { carryRetroAction } from "../../reviews/commands/carry-retro-action.ts";
import { deferRetroAction } from "../../reviews/commands/defer-retro-action.ts";
import {
  askToCancelSprint,
  cancelSprint,
  keepSprint,
} from "../../sprints/commands/cancel-sprint.ts";
import { editSprint } from "../../sprints/commands/edit-sprint.ts";
import { startSprint } from "../../sprints/commands/start-sprint.ts";
import { sprintNumbered } from "../../sprints/running-sprint.ts";
import type { Pillar, SprintState } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import { streamsLedBy } from "../../workstreams/rules.ts";
import { lockSprint } from "../commands/lock-sprint.ts";
import { planSprint } from "../commands/plan-sprint.ts";
import { stateCapacity } from "../commands/state-capacity.ts";
import { retroActionNotCarried } from "../rules/sprint-plan.ts";
import { placedIn, planSeen, savedPlan, sprintsByNumber } from "../sprint-plan.ts";
import type { PlanCandidate } from "./plan-candidates.ts";
import { candidate, freeFor, sorted } from "./plan-candidates.ts";
import type { PlanPreview, PlanVelocity } from "./plan-preview.ts";
import { planPreview, planVelocity } from "./plan-preview.ts";

export interface PlanAction {
  readonly id: string;
  readonly text: string;
  readonly ownerName: string;
  readonly due: number;
  readonly carriedAs: string | null;
  readonly deferred: number;
  readonly missing: boolean;
  readonly carry: AvailabilityLine;
  readonly defer: AvailabilityLine;
}

export interface SprintPlanning {
  readonly sprint: {
    readonly id: string;
    readonly number: number;
    readonly goal: string;
    readonly state: SprintState;
    readonly stateWord: string;
    readonly startDay: Day;
    readonly endDay: Day;
    readonly outcomeIds: readonly string[];
    readonly paceReason: string | null;
    readonly lockedAt: Instant | null;
    readonly lockedByName: string | null;
    readonly committedPoints: number | null;
    readonly calibratedAtLock: number | null;
    readonly plannedByName: string | null;
    readonly plannedAt: Instant | null;
    readonly cancelAskedBy: string | null;
    readonly cancelReason: string | null;
  };
  readonly today: Day;
  readonly placed: readonly PlanCandidate[];
  readonly candidates: readonly PlanCandidate[];
  /** The stream the backlog is narrowed to. */
  readonly streamId: string | null;
  /** Candidates there are, where more than are shown. */
  readonly candidatesInAll: number;
  readonly seen: string;
  readonly saved: PlanPreview;
  readonly velocity: PlanVelocity;
  readonly streams: readonly {
    readonly id: string;
    readonly name: string;
    readonly mine: boolean;
  }[];
  readonly actions: readonly PlanAction[];
  /** First absences that the lock must name, with the sprints in which the pillar could return. */
  readonly absences: readonly { readonly pillar: Pillar; readonly line: FindingLine }[];
  readonly returnSprints: readonly number[];
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
  readonly overrides: readonly OverrideOffer[];
  readonly plan: AvailabilityLine;
  readonly lock: AvailabilityLine;
  readonly start: AvailabilityLine;
  readonly edit: AvailabilityLine;
  readonly askToCancel: AvailabilityLine;
  readonly cancel: AvailabilityLine;
  readonly keep: AvailabilityLine;
  /** Streams whose capacity the reader may state. */
  readonly capacityOf: readonly string[];
}

/** As many as a screen can list; the rest is reached by stream. */
const mostCandidates = 600;

/** Null when there is no sprint of that number. */
export function sprintPlanning(
  program: Program,
  number: number,
  query: { readonly streamId: string | null },
  situation: Situation,
): SprintPlanning | null {
  const sprint = sprintNumbered(program, number);
  if (!sprint) return null;
  const asked = savedPlan(program, sprint);
  const preview = planPreview(program, asked, situation);
  if (!preview) return null;
  const me = memberOf(program, situation.actor);
  const mine = new Set((streamsLedBy(program).get(me?.id ?? "") ?? []).map(({ id }) => id));
  const row = (one: Deliverable) => candidate(program, sprint, one, situation);
  const free = freeFor(program, sprint).filter(
    ({ workstreamId }) => query.streamId === null || workstreamId === query.streamId,
  );
  const findings = planFindings(program, asked, situation);
  return {
    sprint: factsOf(program, sprint),
    today: situation.today,
    placed: sorted(placedIn(program, sprint)).map(row),
    candidates: sorted(free).slice(0, mostCandidates).map(row),
    streamId: query.streamId,
    candidatesInAll: free.length,
    seen: planSeen(asked),
    saved: preview,
    velocity: planVelocity(program),
    streams: [...program.workstream.values()]
      .filter(({ state }) => state !== "DROPPED")
      .map(({ id, name }) => ({ id, name, mine: mine.has(id) })),
    actions: actionsDue(program, sprint, situation),
    absences: absencesIn(findings),
    returnSprints: laterNumbers(program, sprint),
    outcomes: [...program.outcome.values()]
      .filter(({ droppedReason }) => droppedReason === null)
      .map(({ id, title }) => ({ id, title })),
    overrides: sprint.state === "DRAFT" ? overrideOffers(program, findings, situation) : [],
    ...offersOn(program, sprint.id, situation),
    capacityOf:
      sprint.state === "DRAFT" || sprint.state === "PLANNED"
        ? [...program.workstream.keys()].filter(
            (id) => availability(stateCapacity, program, id, situation).open,
          )
        : [],
  };
}

const absencesIn = (findings: readonly Finding[]): SprintPlanning["absences"] =>
  pillars.flatMap((pillar) =>
    findings
      .filter((one) => one.ruleId === "A-02" && one.standing === "OPEN" && one.aspect === pillar)
      .map((finding) => ({ pillar, line: findingLine(finding) })),
  );

/** What the reader may do with the sprint itself. */
function offersOn(program: Program, id: string, situation: Situation) {
  const asks = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, id, situation));
  return {
    plan: asks(planSprint),
    lock: asks(lockSprint),
    start: asks(startSprint),
    edit: asks(editSprint),
    askToCancel: asks(askToCancelSprint),
    cancel: asks(cancelSprint),
    keep: asks(keepSprint),
  };
}

const factsOf = (program: Program, sprint: Sprint): SprintPlanning["sprint"] => ({
  id: sprint.id,
  number: sprint.number,
  goal: sprint.goal,
  state: sprint.state,
  stateWord: wordFor(sprint.state),
  startDay: sprint.startDay,
  endDay: sprint.endDay,
  outcomeIds: sprint.outcomeIds,
  paceReason: sprint.paceReason,
  lockedAt: sprint.lockedAt,
  lockedByName: sprint.lockedById === null ? null : nameOf(program, sprint.lockedById),
  committedPoints: sprint.committedPoints,
  calibratedAtLock: sprint.calibratedAtLock,
  plannedByName: sprint.plannedById === null ? null : nameOf(program, sprint.plannedById),
  plannedAt: sprint.plannedAt,
  cancelAskedBy: sprint.cancelAskedById === null ? null : nameOf(program, sprint.cancelAskedById),
  cancelReason: sprint.cancelledReason,
});

/** Retrospective actions of this sprint: those it carries, and those it still leaves out (I-62). */
function actionsDue(program: Program, sprint: Sprint, situation: Situation): readonly PlanAction[] {
  const missing = new Set(
    retroActionNotCarried
      .check(program, savedPlan(program, sprint), situation)
      .map(({ subject }) => subject.id),
  );
  return [...program.retroAction.values()]
    .filter(
      (one) =>
        missing.has(one.id) || one.targetSprint === sprint.number || one.carriedInto === sprint.id,
    )
    .map((one: RetroAction) => ({
      id: one.id,
      text: one.text,
      ownerName: nameOf(program, one.ownerId),
      due: one.targetSprint,
      carriedAs:
        one.carriedInto === sprint.id
          ? one.carriedAs === "DELIVERABLE"
            ? `as ${one.deliverableId ?? "a deliverable"}`
            : "as a working agreement"
          : null,
      deferred: one.deferredCount,
      missing: missing.has(one.id),
      carry: availabilityLine(availability(carryRetroAction, program, one.id, situation)),
      defer: availabilityLine(availability(deferRetroAction, program, one.id, situation)),
    }));
}

/** Sprints after this one, and the next that is not laid out yet. */
function laterNumbers(program: Program, { number }: Sprint): readonly number[] {
  const later = sprintsByNumber(program)
    .map((one) => one.number)
    .filter((one) => one > number);
  return [...later, Math.max(number, ...later) + 1];
}

/** A plan asked for in an address: what it would take in and out, and what that would mean. */
export function triedPlan(
  program: Program,
  planning: SprintPlanning,
  query: Readonly<Record<string, string | string[] | undefined>>,
  situation: Situation,
) {
  const [place, takeOut] = [query.place, query.takeOut].map((ids) => [ids ?? []].flat());
  const standing = planning.placed.map(({ id }) => id);
  const coming = (place ?? []).filter(
    (id) => program.deliverable.has(id) && !standing.includes(id),
  );
  const going = (takeOut ?? []).filter((id) => standing.includes(id));
  const placedIds = [...standing.filter((id) => !going.includes(id)), ...coming];
  const preview =
    coming.length + going.length === 0
      ? null
      : planPreview(program, { sprintId: planning.sprint.id, placedIds }, situation);
  return { place: coming, takeOut: going, preview };
}
