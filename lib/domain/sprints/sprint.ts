import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { Pillar, SprintState } from "../vocabulary.ts";

export interface Sprint {
  readonly id: string;
  readonly number: number;
  readonly cycleId: string;
  readonly goal: string;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly state: SprintState;
  readonly lockedAt: Instant | null;
  /** Points committed when the plan was locked. */
  readonly committedPoints: number | null;
  /** Points accepted inside the sprint, fixed when it closes. */
  readonly acceptedPoints: number | null;
  readonly closedAt: Instant | null;
  /** Pillars missing from the plan that somebody acknowledged, with the reason and the sprint they return in. */
  readonly absences: readonly {
    readonly pillar: Pillar;
    readonly reason: string;
    readonly byId: string;
    readonly returnsInSprint: number | null;
  }[];
  /** Roadmap outcomes its goal serves. */
  readonly outcomeIds: readonly string[];
  /** Why it commits to less than the organization absorbs: rest, holidays, pacing (I-39). */
  readonly paceReason: string | null;
  readonly lockedById: string | null;
  /** Calibrated velocity when the plan was locked; null while calibrating. */
  readonly calibratedAtLock: number | null;
  /** Version of the roadmap the plan was locked under (I-124). */
  readonly roadmapVersion: number | null;
  readonly startedAt: Instant | null;
  readonly cancelAskedById: string | null;
  readonly cancelledReason: string | null;
  /** Its record comes from before Throughline: planning may be missing. */
  readonly imported: boolean;
  /** Who placed or took out deliverables last, and when: told to whoever planned at the same time. */
  readonly plannedById: string | null;
  readonly plannedAt: Instant | null;
  /** Its plan was locked since sprints close with a decided gate (T-323). */
  readonly gateAsked: boolean;
  /** Counts edits of its days and goal; calendars show it as SEQUENCE. */
  readonly revision: number;
}

export const sprint = noun<Sprint>()({
  prefix: "S",
  creates: ["sprint-recorded"],
  edits: [
    "sprint-edited",
    "sprint-moved",
    "sprint-locked",
    "sprint-started",
    "sprint-review-opened",
    "sprint-retro-opened",
    "sprint-closed",
    "sprint-cancel-asked",
    "sprint-kept",
    "sprint-cancelled",
  ],
  searched: ["goal", "absences.reason", "paceReason", "cancelledReason"],
  title: ({ number }) => `Sprint ${number}`,
  place: ({ number }, { slug }) => routes.sprint(slug, number),
});
