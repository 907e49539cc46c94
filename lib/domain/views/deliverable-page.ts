/** One deliverable: is it there yet, what still has to be shown, who waits, what was said of it. */
import type { Day, Instant } from "../calendar.ts";
import type { Deed } from "../deed.ts";
import { offer } from "../deed.ts";
import { acceptDeliverable } from "../deeds/accept-deliverable.ts";
import { addCriterion } from "../deeds/add-criterion.ts";
import { addEvidence } from "../deeds/add-evidence.ts";
import { assessCriterion } from "../deeds/assess-criterion.ts";
import { changeCriterion } from "../deeds/change-criterion.ts";
import { commitDeliverable } from "../deeds/commit-deliverable.ts";
import { dropDeliverable } from "../deeds/drop-deliverable.ts";
import { editDeliverable } from "../deeds/edit-deliverable.ts";
import { removeEvidence } from "../deeds/remove-evidence.ts";
import { returnDeliverable } from "../deeds/return-deliverable.ts";
import { evidenceForDeliverable } from "../measures/proof.ts";
import { maySeeReporter, readsAsExecutive } from "../measures/who-sees.ts";
import type { Criterion, Deliverable, Evidence, Override, ProgressNote } from "../nouns.ts";
import { isLive } from "../override.ts";
import type { Program } from "../program.ts";
import {
  criteriaOf,
  dependenciesFrom,
  dependenciesInto,
  evidenceOf,
  gatesOfSubject,
  groupedBy,
  remembered,
  sprintItemsOf,
} from "../program.ts";
import type { Situation } from "../situation.ts";
import { nameOf } from "../situation.ts";
import type {
  CriterionResult,
  DeliverableState,
  DeliverableType,
  EscalationSeverity,
  EscalationTier,
  EvidenceKind,
  GateOutcome,
  Pillar,
  RootCause,
  SprintDisposition,
} from "../vocabulary.ts";
import type { DeliverableRow, LogPanel, PersonChoice } from "./deliverable-row.ts";
import { deliverableRow, escalationsOf, logPanel } from "./deliverable-row.ts";
import type { OfferLine } from "./finding-line.ts";
import { offerLine } from "./finding-line.ts";
import type { CriterionTick } from "./reviews.ts";
import { criterionTicks } from "./reviews.ts";
import type { WaitRow } from "./wait-row.ts";
import { waitRow } from "./wait-row.ts";

export interface EvidenceLine {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly link: string;
  readonly occurredDay: Day;
  readonly recordedAt: Instant;
  readonly recordedByName: string;
  readonly reconstructed: boolean;
  /** The criterion it hangs on; null for the deliverable itself. */
  readonly criterionId: string | null;
  readonly remove: OfferLine;
}

export interface CriterionLine {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  readonly result: CriterionResult;
  readonly resultReason: string | null;
  readonly assessedByName: string | null;
  readonly assessedAt: Instant | null;
  readonly loosenedCount: number;
  readonly loosenedReason: string | null;
  readonly evidence: number;
  readonly change: OfferLine;
  readonly assess: OfferLine;
}

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
  readonly type: DeliverableType;
  readonly secondaryPillars: readonly Pillar[];
  readonly stream: { readonly id: string; readonly name: string; readonly leadName: string };
  readonly startDay: Day | null;
  readonly startedDay: Day | null;
  readonly domains: readonly { readonly id: string; readonly name: string }[];
  readonly reviewerName: string | null;
  readonly submittedAt: Instant | null;
  readonly acceptedByName: string | null;
  readonly returnCount: number;
  readonly carryOverCount: number;
  readonly droppedReason: string | null;
  readonly criteria: readonly CriterionLine[];
  readonly evidence: readonly EvidenceLine[];
  readonly waitsFor: readonly WaitRow[];
  readonly waitedFor: readonly WaitRow[];
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
  readonly overrides: readonly {
    readonly ruleId: string;
    readonly byName: string;
    readonly reason: string;
    readonly expiresDay: Day;
  }[];
  readonly places: readonly SprintPlace[];
  readonly ticks: readonly CriterionTick[];
  readonly panel: LogPanel;
  readonly accept: OfferLine;
  readonly return: OfferLine;
  readonly edit: OfferLine;
  readonly drop: OfferLine;
  readonly commit: OfferLine;
  readonly addEvidence: OfferLine;
  readonly addCriterion: OfferLine;
  readonly members: readonly PersonChoice[];
  readonly streams: readonly PersonChoice[];
  readonly openSprints: readonly PersonChoice[];
  readonly everyDomain: readonly PersonChoice[];
  readonly today: Day;
  readonly zone: string;
}

const overridesOf = groupedBy("override", (one) => `${one.subjectNoun}:${one.subjectId}`);
const partsByDeliverable = remembered((program: Program) => {
  const found = new Map<string, string[]>();
  for (const part of program.outcomePart.values()) {
    for (const id of part.deliverableIds) found.set(id, [...(found.get(id) ?? []), part.id]);
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
  const ask = (deed: Pick<Deed<never>, "name" | "objections">) =>
    offerLine(offer(deed, program, id, situation));
  const waits = (list: readonly Parameters<typeof waitRow>[1][] | undefined) =>
    (list ?? []).map((one) => waitRow(program, one, situation));
  return {
    row: deliverableRow(program, deliverable, situation),
    type: deliverable.type,
    secondaryPillars: deliverable.secondaryPillars,
    stream: { id: stream.id, name: stream.name, leadName: nameOf(program, stream.leadId) },
    startDay: deliverable.startDay,
    startedDay: deliverable.startedDay,
    domains: deliverable.domains.map((domain) => ({
      id: domain,
      name: program.domainScore.get(domain)?.name ?? domain,
    })),
    reviewerName: deliverable.reviewerId ? nameOf(program, deliverable.reviewerId) : null,
    submittedAt: deliverable.submittedAt,
    acceptedByName: deliverable.acceptedById ? nameOf(program, deliverable.acceptedById) : null,
    returnCount: deliverable.returnCount,
    carryOverCount: deliverable.carryOverCount,
    droppedReason: deliverable.droppedReason,
    criteria: (criteriaOf(program).get(`deliverable:${id}`) ?? []).map((one) =>
      criterionLine(program, one, situation),
    ),
    evidence: evidenceForDeliverable(program, id).map((one) =>
      evidenceLine(program, one, situation),
    ),
    waitsFor: waits(dependenciesInto(program).get(id)),
    waitedFor: waits(dependenciesFrom(program).get(id)),
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
    places: placesOf(program, id),
    ticks: criterionTicks(program, id),
    panel: logPanel(program, deliverable, situation),
    accept: ask(acceptDeliverable),
    return: ask(returnDeliverable),
    edit: ask(editDeliverable),
    drop: ask(dropDeliverable),
    commit: ask(commitDeliverable),
    addEvidence: ask(addEvidence),
    addCriterion: ask(addCriterion),
    ...deliverableChoices(program),
    today: situation.today,
    zone: program.facts.calendar.zone,
  };
}

export interface NoteLine {
  readonly id: string;
  /** Null for executive readers: what was logged is theirs to read, who logged it is not (I-75). */
  readonly byName: string | null;
  readonly at: Instant;
  readonly state: DeliverableState;
  readonly note: string;
}

export function noteLines(
  program: Program,
  notes: readonly ProgressNote[],
  situation: Situation,
): readonly NoteLine[] {
  const executive = readsAsExecutive(program, situation);
  return notes.map(({ id, byId, at, state, note }) => ({
    id,
    byName: executive ? null : nameOf(program, byId),
    at,
    state,
    note,
  }));
}

/** What the form of a deliverable lets choose from. */
export function deliverableChoices(program: Program) {
  return {
    members: [...program.member.values()]
      .filter((one) => one.active)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id, name, title }) => ({ id, label: title ? `${name}, ${title}` : name })),
    streams: [...program.workstream.values()]
      .filter((one) => one.state !== "DROPPED")
      .map(({ id, name }) => ({ id, label: `${id} ${name}` })),
    openSprints: [...program.sprint.values()]
      .filter((one) => ["DRAFT", "PLANNED", "ACTIVE"].includes(one.state))
      .sort((a, b) => a.number - b.number)
      .map(({ id, number }) => ({ id, label: `Sprint ${number}` })),
    everyDomain: [...program.domainScore.values()].map(({ id, name }) => ({
      id,
      label: `${id} ${name}`,
    })),
  };
}

function criterionLine(program: Program, one: Criterion, situation: Situation): CriterionLine {
  return {
    id: one.id,
    text: one.text,
    critical: one.critical,
    evidenceNeeded: one.evidenceNeeded,
    result: one.result,
    resultReason: one.resultReason,
    assessedByName: one.assessedById === null ? null : nameOf(program, one.assessedById),
    assessedAt: one.assessedAt,
    loosenedCount: one.loosenedCount,
    loosenedReason: one.loosenedReason,
    evidence: evidenceOf(program).get(`criterion:${one.id}`)?.length ?? 0,
    change: offerLine(offer(changeCriterion, program, one.id, situation)),
    assess: offerLine(offer(assessCriterion, program, one.id, situation)),
  };
}

function evidenceLine(program: Program, one: Evidence, situation: Situation): EvidenceLine {
  return {
    id: one.id,
    kind: one.kind,
    title: one.title,
    link: one.link,
    occurredDay: one.occurredDay,
    recordedAt: one.recordedAt,
    recordedByName: nameOf(program, one.recordedById),
    reconstructed: one.reconstructed,
    criterionId: one.subjectNoun === "criterion" ? one.subjectId : null,
    remove: offerLine(offer(removeEvidence, program, one.id, situation)),
  };
}

function outcomesServed(program: Program, id: string): DeliverablePage["outcomes"] {
  return (partsByDeliverable(program).get(id) ?? []).flatMap((partId) => {
    const part = program.outcomePart.get(partId);
    const outcome = program.outcome.get(part?.outcomeId ?? "");
    return part && outcome
      ? [{ id: outcome.id, title: outcome.title, pillar: part.pillar, statement: part.statement }]
      : [];
  });
}

function overridesOn(
  program: Program,
  { id }: Deliverable,
  situation: Situation,
): DeliverablePage["overrides"] {
  const criteria = criteriaOf(program).get(`deliverable:${id}`) ?? [];
  const keys = [`deliverable:${id}`, ...criteria.map((one) => `criterion:${one.id}`)];
  const live = keys
    .flatMap((key): readonly Override[] => overridesOf(program).get(key) ?? [])
    .filter((one) => isLive(one, situation));
  return live.map(({ ruleId, byId, reason, expiresDay }) => ({
    ruleId,
    byName: nameOf(program, byId),
    reason,
    expiresDay,
  }));
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
