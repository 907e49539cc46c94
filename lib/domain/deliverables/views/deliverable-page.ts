/** One deliverable: is it there yet, what still has to be shown, who waits, what was said of it. */
import type { Day, Instant } from "../../calendar/index.ts";
import type { ProposedLinks } from "../../dependencies/views/proposed-links.ts";
import { proposedLinksOf } from "../../dependencies/views/proposed-links.ts";
import type { WaitRow } from "../../dependencies/views/wait-row.ts";
import { waitRow } from "../../dependencies/views/wait-row.ts";
import { availability } from "../../engine/availability.ts";
import type { Command } from "../../engine/command.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { addEvidence } from "../../evidence/commands/add-evidence.ts";
import { addCriterion } from "../../gates/commands/add-criterion.ts";
import { takeTemplate } from "../../gates/commands/take-template.ts";
import type { Deliverable, OutcomePart, Override } from "../../nouns.ts";
import type { OverrideRow } from "../../overrides/views/override-offers.ts";
import { overrideRow } from "../../overrides/views/override-offers.ts";
import { maySeeReporter } from "../../people/who-sees.ts";
import { addToSprint } from "../../planning/commands/add-to-sprint.ts";
import type { Program } from "../../program.ts";
import {
  criteriaOf,
  dependenciesFrom,
  dependenciesInto,
  gatesOfSubject,
  groupedBy,
  remembered,
  sprintItemsOf,
} from "../../program.ts";
import { evidenceAbout } from "../../reports/proof.ts";
import type { CriterionTick } from "../../reviews/views/reviews.ts";
import { criterionTicks } from "../../reviews/views/reviews.ts";
import type {
  EscalationSeverity,
  EscalationTier,
  GateOutcome,
  Pillar,
  RootCause,
  SprintDisposition,
} from "../../vocabulary.ts";
import { acceptDeliverable } from "../commands/accept-deliverable.ts";
import { bringBackDeliverable } from "../commands/bring-back-deliverable.ts";
import { commitDeliverable } from "../commands/commit-deliverable.ts";
import { dropDeliverable } from "../commands/drop-deliverable.ts";
import { editDeliverable } from "../commands/edit-deliverable.ts";
import { returnDeliverable } from "../commands/return-deliverable.ts";
import { withdrawSubmission } from "../commands/withdraw-submission.ts";
import type { DescribedDeliverable } from "../deliverable.ts";
import { describedDeliverable } from "../deliverable.ts";
import type { CriterionLine, EvidenceLine } from "./deliverable-lines.ts";
import { criterionLine, deliverableChoices, evidenceLine } from "./deliverable-lines.ts";
import type { DeliverableRow, LogPanel, PersonChoice } from "./deliverable-row.ts";
import { deliverableRow, escalationsOf, logPanel } from "./deliverable-row.ts";
import type { SprintExchange } from "./deliverable-sprint.ts";
import { exchangesFor, groupChoices, uncommitOf } from "./deliverable-sprint.ts";
import type { DroppedNote } from "./dropped-note.ts";
import { droppedNote } from "./dropped-note.ts";

export interface SprintPlace {
  readonly number: number;
  readonly points: number;
  readonly addedAfterLock: boolean;
  readonly disposition: SprintDisposition | null;
  readonly rootCause: RootCause | null;
  readonly rootCauseNote: string | null;
}

export interface DeliverablePage {
  readonly row: DeliverableRow;
  /** All that people say of it, as a form shows it. */
  readonly described: DescribedDeliverable;
  readonly stream: { readonly id: string; readonly name: string; readonly leadName: string };
  readonly startedDay: Day | null;
  readonly domains: readonly { readonly id: string; readonly name: string }[];
  readonly touches: readonly { readonly name: string; readonly impact: number }[];
  /** Stakeholder groups it could touch. */
  readonly groups: readonly PersonChoice[];
  /** Offered where it stands in a sprint that is still open. */
  readonly uncommit: {
    readonly sprintNumber: number;
    readonly locked: boolean;
    readonly offer: AvailabilityLine;
  } | null;
  /** Locked sprints it could come into, with what could make room. */
  readonly exchanges: readonly SprintExchange[];
  readonly addToSprint: AvailabilityLine;
  readonly reviewerName: string | null;
  readonly submittedAt: Instant | null;
  readonly acceptedByName: string | null;
  readonly returnCount: number;
  readonly carryOverCount: number;
  readonly dropped: DroppedNote | null;
  readonly criteria: readonly CriterionLine[];
  readonly evidence: readonly EvidenceLine[];
  readonly waitsFor: readonly WaitRow[];
  readonly waitedFor: readonly WaitRow[];
  readonly proposed: ProposedLinks;
  readonly escalations: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: EscalationSeverity;
    readonly tier: EscalationTier;
    /** Null where the reader may not know. */
    readonly raisedByName: string | null;
  }[];
  readonly gates: readonly {
    readonly id: string;
    readonly name: string;
    readonly scheduledDay: Day | null;
    readonly outcome: GateOutcome | null;
  }[];
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly pillar: Pillar;
    readonly statement: string;
  }[];
  /** In force, on it or on one of its criteria. */
  readonly overrides: readonly OverrideRow[];
  readonly places: readonly SprintPlace[];
  readonly ticks: readonly CriterionTick[];
  readonly panel: LogPanel;
  readonly accept: AvailabilityLine;
  readonly return: AvailabilityLine;
  readonly withdraw: AvailabilityLine;
  readonly edit: AvailabilityLine;
  readonly drop: AvailabilityLine;
  readonly commit: AvailabilityLine;
  readonly addEvidence: AvailabilityLine;
  readonly addCriterion: AvailabilityLine;
  /** What the template asks of its type and it does not have yet. */
  readonly takeTemplate: AvailabilityLine;
  readonly members: readonly PersonChoice[];
  readonly streams: readonly PersonChoice[];
  readonly openSprints: readonly PersonChoice[];
  readonly everyDomain: readonly PersonChoice[];
  readonly today: Day;
  readonly zone: string;
}

const overridesOf = groupedBy("override", (one) => `${one.subjectNoun}:${one.subjectId}`);
const partsByDeliverable = remembered((program: Program) => {
  const found = new Map<string, OutcomePart[]>();
  for (const part of program.outcomePart.values()) {
    for (const id of part.deliverableIds) found.set(id, [...(found.get(id) ?? []), part]);
  }
  return found;
});

/** Null when there is no such deliverable in this workstream. */
export function deliverablePage(
  program: Program,
  workstreamId: string,
  id: string,
  situation: Situation,
): DeliverablePage | null {
  const deliverable = program.deliverable.get(id);
  const stream = program.workstream.get(workstreamId);
  if (!deliverable || !stream || deliverable.workstreamId !== stream.id) return null;
  return {
    row: deliverableRow(program, deliverable, situation),
    stream: { id: stream.id, name: stream.name, leadName: nameOf(program, stream.leadId) },
    ...describedAs(program, deliverable),
    ...lifeOf(program, deliverable, situation),
    ...surroundingsOf(program, deliverable, situation),
    ...offersOn(program, id, situation),
    groups: groupChoices(program),
    uncommit: uncommitOf(program, deliverable, situation),
    exchanges: exchangesFor(program, deliverable),
    panel: logPanel(program, deliverable, situation),
    ...deliverableChoices(program),
    today: situation.today,
    zone: program.facts.calendar.zone,
  };
}

/** What its planners wrote about it. */
const describedAs = (program: Program, deliverable: Deliverable) => ({
  described: describedDeliverable(deliverable),
  startedDay: deliverable.startedDay,
  touches: deliverable.changeImpact.map(({ groupId, impact }) => ({
    name: program.stakeholderGroup.get(groupId)?.name ?? groupId,
    impact,
  })),
  domains: deliverable.domains.map((domain) => ({
    id: domain,
    name: program.domainScore.get(domain)?.name ?? domain,
  })),
  reviewerName: deliverable.reviewerId ? nameOf(program, deliverable.reviewerId) : null,
});

/** What became of it so far. */
const lifeOf = (program: Program, deliverable: Deliverable, situation: Situation) => ({
  submittedAt: deliverable.submittedAt,
  acceptedByName: deliverable.acceptedById ? nameOf(program, deliverable.acceptedById) : null,
  returnCount: deliverable.returnCount,
  carryOverCount: deliverable.carryOverCount,
  dropped: droppedNote(program, deliverable, bringBackDeliverable, situation),
  places: placesOf(program, deliverable.id),
  ticks: criterionTicks(program, deliverable.id, situation),
});

/** What hangs on it: criteria, evidence, dependencies, escalations, gates, outcomes, overrides. */
function surroundingsOf(program: Program, deliverable: Deliverable, situation: Situation) {
  const { id } = deliverable;
  const waits = (list: readonly Parameters<typeof waitRow>[1][] | undefined) =>
    (list ?? []).map((one) => waitRow(program, one, situation));
  return {
    criteria: (criteriaOf(program).get(`deliverable:${id}`) ?? []).map((one) =>
      criterionLine(program, one, situation),
    ),
    evidence: evidenceAbout(program, "deliverable", id).map((one) =>
      evidenceLine(program, one, situation),
    ),
    waitsFor: waits(dependenciesInto(program).get(id)),
    waitedFor: waits(dependenciesFrom(program).get(id)),
    proposed: proposedLinksOf(program, id, situation),
    escalations: escalationsOf(program, id, situation).map((one) => ({
      id: one.id,
      title: one.title,
      severity: one.severity,
      tier: one.tier,
      raisedByName: maySeeReporter(program, one, situation)
        ? nameOf(program, one.openedById)
        : null,
    })),
    gates: (gatesOfSubject(program).get(`deliverable:${id}`) ?? []).map(
      ({ id: gateId, name, scheduledDay, outcome }) => ({
        id: gateId,
        name,
        scheduledDay,
        outcome,
      }),
    ),
    outcomes: outcomesServed(program, id),
    overrides: overridesOn(program, deliverable, situation),
  };
}

/** What the reader may do with it. */
function offersOn(program: Program, id: string, situation: Situation) {
  const ask = (command: Pick<Command<never>, "name" | "preconditions">) =>
    availabilityLine(availability(command, program, id, situation));
  return {
    addToSprint: ask(addToSprint),
    accept: ask(acceptDeliverable),
    return: ask(returnDeliverable),
    withdraw: ask(withdrawSubmission),
    edit: ask(editDeliverable),
    drop: ask(dropDeliverable),
    commit: ask(commitDeliverable),
    addEvidence: ask(addEvidence),
    addCriterion: ask(addCriterion),
    takeTemplate: ask(takeTemplate),
  };
}

function outcomesServed(program: Program, id: string): DeliverablePage["outcomes"] {
  return (partsByDeliverable(program).get(id) ?? []).flatMap(({ outcomeId, pillar, statement }) => {
    const outcome = program.outcome.get(outcomeId);
    return outcome ? [{ id: outcome.id, title: outcome.title, pillar, statement }] : [];
  });
}

function overridesOn(
  program: Program,
  { id }: Deliverable,
  situation: Situation,
): DeliverablePage["overrides"] {
  const criteria = criteriaOf(program).get(`deliverable:${id}`) ?? [];
  const keys = [`deliverable:${id}`, ...criteria.map((one) => `criterion:${one.id}`)];
  return keys
    .flatMap((key): readonly Override[] => overridesOf(program).get(key) ?? [])
    .map((one) => overrideRow(program, one, situation))
    .filter(({ live }) => live);
}

function placesOf(program: Program, id: string): readonly SprintPlace[] {
  return (sprintItemsOf(program).get(id) ?? [])
    .filter((item) => !item.removed)
    .map((item) => ({
      number: program.sprint.get(item.sprintId)?.number ?? 0,
      points: item.pointsAtLock,
      addedAfterLock: item.addedAfterLock,
      disposition: item.disposition,
      rootCause: item.rootCause,
      rootCauseNote: item.rootCauseNote,
    }))
    .sort((a, b) => a.number - b.number);
}
