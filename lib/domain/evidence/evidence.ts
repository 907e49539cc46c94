import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { EvidenceKind } from "../vocabulary.ts";

export interface Evidence {
  readonly id: string;
  readonly subjectNoun:
    | "deliverable"
    | "gate"
    | "criterion"
    | "outcomePart"
    | "condition"
    | "escalation"
    | "control"
    | "controlTest";
  readonly subjectId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly link: string;
  readonly occurredDay: Day;
  readonly recordedAt: Instant;
  readonly recordedById: string;
  /** dated after the decision it supports, or recorded too long after the event. */
  readonly reconstructed: boolean;
  readonly removedReason: string | null;
}

export const evidence = noun<Evidence>()({
  prefix: "EV-",
  creates: ["evidence-added"],
  edits: ["evidence-removed"],
  searched: ["link"],
  title: ({ title }) => title,
  place: ({ subjectNoun, subjectId }, { placeOf }) => placeOf(subjectNoun, subjectId),
});
