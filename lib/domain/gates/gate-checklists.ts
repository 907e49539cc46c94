/**
 * Checklists that a gate starts with when nobody writes another: data, to be changed per gate. Those
 * of the stages follow in our own words, those of the other levels are ours.
 */
import type { GateLevel, Stage } from "../vocabulary.ts";

export interface ChecklistCriterion {
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
}

const critical = (text: string, evidenceNeeded: string): ChecklistCriterion => ({
  text,
  critical: true,
  evidenceNeeded,
});
const desired = (text: string, evidenceNeeded: string): ChecklistCriterion => ({
  text,
  critical: false,
  evidenceNeeded,
});

/** The name a stage gate goes by; Calibrate and Organize have none. */
export const stageGateNames: Readonly<Partial<Record<Stage, string>>> = {
  MODEL: "Gate M: design approved",
  PRODUCE: "Gate P: build complete",
  EVALUATE: "Gate E: validated and approved",
  LEARN: "Gate L: production ready",
};

const ofStage: Readonly<Partial<Record<Stage, readonly ChecklistCriterion[]>>> = {
  MODEL: [
    critical("Those who will own the operating model have agreed to it", "Signed decision"),
    critical("Every risk has a control, or a decision to carry it", "Risk and control register"),
    critical("Policies on data governance and residency are in force", "Policy and its approval"),
    critical("The architecture was reviewed and nothing is open", "Review record"),
    critical("Each handover between people and AI is drawn", "Process map"),
    critical("The data is shown to be fit for its use", "Data assessment"),
  ],
  PRODUCE: [
    critical("Everything planned is built, outcome by outcome", "Accepted deliverables"),
    critical("Documentation says what is, not what was planned", "Document index"),
    critical("Nothing stands in the way of formal validation", "Validation plan"),
    critical("Every model and system has its card", "Cards"),
    critical("Logs and monitoring run", "Dashboard"),
    critical("Each control was tried in operation and works", "Control test records"),
    critical("The incident playbook could be used today", "Rehearsal record"),
  ],
  EVALUATE: [
    critical("Results stand beside the baseline they started from", "KPI report"),
    critical("An auditor would find nothing missing", "Audit checklist"),
    critical("Tests for fairness and bias are on file with their results", "Test results"),
    critical("What value was realized has been reported", "Value report"),
  ],
  LEARN: [
    desired("Decisions of the cycle are logged", "Decision log"),
    desired("The retrospective was held and its actions have owners", "Retrospective record"),
    desired("Improvements are ranked and scheduled", "Improvement backlog"),
    desired("Changes to policies and controls were followed up", "Change record"),
  ],
};

const ofLevel: Readonly<Record<GateLevel, readonly ChecklistCriterion[]>> = {
  DELIVERABLE: [
    critical("Its acceptance criteria are met", "Acceptance record"),
    critical("Somebody other than its owner has looked at it", "Review note"),
    desired("What depended on it got what was promised", "Receiver's word"),
    desired("Its documentation is current", "Document"),
  ],
  SPRINT: [
    critical("Every planned deliverable has a disposition", "Sprint record"),
    critical("Review and retrospective are recorded", "Records"),
    desired("No pillar was missing, or its absence was acknowledged", "Sprint plan"),
    desired("Actions of the last retrospective are dealt with", "Action list"),
    desired("The indicators were read", "Readings"),
  ],
  WORKSTREAM: [
    critical("The deliverables of the milestone are accepted", "Acceptance records"),
    critical("Receivers in other streams have confirmed the handover", "Receivers' word"),
    desired("Every open risk has an owner", "Risk register"),
    desired("No critical condition is overdue", "Condition list"),
  ],
  CYCLE: [
    critical("Each outcome is whole, or carried forward by decision", "Outcome list"),
    critical("All required controls are active", "Control register"),
    critical("The evidence is indexed", "Evidence index"),
    desired("Adoption is being measured", "Measurement"),
    desired("Each affected group was heard", "Feedback"),
    desired("Evaluate can begin: data, baselines and owners are named", "Readiness list"),
  ],
  STAGE: [
    critical("What this stage was to produce is there", "Artifacts"),
    critical("Its results were reviewed by those who need them next", "Review record"),
    desired("Open points have an owner and a day", "List of open points"),
  ],
};

/** The checklist proposed for a gate of this level, for a stage gate of this stage. */
export const checklistFor = (
  level: GateLevel,
  stage: Stage | null,
): readonly ChecklistCriterion[] =>
  (level === "STAGE" && stage !== null ? ofStage[stage] : undefined) ?? ofLevel[level];
