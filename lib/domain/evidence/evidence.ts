import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { EvidenceKind } from "../vocabulary.ts";
import type { EvidenceFile } from "./evidence-file.ts";

/** What is said each time evidence is recorded: at first, and whenever it is renewed. */
export interface EvidenceRecord {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Empty where a file shows it. */
  readonly link: string;
  readonly file: EvidenceFile | null;
  readonly occurredDay: Day;
  readonly recordedAt: Instant;
  readonly recordedById: string;
  /** dated after the decision it supports, or recorded too long after the event. */
  readonly reconstructed: boolean;
  /** The last day on which it counts; null while it counts without end. */
  readonly validUntilDay: Day | null;
  /** The first day on which it no longer counts; the clock writes it. */
  readonly expiredDay: Day | null;
  /** The member who checked it, never the one who recorded it (T-306). */
  readonly verifiedById: string | null;
  readonly verifiedAt: Instant | null;
}

/** As it stands now; what it was before it was renewed is kept as versions. */
export interface Evidence extends EvidenceRecord {
  readonly id: string;
  readonly subjectNoun:
    | "deliverable"
    | "gate"
    | "criterion"
    | "outcomePart"
    | "condition"
    | "escalation"
    | "useCase"
    | "control"
    | "controlTest";
  readonly subjectId: string;
  /** 1, 2, 3 … */
  readonly version: number;
  /** Criteria that it supports besides what it was recorded for. */
  readonly supports: readonly string[];
  readonly removedReason: string | null;
}

/** Of evidence that was only just recorded: nobody has renewed, verified or linked it. */
export const asFirstRecorded = {
  version: 1,
  supports: [],
  file: null,
  validUntilDay: null,
  expiredDay: null,
  verifiedById: null,
  verifiedAt: null,
} as const;

export const evidence = noun<Evidence>()({
  prefix: "EV-",
  creates: ["evidence-added"],
  edits: [
    "evidence-removed",
    "evidence-renewed",
    "evidence-verified",
    "evidence-linked",
    "evidence-expired",
  ],
  searched: ["link", "file.name"],
  title: ({ title }) => title,
  place: ({ id }, { slug }) => routes.evidence(slug, id),
});
