import type { Day, Instant } from "../calendar/index.ts";
import type { DroppedFrom } from "../engine/noun.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type {
  DependencyState,
  DependencyStrength,
  DependencyType,
  LinkType,
} from "../vocabulary.ts";

export interface DependencyPromise {
  readonly day: Day;
  readonly byId: string;
  readonly at: Instant;
  readonly note: string;
}

export interface Dependency {
  readonly id: string;
  /** Providing deliverable; null when it comes from outside (then `fromOutside` names it). */
  readonly fromId: string | null;
  readonly fromOutside: string | null;
  /** Providing workstream where no deliverable is named (a sign-off, say). */
  readonly fromWorkstreamId: string | null;
  readonly toId: string;
  readonly type: DependencyType;
  readonly strength: DependencyStrength;
  readonly linkType: LinkType;
  /** Working days between the two ends; negative is a lead. */
  readonly lagDays: number;
  readonly needByDay: Day | null;
  readonly promises: readonly DependencyPromise[];
  readonly state: DependencyState;
  readonly proposedAt: Instant;
  readonly agreedById: string | null;
  readonly agreedAt: Instant | null;
  readonly resolvedDay: Day | null;
  readonly note: string;
  readonly droppedReason: string | null;
  /** `withId` is the deliverable that was dropped with it. */
  readonly droppedFrom: (DroppedFrom<DependencyState> & { readonly withId: string | null }) | null;
  readonly broughtBackReason: string | null;
}

export const dependency = noun<Dependency>()({
  prefix: "DP-",
  creates: ["dependency-proposed"],
  edits: [
    "dependency-edited",
    "dependency-agreed",
    "dependency-promised",
    "dependency-at-risk",
    "dependency-missed",
    "dependency-resolved",
    "dependency-dropped",
    "dependency-brought-back",
  ],
  searched: ["fromOutside", "note", "promises.note", "droppedReason", "broughtBackReason"],
  title: ({ fromId, fromOutside, fromWorkstreamId, toId }) =>
    `${fromId ?? fromOutside ?? fromWorkstreamId ?? "outside"} → ${toId}`,
  place: ({ id }, { slug }) => routes.dependency(slug, id),
  /** Whoever waits for it would gain from setting a rule aside. */
  owner: ({ toId }, { ownerOf }) => ownerOf("deliverable", toId),
});
