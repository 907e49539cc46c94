import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { GateLevel, GateOutcome, GateState, Stage } from "../vocabulary.ts";

export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly level: GateLevel;
  readonly subjectNoun: "deliverable" | "sprint" | "workstream" | "cycle" | "outcome" | "useCase";
  readonly subjectId: string;
  /** The stage being left, for a stage gate. */
  readonly stage: Stage | null;
  /** Deliverables of the milestone that a workstream gate declares (I-47). */
  readonly milestoneIds: readonly string[];
  /** Member who answers for the subject; may not decide the gate (I-44). */
  readonly ownerId: string | null;
  readonly scheduledDay: Day | null;
  /** Whoever set it up, or asked for its decision last; their signature alone never decides it. */
  readonly preparedById: string | null;
  readonly state: GateState;
  readonly outcome: GateOutcome | null;
  readonly inputs: readonly string[];
  readonly deciderIds: readonly string[];
  readonly exceptions: string | null;
  readonly remediation: string | null;
  readonly recycleActivities: readonly string[];
  /** what the Steering Committee must reassess when work is stopped. */
  readonly reassessment: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedById: string | null;
  readonly droppedReason: string | null;
}

export const gate = noun<Gate>()({
  prefix: "G-",
  creates: ["gate-scheduled"],
  edits: [
    "gate-edited",
    "gate-readied",
    "gate-asked",
    "gate-decided",
    "gate-closed",
    "gate-dropped",
  ],
  searched: [
    "inputs",
    "exceptions",
    "remediation",
    "recycleActivities",
    "reassessment",
    "droppedReason",
  ],
  title: ({ name }) => name,
  place: ({ id }, { slug }) => routes.gate(slug, id),
  owner: ({ ownerId }) => ownerId,
});
