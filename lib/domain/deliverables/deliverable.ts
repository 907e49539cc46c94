import type { Day, Instant } from "../calendar/index.ts";
import type { DroppedFrom } from "../engine/noun.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { DeliverableState, DeliverableType, Pillar, QualityActivity } from "../vocabulary.ts";

export interface Deliverable {
  readonly id: string;
  readonly title: string;
  readonly type: DeliverableType;
  readonly workstreamId: string;
  readonly primaryPillar: Pillar;
  readonly secondaryPillars: readonly Pillar[];
  readonly ownerId: string | null;
  /** Points planned with (the likely estimate). */
  readonly points: number;
  readonly lowPoints: number | null;
  readonly highPoints: number | null;
  readonly state: DeliverableState;
  readonly sprintId: string | null;
  readonly startDay: Day | null;
  readonly dueDay: Day | null;
  /** The day the team now expects to finish, when it differs from the due day. */
  readonly forecastDay: Day | null;
  readonly startedDay: Day | null;
  readonly submittedAt: Instant | null;
  readonly submittedById: string | null;
  readonly reviewerId: string | null;
  readonly acceptedDay: Day | null;
  readonly acceptedById: string | null;
  readonly returnedReason: string | null;
  readonly returnCount: number;
  readonly carryOverCount: number;
  readonly lastLoggedAt: Instant | null;
  readonly lastNote: string | null;
  /** When the last note was corrected; of an earlier note when it is before `lastLoggedAt`. */
  readonly lastNoteCorrectedAt: Instant | null;
  /** Maturity domains (D1–D18) it is meant to move. */
  readonly domains: readonly string[];
  /** The key it had in the plan it was imported from. */
  readonly sourceKey: string | null;
  /** How hard it touches which stakeholder group, 1–5 (I-93). */
  readonly changeImpact: readonly { readonly groupId: string; readonly impact: number }[];
  /** The check it carries out beside use-case work. */
  readonly qualityActivity: QualityActivity | null;
  /** Members who submitted it, or owned it since work on it started: they do not judge it (I-44). */
  readonly partyIds: readonly string[];
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<DeliverableState> | null;
  readonly broughtBackReason: string | null;
}

export const deliverable = noun<Deliverable>()({
  prefix: "DL",
  digits: 2,
  creates: ["deliverable-created"],
  edits: [
    "deliverable-edited",
    "deliverable-dropped",
    "deliverable-brought-back",
    "deliverable-planned",
    "progress-logged",
    "deliverable-blocked",
    "deliverable-unblocked",
    "deliverable-submitted",
    "submission-withdrawn",
    "deliverable-accepted",
    "deliverable-returned",
    "deliverable-carried-over",
    "last-note-corrected",
    "deliverable-uncommitted",
  ],
  title: ({ title }) => title,
  place: ({ id, workstreamId }, { slug }) => routes.deliverable(slug, workstreamId, id),
  owner: ({ ownerId }) => ownerId,
});
