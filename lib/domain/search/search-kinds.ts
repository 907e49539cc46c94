/** What can be found, and in which group of results it stands. */
import type { Noun, SearchedNoun } from "../nouns.ts";
import { nounCards } from "../nouns.ts";

/** Things of a program, and what all programs share: the rules and the numbers that can be tuned. */
export type SearchKind = SearchedNoun | "rule" | "setting";

export const searchGroups = {
  work: "Work and plan",
  notes: "Notes",
  gates: "Gates and evidence",
  escalations: "Escalations and signals",
  reviews: "Reviews",
  reports: "Reports",
  people: "People",
  rules: "Rules and settings",
} as const;

export type SearchGroup = keyof typeof searchGroups;

export const isSearchGroup = (name: string): name is SearchGroup =>
  Object.hasOwn(searchGroups, name);

interface KindOfResult {
  /** As a result names what it is. */
  readonly label: string;
  readonly group: SearchGroup;
}

/** In the order of equally good results. */
export const searchKinds: Readonly<Record<SearchKind, KindOfResult>> = {
  workstream: { label: "Workstream", group: "work" },
  deliverable: { label: "Deliverable", group: "work" },
  useCase: { label: "Use case", group: "work" },
  threshold: { label: "Threshold", group: "gates" },
  metricResult: { label: "Result", group: "gates" },
  confirmation: { label: "Confirmation", group: "gates" },
  outcome: { label: "Outcome", group: "work" },
  outcomePart: { label: "Part of an outcome", group: "work" },
  gate: { label: "Quality gate", group: "gates" },
  escalation: { label: "Escalation", group: "escalations" },
  sprint: { label: "Sprint", group: "work" },
  dependency: { label: "Dependency", group: "work" },
  member: { label: "Person", group: "people" },
  report: { label: "Steering report", group: "reports" },
  criterion: { label: "Criterion", group: "gates" },
  templateCriterion: { label: "Criterion of a template", group: "gates" },
  condition: { label: "Condition of a gate", group: "gates" },
  control: { label: "Control", group: "gates" },
  controlTest: { label: "Test of a control", group: "gates" },
  gateDecision: { label: "Decision on a gate", group: "gates" },
  signature: { label: "Signature", group: "gates" },
  evidence: { label: "Evidence", group: "gates" },
  progressNote: { label: "Progress note", group: "notes" },
  standupNote: { label: "Stand-up note", group: "notes" },
  blockerMention: { label: "Blocker mentioned", group: "notes" },
  impactNotice: { label: "Impact notice", group: "escalations" },
  warning: { label: "Warning", group: "escalations" },
  intervention: { label: "Intervention", group: "escalations" },
  energyReading: { label: "Energy reading", group: "escalations" },
  indicatorReading: { label: "Indicator", group: "escalations" },
  sprintItem: { label: "Work in a sprint", group: "work" },
  sprintReview: { label: "Sprint review", group: "reviews" },
  feedback: { label: "Feedback", group: "reviews" },
  adjustment: { label: "Adjustment", group: "reviews" },
  retroPoint: { label: "Retrospective point", group: "reviews" },
  retroAction: { label: "Retrospective action", group: "reviews" },
  integrationReview: { label: "Integration review", group: "reviews" },
  override: { label: "Override", group: "rules" },
  acknowledgement: { label: "Reason for continuing", group: "rules" },
  cycle: { label: "Cycle", group: "work" },
  facts: { label: "Program", group: "work" },
  rule: { label: "Rule", group: "rules" },
  setting: { label: "Setting", group: "rules" },
};

export const isSearchKind = (name: string): name is SearchKind => Object.hasOwn(searchKinds, name);

export const kindsInOrder: readonly SearchKind[] = Object.keys(searchKinds).filter(isSearchKind);

/** Whether a noun of the program is looked through. */
export const isSearched = <N extends Noun>(noun: N): noun is N & SearchedNoun =>
  "searched" in nounCards[noun];
