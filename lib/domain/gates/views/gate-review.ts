/** One gate: criteria with their evidence, what they suggest, what stands in the way of each outcome, the decision. */
import type { Day, Instant } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { Finding } from "../../engine/finding.ts";
import { inOrder, standInTheWay } from "../../engine/finding.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import { applyOverrides } from "../../engine/override.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { addCriterionEvidence, addGateEvidence } from "../../evidence/commands/add-evidence.ts";
import { evidenceNaming } from "../../evidence/evidence-naming.ts";
import type { EvidenceShown } from "../../evidence/views/evidence-shown.ts";
import { evidenceShown } from "../../evidence/views/evidence-shown.ts";
import type { Gate } from "../../nouns.ts";
import type { OverrideOffer, OverrideRow } from "../../overrides/views/override-offers.ts";
import { overrideOffers, overridesOn } from "../../overrides/views/override-offers.ts";
import type { Program } from "../../program.ts";
import { conditionsOfGate, evidenceOf } from "../../program.ts";
import type { CriterionResult, GateOutcome, Stage } from "../../vocabulary.ts";
import { gateOutcomes, wordFor } from "../../vocabulary.ts";
import { addGateCriterion } from "../commands/add-criterion.ts";
import { assessCriterion } from "../commands/assess-criterion.ts";
import { changeCriterion } from "../commands/change-criterion.ts";
import { closeCondition } from "../commands/close-condition.ts";
import { decideGate } from "../commands/decide-gate.ts";
import { dropGate } from "../commands/drop-gate.ts";
import { editGate } from "../commands/edit-gate.ts";
import { outcomeFindings } from "../commands/outcome-findings.ts";
import { takeGateTemplate } from "../commands/take-template.ts";
import { decidingRoles } from "../decider-rules.ts";
import { conditionsHoldingBack } from "../gate-conditions.ts";
import { standingDecision } from "../gate-signatures.ts";
import { criteriaOfGate, gateSuggestion, isStricter } from "../gate-suggestion.ts";
import type { DecisionFields, DecisionSigning } from "./decision-signatures.ts";
import { decisionSigning } from "./decision-signatures.ts";
import type { FigureSubject, MilestoneRow } from "./gate-choices.ts";
import { figureSubjects, milestoneRows } from "./gate-choices.ts";
import type { ConditionRow, GateRow } from "./gate-row.ts";
import { conditionRow, gateRow } from "./gate-row.ts";
import type { Signing } from "./signing.ts";
import { signingOf } from "./signing.ts";

export interface GateCriterionRow extends Signing {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  readonly result: CriterionResult;
  readonly reason: string;
  /** What judges it in words, for one that assesses itself. */
  readonly figure: string | null;
  readonly assessedByName: string | null;
  readonly assessedAt: Instant | null;
  readonly loosened: string | null;
  readonly waiverOwnerId: string | null;
  readonly waivedUntilDay: Day | null;
  readonly evidence: readonly EvidenceShown[];
  readonly assess: AvailabilityLine;
  readonly addEvidence: AvailabilityLine;
  readonly change: AvailabilityLine;
}

export interface OutcomeChoice {
  readonly outcome: GateOutcome;
  readonly word: string;
  readonly meaning: string;
  readonly suggested: boolean;
  readonly stricter: boolean;
  readonly open: boolean;
  /** What stands in its way, or stood in it and was overridden. */
  readonly findings: readonly FindingLine[];
}

export interface GateReview extends GateRow {
  readonly zone: string;
  readonly today: Day;
  readonly stage: Stage | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly droppedReason: string | null;
  /** Of a workstream gate: the deliverables of its milestone, and those that could belong to it. */
  readonly milestone: readonly MilestoneRow[];
  /** What the figure of a criterion can be about. */
  readonly figureSubjects: readonly FigureSubject[];
  readonly criteriaRows: readonly GateCriterionRow[];
  readonly evidence: readonly EvidenceShown[];
  readonly outcomes: readonly OutcomeChoice[];
  readonly conditions: readonly (ConditionRow & { readonly close: AvailabilityLine })[];
  /** Overdue conditions of earlier gates of the same subject. */
  readonly heldBackBy: readonly ConditionRow[];
  readonly overridable: readonly OverrideOffer[];
  readonly overrides: readonly OverrideRow[];
  readonly decision:
    | (DecisionFields & {
        readonly outcome: GateOutcome;
        readonly at: Instant;
        readonly recordedByName: string;
        readonly deciders: readonly string[];
        /** Its deciders signed it in person; older decisions were recorded by one person. */
        readonly signed: boolean;
      })
    | null;
  readonly deciders: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: string;
  }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Members who were asked to decide. */
  readonly askedIds: readonly string[];
  readonly signing: DecisionSigning;
  readonly offers: {
    readonly decide: AvailabilityLine;
    readonly edit: AvailabilityLine;
    readonly drop: AvailabilityLine;
    readonly addCriterion: AvailabilityLine;
    readonly takeTemplate: AvailabilityLine;
    readonly addEvidence: AvailabilityLine;
  };
}

const meanings: Readonly<Record<GateOutcome, string>> = {
  GO: "Every criterion is met. The work passes.",
  CONDITIONAL_GO: "The work passes. Each gap gets an owner and a due date.",
  RECYCLE: "The work goes back, and the named activities are repeated.",
  STOP: "The work ends here. The Steering Committee reassesses it.",
};

/**
 * One gate with its criteria, the four possible outcomes with the findings about each, and what the reader may do;
 * null when there is no such gate. Overrides are offered only while it is undecided. Deciders leave out the gate's
 * owner (I-44).
 */
export function gateReview(program: Program, id: string, situation: Situation): GateReview | null {
  const gate = program.gate.get(id);
  if (!gate) return null;
  const common = decideGate.preconditions(program, id, situation);
  const byOutcome = gateOutcomes.map((outcome) => ({
    outcome,
    findings: applyOverrides(
      program,
      outcomeFindings(program, gate, outcome, situation),
      "decide-gate",
      situation,
    ),
  }));
  return {
    ...gateRow(program, gate, situation),
    zone: program.facts.calendar.zone,
    today: situation.today,
    stage: gate.stage,
    ownerId: gate.ownerId,
    ownerName: gate.ownerId === null ? null : nameOf(program, gate.ownerId),
    droppedReason: gate.droppedReason,
    milestone: milestoneRows(program, gate),
    figureSubjects: figureSubjects(program, gate),
    criteriaRows: criterionRows(program, gate, situation),
    evidence: (evidenceOf(program).get(`gate:${id}`) ?? []).map((one) =>
      evidenceShown(program, one, situation),
    ),
    outcomes: outcomeChoices(program, gate, byOutcome),
    conditions: (conditionsOfGate(program).get(id) ?? []).map((condition) => ({
      ...conditionRow(program, condition, situation),
      close: availabilityLine(availability(closeCondition, program, condition.id, situation)),
    })),
    heldBackBy: conditionsHoldingBack(program, gate, situation.today).map((condition) =>
      conditionRow(program, condition, situation),
    ),
    overridable:
      gate.outcome === null
        ? overrideOffers(
            program,
            [...common, ...byOutcome.flatMap((one) => one.findings)],
            situation,
          )
        : [],
    overrides: overridesOn(program, { noun: "gate", id }, situation),
    decision: decisionOf(program, gate),
    deciders: decidersFor(program, gate),
    askedIds: gate.deciderIds,
    signing: decisionSigning(program, gate, situation),
    people: [...program.member.values()]
      .filter(({ active }) => active)
      .map(({ id: memberId, name }) => ({ id: memberId, name })),
    offers: offersOn(program, id, situation),
  };
}

function offersOn(program: Program, id: string, situation: Situation): GateReview["offers"] {
  const asked = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, id, situation));
  return {
    decide: asked(decideGate),
    edit: asked(editGate),
    drop: asked(dropGate),
    addCriterion: asked(addGateCriterion),
    takeTemplate: asked(takeGateTemplate),
    addEvidence: asked(addGateEvidence),
  };
}

function criterionRows(
  program: Program,
  gate: Gate,
  situation: Situation,
): readonly GateCriterionRow[] {
  return criteriaOfGate(program, gate.id).map((criterion) => ({
    id: criterion.id,
    text: criterion.text,
    critical: criterion.critical,
    evidenceNeeded: criterion.evidenceNeeded,
    result: criterion.result,
    reason: criterion.resultReason ?? "",
    figure: criterion.figure === null ? null : wordFor(criterion.figure.kind),
    assessedByName:
      criterion.assessedById === null ? null : nameOf(program, criterion.assessedById),
    assessedAt: criterion.assessedAt,
    ...signingOf(program, criterion, situation),
    waiverOwnerId: criterion.waiverOwnerId,
    waivedUntilDay: criterion.waivedUntilDay,
    loosened: criterion.loosenedCount > 0 ? (criterion.loosenedReason ?? "") : null,
    evidence: evidenceNaming(program, criterion.id).map((one) =>
      evidenceShown(program, one, situation),
    ),
    assess: availabilityLine(availability(assessCriterion, program, criterion.id, situation)),
    addEvidence: availabilityLine(
      availability(addCriterionEvidence, program, criterion.id, situation),
    ),
    change: availabilityLine(availability(changeCriterion, program, criterion.id, situation)),
  }));
}

function outcomeChoices(
  program: Program,
  gate: Gate,
  byOutcome: readonly { readonly outcome: GateOutcome; readonly findings: readonly Finding[] }[],
): readonly OutcomeChoice[] {
  const suggested = gateSuggestion(program, gate.id).outcome;
  return byOutcome.map(({ outcome, findings }) => ({
    outcome,
    word: wordFor(outcome),
    meaning: meanings[outcome],
    suggested: outcome === suggested,
    stricter: isStricter(outcome, suggested),
    open: standInTheWay(findings).length === 0,
    findings: inOrder(findings).map(findingLine),
  }));
}

/** Members whose roles decide gates; the gate's owner is none of them (I-44). */
const decidersFor = (program: Program, gate: Gate): GateReview["deciders"] =>
  [...program.member.values()]
    .filter(
      ({ id, active, roles }) =>
        active && id !== gate.ownerId && roles.some((role) => decidingRoles.includes(role)),
    )
    .map(({ id, name, roles }) => ({ id, name, roles: roles.map(wordFor).join(", ") }));

function decisionOf(program: Program, gate: Gate): GateReview["decision"] {
  if (gate.outcome === null || gate.decidedAt === null) return null;
  return {
    outcome: gate.outcome,
    at: gate.decidedAt,
    recordedByName: nameOf(program, gate.decidedById),
    deciders: gate.deciderIds.map((memberId) => nameOf(program, memberId)),
    signed: standingDecision(program, gate.id) !== null,
    inputs: gate.inputs,
    exceptions: gate.exceptions,
    remediation: gate.remediation,
    recycleActivities: gate.recycleActivities,
    reassessment: gate.reassessment,
  };
}
