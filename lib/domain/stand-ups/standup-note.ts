import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";

/** A stream's day in three fields. One per stream and day; a second one replaces its words. */
export interface StandupNote {
  readonly id: string;
  readonly workstreamId: string;
  readonly sprintId: string | null;
  readonly day: Day;
  readonly done: string;
  readonly next: string;
  /** What stands in the way, in the writer's words; empty when nothing does. */
  readonly blockers: string;
  readonly authorId: string;
  readonly at: Instant;
}

export const standupNote = noun<StandupNote>()({
  prefix: "SN-",
  creates: ["standup-noted"],
  edits: ["standup-renoted"],
  searched: ["done", "next", "blockers"],
  title: ({ workstreamId, day }, { titleOf }) => `${titleOf("workstream", workstreamId)}, ${day}`,
  place: (_note, { slug }) => routes.standup(slug),
});
