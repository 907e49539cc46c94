/**
 * What several needs on Today have in common, and the one sentence that says so. A need names its cause and, where a
 * cause is shared by some of its kind only, of what; equal ones make one row.
 */
import { counted, plural } from "../wording.ts";

interface SharedCause {
  /** What is said of several; `name` is what they share: a stream, a gate, a deliverable. */
  readonly said: (count: number, name: string) => string;
  /** Where all of them are; the page of the first where it is left out. `of` is the id of what they share. */
  readonly page?: (of: string) => string;
}

const causes = {
  escalationsOverdue: {
    said: (count) =>
      `${counted(count, "escalation is past its time limit", "escalations are past their time limit")}.`,
    page: () => "escalations",
  },
  escalationsRunOut: {
    said: (count) =>
      `${counted(count, "escalation runs", "escalations run")} out of time within a working day.`,
    page: () => "escalations",
  },
  escalationsWait: {
    said: (count) => `${counted(count, "escalation awaits", "escalations await")} a decision.`,
    page: () => "escalations",
  },
  gatesToDecide: {
    said: (count) => `${counted(count, "gate is", "gates are")} due for a decision.`,
    page: () => "gates",
  },
  resultsBelow: {
    said: (count) =>
      `${counted(count, "use case is", "use cases are")} below ${plural(count, "its", "their")} threshold, and nobody has decided what follows.`,
    page: () => "use-cases",
  },
  dataReopened: {
    said: (count) =>
      `The data of ${counted(count, "use case", "use cases")} must be validated again.`,
    page: () => "use-cases",
  },
  gatesToSign: {
    said: (count) =>
      `${counted(count, "gate waits", "gates wait")} for your decision or signature.`,
    page: () => "gates",
  },
  conditions: {
    said: (count, gate) =>
      `${counted(count, "condition")} of ${gate} ${plural(count, "is", "are")} due or overdue.`,
  },
  controlsFailed: {
    said: (count) => `${counted(count, "control has", "controls have")} failed.`,
    page: () => "controls?state=FAILED",
  },
  controlTests: {
    said: (count) => `${counted(count, "control is", "controls are")} due or overdue for a test.`,
    page: () => "controls?state=OVERDUE",
  },
  signatures: {
    said: (count, deliverable) =>
      `${counted(count, "criterion", "criteria")} of ${deliverable} ${plural(count, "needs", "need")} your sign-off.`,
  },
  overridesAsked: {
    said: (count) => `One rule blocks ${counted(count, "step")}, and you can override it.`,
    page: (ruleId) => `rulebook/${ruleId}`,
  },
  pillarsWithoutStream: {
    said: (count) => `${counted(count, "pillar has", "pillars have")} no active workstream.`,
  },
  draftStreams: {
    said: (count) =>
      `${counted(count, "draft workstream has", "draft workstreams have")} open work in a locked sprint.`,
    page: () => "workstreams",
  },
  criticalDependencies: {
    said: (count, provider) =>
      `${counted(count, "deliverable")} on the critical path ${plural(count, "waits", "wait")} for ${provider}.`,
    page: () => "dependencies",
  },
  dependenciesOwed: {
    said: (count, stream) =>
      `${counted(count, "deliverable waits", "deliverables wait")} for what ${stream} provides.`,
    page: () => "dependencies",
  },
  slipsToAnswer: {
    said: (count, stream) =>
      `${counted(count, "delay awaits", "delays await")} a response from ${stream}.`,
  },
  slipsUnanswered: {
    said: (count) =>
      `${counted(count, "delay hasn't", "delays haven't")} had a response from every stream.`,
    page: () => "dependencies",
  },
  reviews: {
    said: (count) =>
      `${counted(count, "deliverable is", "deliverables are")} submitted for your review.`,
  },
  deliverablesLate: {
    said: (count, stream) =>
      `${counted(count, "deliverable is", "deliverables are")} late in ${stream}.`,
    page: (stream) => `workstreams/${stream}`,
  },
  technologyAhead: {
    said: (count) => `In ${counted(count, "outcome")}, Technology is ahead of another pillar.`,
  },
  outcomesIncomplete: {
    said: (count) => `${counted(count, "outcome is", "outcomes are")} only technically complete.`,
  },
  warnings: {
    said: (count) => `${counted(count, "warning has", "warnings have")} no owner.`,
  },
  interventions: {
    said: (count) =>
      `Review the effect of ${counted(count, "step")} taken in response to warnings.`,
  },
  claims: {
    said: (count) =>
      `${counted(count, "stream claims", "streams claim")} a better status than the evidence shows, without an explanation.`,
    page: () => "workstreams",
  },
  scopeChanges: {
    said: (count) => `${counted(count, "scope change awaits", "scope changes await")} a decision.`,
  },
  evidenceExpires: {
    said: (count) =>
      `${counted(count, "piece")} of evidence ${plural(count, "has", "have")} to be renewed.`,
    page: () => "evidence",
  },
  waiversExpire: {
    said: (count) => `${counted(count, "waiver")} of yours ${plural(count, "expires", "expire")}.`,
    page: () => "gates",
  },
  overridesExpire: {
    said: (count) =>
      `${counted(count, "override expires", "overrides expire")} within two working days.`,
  },
  actionsDue: {
    said: (count) =>
      `${counted(count, "retrospective action")} of yours ${plural(count, "is", "are")} due in this sprint.`,
  },
  mentions: {
    said: (count, stream) =>
      `${stream} named ${counted(count, "blocker")} at the stand-up that ${plural(count, "isn't", "aren't")} recorded anywhere.`,
  },
  standupNotes: {
    said: (count) => `${counted(count, "stream has", "streams have")} no stand-up note for today.`,
  },
} as const satisfies Readonly<Record<string, SharedCause>>;

export type CauseName = keyof typeof causes;

/** The table's row of a cause. */
export const sharedCause = (kind: CauseName): SharedCause => causes[kind];

export interface Cause {
  readonly kind: CauseName;
  /** Id of what the needs share; empty where all of the kind make one row. */
  readonly of: string;
  /** What they share, as the sentence names it. */
  readonly name: string;
}

/** A cause, shared by all needs of its kind, or by those of one thing. */
export const cause = (kind: CauseName, of = "", name = ""): Cause => ({ kind, of, name });
