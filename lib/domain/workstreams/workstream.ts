import type { Day, Instant } from "../calendar/index.ts";
import type { DroppedFrom } from "../engine/noun.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { Pillar, StatusValue, WorkstreamState } from "../vocabulary.ts";

export interface Workstream {
  readonly id: string;
  readonly name: string;
  readonly pillars: readonly Pillar[];
  /** Member id; null while vacant. */
  readonly leadId: string | null;
  /** Since when nobody leads it (I-04). */
  readonly leadVacantSince: Day | null;
  readonly mandate: string;
  readonly state: WorkstreamState;
  readonly claimedStatus: StatusValue | null;
  readonly claimedAt: Instant | null;
  readonly claimedById: string | null;
  /** Why the claim is better than the evidence, in the claimer's words. */
  readonly claimExplanation: string | null;
  readonly claimExplainedAt: Instant | null;
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<WorkstreamState> | null;
  readonly broughtBackReason: string | null;
}

export const workstream = noun<Workstream>()({
  prefix: "W",
  creates: ["workstream-created"],
  edits: [
    "workstream-edited",
    "workstream-activated",
    "workstream-dropped",
    "workstream-brought-back",
    "status-claimed",
    "claim-explained",
    "lead-vacated",
  ],
  searched: ["mandate", "claimExplanation", "droppedReason", "broughtBackReason"],
  title: ({ name }) => name,
  place: ({ id }, { slug }) => routes.workstream(slug, id),
  owner: ({ leadId }) => leadId,
});
