/** A change says what happened, to whom, and which fields now differ. What is not a change cannot be stored. */
import type { Noun, Nouns } from "./nouns.ts";

interface Kind<N extends Noun, C extends boolean> {
  readonly noun: N;
  readonly creates: C;
}

const creates = <N extends Noun>(noun: N): Kind<N, true> => ({ noun, creates: true });
const edits = <N extends Noun>(noun: N): Kind<N, false> => ({ noun, creates: false });

/** Every kind of change, past tense, with the noun it speaks about. */
export const changeKinds = {
  "program-founded": creates("facts"),
  "program-edited": edits("facts"),
  "setting-changed": edits("facts"),
  "demo-clock-moved": edits("facts"),

  "cycle-opened": creates("cycle"),
  "cycle-edited": edits("cycle"),
  "stage-entered": edits("cycle"),
  "roadmap-approved": edits("cycle"),

  "person-added": creates("person"),
  "person-edited": edits("person"),
  "link-issued": edits("person"),
  "password-set": edits("person"),
  "sessions-ended": edits("person"),
  "person-deactivated": edits("person"),

  "member-added": creates("member"),
  "roles-changed": edits("member"),
  "member-removed": edits("member"),

  "workstream-created": creates("workstream"),
  "workstream-edited": edits("workstream"),
  "workstream-activated": edits("workstream"),
  "workstream-dropped": edits("workstream"),
  "workstream-brought-back": edits("workstream"),
  "status-claimed": edits("workstream"),
  "claim-explained": edits("workstream"),

  "use-case-recorded": creates("useCase"),

  "outcome-created": creates("outcome"),
  "outcome-edited": edits("outcome"),
  "outcome-dropped": edits("outcome"),
  "outcome-brought-back": edits("outcome"),
  "outcome-moved": edits("outcome"),
  "outcome-part-declared": creates("outcomePart"),
  "outcome-part-edited": edits("outcomePart"),

  "deliverable-created": creates("deliverable"),
  "deliverable-edited": edits("deliverable"),
  "deliverable-dropped": edits("deliverable"),
  "deliverable-brought-back": edits("deliverable"),
  "deliverable-planned": edits("deliverable"),
  "progress-logged": edits("deliverable"),
  "deliverable-blocked": edits("deliverable"),
  "deliverable-unblocked": edits("deliverable"),
  "deliverable-submitted": edits("deliverable"),
  "submission-withdrawn": edits("deliverable"),
  "deliverable-accepted": edits("deliverable"),
  "deliverable-returned": edits("deliverable"),
  "deliverable-carried-over": edits("deliverable"),
  "progress-noted": creates("progressNote"),
  "note-corrected": creates("progressNote"),
  "last-note-corrected": edits("deliverable"),

  "criterion-added": creates("criterion"),
  "criterion-changed": edits("criterion"),
  "criterion-loosened": edits("criterion"),
  "criterion-assessed": edits("criterion"),

  "evidence-added": creates("evidence"),
  "evidence-removed": edits("evidence"),

  "dependency-proposed": creates("dependency"),
  "dependency-edited": edits("dependency"),
  "dependency-agreed": edits("dependency"),
  "dependency-promised": edits("dependency"),
  "dependency-at-risk": edits("dependency"),
  "dependency-missed": edits("dependency"),
  "dependency-resolved": edits("dependency"),
  "dependency-dropped": edits("dependency"),
  "dependency-brought-back": edits("dependency"),

  "impact-notice-raised": creates("impactNotice"),
  "impact-notice-answered": edits("impactNotice"),
  "impact-notice-superseded": edits("impactNotice"),

  "sprint-recorded": creates("sprint"),
  "sprint-edited": edits("sprint"),
  "sprint-moved": edits("sprint"),
  "sprint-locked": edits("sprint"),
  "sprint-started": edits("sprint"),
  "sprint-review-opened": edits("sprint"),
  "sprint-retro-opened": edits("sprint"),
  "sprint-closed": edits("sprint"),
  "sprint-cancel-asked": edits("sprint"),
  "sprint-kept": edits("sprint"),
  "sprint-cancelled": edits("sprint"),
  "sprint-item-recorded": creates("sprintItem"),
  "sprint-item-locked": edits("sprintItem"),
  "sprint-item-removed": edits("sprintItem"),
  "sprint-item-demonstrated": edits("sprintItem"),
  "sprint-item-disposed": edits("sprintItem"),
  "deliverable-uncommitted": edits("deliverable"),
  "capacity-stated": creates("streamCapacity"),
  "capacity-restated": edits("streamCapacity"),

  "standup-noted": creates("standupNote"),
  "standup-renoted": edits("standupNote"),
  "blocker-mentioned": creates("blockerMention"),
  "mention-reworded": edits("blockerMention"),
  "mention-linked": edits("blockerMention"),
  "mention-settled": edits("blockerMention"),
  "mention-drafted": edits("blockerMention"),
  "integration-review-held": creates("integrationReview"),
  "integration-review-edited": edits("integrationReview"),

  "review-opened": creates("sprintReview"),
  "review-edited": edits("sprintReview"),
  "review-closed": edits("sprintReview"),
  "course-adjusted": creates("adjustment"),
  "feedback-given": creates("feedback"),
  "feedback-decided": edits("feedback"),
  "retrospective-opened": creates("retrospective"),
  "retrospective-edited": edits("retrospective"),
  "retrospective-closed": edits("retrospective"),
  "retro-point-made": creates("retroPoint"),
  "retro-point-edited": edits("retroPoint"),
  "retro-action-agreed": creates("retroAction"),
  "retro-action-edited": edits("retroAction"),
  "retro-action-carried": edits("retroAction"),
  "retro-action-started": edits("retroAction"),
  "retro-action-done": edits("retroAction"),
  "retro-action-deferred": edits("retroAction"),
  "retro-action-rejected": edits("retroAction"),

  "pulse-opened": creates("pulse"),
  "pulse-closed": edits("pulse"),
  "warning-raised": creates("warning"),
  "warning-cleared": edits("warning"),
  "warning-watched": edits("warning"),
  "intervention-recorded": creates("intervention"),
  "intervention-reviewed": edits("intervention"),

  "lead-vacated": edits("workstream"),

  "calendar-feed-opened": creates("calendarFeed"),
  "calendar-feed-revoked": edits("calendarFeed"),

  "gate-scheduled": creates("gate"),
  "gate-edited": edits("gate"),
  "gate-readied": edits("gate"),
  "gate-decided": edits("gate"),
  "gate-closed": edits("gate"),
  "gate-dropped": edits("gate"),
  "condition-set": creates("condition"),
  "condition-closed": edits("condition"),

  "escalation-opened": creates("escalation"),
  "escalation-raised": edits("escalation"),
  "escalation-updated": edits("escalation"),
  "escalation-acknowledged": edits("escalation"),
  "escalation-extended": edits("escalation"),
  "escalation-regraded": edits("escalation"),
  "escalation-decided": edits("escalation"),
  "escalation-closed": edits("escalation"),
  "escalation-withdrawn": edits("escalation"),

  "override-granted": creates("override"),
  "override-withdrawn": edits("override"),
  "finding-acknowledged": creates("acknowledgement"),
  "deed-refused": creates("refusal"),

  "report-drafted": creates("report"),
  "report-edited": edits("report"),
  "report-published": edits("report"),
  "report-corrected": edits("report"),
  "report-body-stored": creates("reportBody"),

  "scope-change-recorded": creates("scopeChange"),
  "scope-change-decided": edits("scopeChange"),
  "control-recorded": creates("control"),
  "risk-recorded": creates("risk"),
  "stakeholder-group-recorded": creates("stakeholderGroup"),
  "sentiment-read": edits("stakeholderGroup"),
  "energy-read": creates("energyReading"),
  "energy-reread": edits("energyReading"),
  "indicator-read": creates("indicatorReading"),
  "indicator-reread": edits("indicatorReading"),
  "domain-scored": creates("domainScore"),
  "domain-rescored": edits("domainScore"),
  "kpi-recorded": creates("kpi"),
} as const satisfies Record<string, Kind<Noun, boolean>>;

export type ChangeKind = keyof typeof changeKinds;
export type NounOf<K extends ChangeKind> = (typeof changeKinds)[K]["noun"];

type SetOf<K extends ChangeKind> = (typeof changeKinds)[K]["creates"] extends true
  ? Omit<Nouns[NounOf<K>], "id">
  : Partial<Omit<Nouns[NounOf<K>], "id">>;

/** A change of one kind: `set` holds the whole entity when it creates, else only what differs. */
export interface ChangeOf<K extends ChangeKind> {
  readonly kind: K;
  readonly id: string;
  readonly set: SetOf<K>;
}

export type Change = { [K in ChangeKind]: ChangeOf<K> }[ChangeKind];

/** Writes a change down; the compiler checks that the fields belong to the noun of that kind. */
export function change<K extends ChangeKind>(kind: K, id: string, set: SetOf<K>): ChangeOf<K> {
  return { kind, id, set };
}

/** The noun whose entity a change of this kind creates or edits. */
export const nounOf = (kind: ChangeKind): Noun => changeKinds[kind].noun;

/** True for kinds whose `set` holds a whole new entity; false for those that hold only the fields that differ. */
export const isCreating = (kind: ChangeKind): boolean => changeKinds[kind].creates;
