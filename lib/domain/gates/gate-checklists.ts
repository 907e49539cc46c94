/**
 * The standard checklists, for templates that a program has not made its own. Those of the stages follow
 * in our own words, those of the other levels and the definitions of done are ours.
 */
import type { DeliverableType, GateLevel, Stage } from "../vocabulary.ts";

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
    critical("The future owners of the operating model have agreed to it", "Signed decision"),
    critical("Every risk has a control, or a decision to accept it", "Risk and control register"),
    critical("Policies on data governance and residency are in force", "Policy and its approval"),
    critical("The architecture was reviewed, with no open points", "Review record"),
    critical("Each handover between people and AI is mapped", "Process map"),
    critical("The data is shown to be fit for use", "Data assessment"),
  ],
  PRODUCE: [
    critical("Everything planned is built, outcome by outcome", "Accepted deliverables"),
    critical("Documentation describes what was built, not what was planned", "Document index"),
    critical("Formal validation can start", "Validation plan"),
    critical("Every model and system has a card", "Cards"),
    critical("Logging and monitoring are running", "Dashboard"),
    critical("Each control was tested in operation and works", "Control test records"),
    critical("The incident playbook is ready for use", "Rehearsal record"),
  ],
  EVALUATE: [
    critical("Results are compared with their baseline", "KPI report"),
    critical("The audit checklist is complete", "Audit checklist"),
    critical("Tests for fairness and bias are on file with their results", "Test results"),
    critical("The realized value has been reported", "Value report"),
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
    critical("Somebody other than its owner has reviewed it", "Review note"),
    desired("Everybody who depends on it received what was committed", "Receiver's confirmation"),
    desired("Its documentation is up to date", "Document"),
  ],
  SPRINT: [
    critical("Every planned deliverable has a disposition", "Sprint record"),
    critical("Review and retrospective are recorded", "Records"),
    desired("No pillar was missing, or its absence was acknowledged", "Sprint plan"),
    desired("Actions of the last retrospective are settled", "Action list"),
    desired("The indicators were recorded", "Readings"),
  ],
  WORKSTREAM: [
    critical("The deliverables of the milestone are accepted", "Acceptance records"),
    critical("Receivers in other streams have confirmed the handover", "Receivers' confirmation"),
    desired("Every open risk has an owner", "Risk register"),
    desired("No critical condition is overdue", "Condition list"),
  ],
  CYCLE: [
    critical("Each outcome is complete, or carried forward by decision", "Outcome list"),
    critical("All required controls are active", "Control register"),
    critical("The evidence is indexed", "Evidence index"),
    desired("Adoption is being measured", "Measurement"),
    desired("Each affected group was consulted", "Feedback"),
    desired("Evaluate can start: data, baselines and owners are named", "Readiness checklist"),
  ],
  STAGE: [
    critical("Everything this stage had to produce is complete", "Artifacts"),
    critical("Its results were reviewed by those who need them next", "Review record"),
    desired("Open points have an owner and a due date", "List of open points"),
  ],
};

const dataReady = [
  critical("Its quality validation has passed", "Validation report"),
  critical("Lineage and access are documented", "Data documentation"),
  desired("A runbook covers faults and changes", "Runbook"),
  critical("It is operational for the people who use it", "Confirmation by a user"),
];

const authorized = [
  critical("The named authority has adopted it", "Record of the decision"),
  critical("It has an owner", "Name of the owner"),
  desired("Its first use is recorded", "Record of the first use"),
  desired("The controls that it needs are active", "Control register"),
];

/** What makes a deliverable of a type done, beside what its own plan asks. */
export const definitionsOfDone: Readonly<Record<DeliverableType, readonly ChecklistCriterion[]>> = {
  MODEL: [
    critical("It reaches its threshold on the frozen test set", "Benchmark"),
    critical("No guardrail metric worsens beyond its tolerance", "Benchmark"),
    critical("The fairness test has passed", "Test results"),
    critical("The model card is published", "Model card"),
    critical("Monitoring is running", "Dashboard"),
    critical("The rollback was tried and works", "Record of the trial"),
  ],
  DATA: dataReady,
  PLATFORM: dataReady,
  POLICY: authorized,
  BODY: authorized,
  TRAINING: [
    critical("It was given to the group that it is for", "Attendance list"),
    critical("At least 90% of the group completed it", "Completion report"),
    desired("A check shows that the group can do the work", "Results of the check"),
    desired("Feedback of the group was collected", "Feedback"),
  ],
  PROCESS: [
    critical("The process is documented before and after", "Process map"),
    critical("Handovers between people and AI are defined, with their exceptions", "Process map"),
    critical("The business owner has signed off", "Sign-off"),
    critical("It was used live at least once", "Record of the use"),
  ],
  COMMUNICATION: [
    critical("Its audience, message and channel are named", "Communication plan"),
    desired("Its reach is known", "Figures of the channel"),
    desired("Feedback of the audience was collected", "Feedback"),
  ],
  CONTROL: [
    critical("It is described with its owner and its test frequency", "Control register"),
    critical("It was tested in operation and works", "Test record"),
    critical("It is active", "Control register"),
  ],
  OTHER: [
    critical("Its result can be shown", "Demonstration or document"),
    desired("Its documentation is up to date", "Document"),
  ],
};

/** The checklist proposed for a gate of this level, for a stage gate of this stage. */
export const checklistFor = (
  level: GateLevel,
  stage: Stage | null,
): readonly ChecklistCriterion[] =>
  (level === "STAGE" && stage !== null ? ofStage[stage] : undefined) ?? ofLevel[level];
