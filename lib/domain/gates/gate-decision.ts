import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { GateDecisionState, GateOutcome } from "../vocabulary.ts";

/** What a conditional go asks for: by whom, by when, and for which criterion, if for one. */
export interface ConditionProposed {
  readonly criterionId: string | null;
  readonly text: string;
  readonly ownerId: string;
  readonly dueDay: Day;
}

/**
 * One proposed outcome of a gate with its whole record. It stands when everybody it names as a decider has signed
 * the same state of criteria and evidence.
 */
export interface GateDecision {
  readonly id: string;
  readonly gateId: string;
  readonly state: GateDecisionState;
  readonly outcome: GateOutcome;
  readonly inputs: readonly string[];
  readonly deciderIds: readonly string[];
  readonly conditions: readonly ConditionProposed[];
  readonly exceptions: string | null;
  readonly remediation: string | null;
  readonly recycleActivities: readonly string[];
  /** After recycle: met criteria that are assessed again because an activity touches them. */
  readonly repeatedCriterionIds: readonly string[];
  readonly reassessment: string | null;
  readonly againDay: Day | null;
  readonly proposedById: string | null;
  readonly proposedAt: Instant;
  /** Proposed by somebody who is no decider, with the minutes of the meeting that took it. */
  readonly byMinutes: boolean;
  /** Why it was refused or withdrawn. */
  readonly endedReason: string | null;
  readonly endedById: string | null;
}

export const gateDecision = noun<GateDecision>()({
  prefix: "GD-",
  creates: ["gate-decision-proposed"],
  edits: ["gate-decision-settled", "gate-decision-refused", "gate-decision-withdrawn"],
  searched: [
    "inputs",
    "exceptions",
    "remediation",
    "recycleActivities",
    "reassessment",
    "endedReason",
  ],
  title: ({ gateId }, { titleOf }) => `Decision on ${titleOf("gate", gateId)}`,
  place: ({ gateId }, { placeOf }) => placeOf("gate", gateId),
});
