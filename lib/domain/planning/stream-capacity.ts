import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** What a workstream says it can take in one sprint, in points. */
export interface StreamCapacity {
  readonly id: string;
  readonly sprintId: string;
  readonly workstreamId: string;
  readonly points: number;
  readonly note: string;
  readonly byId: string;
  readonly at: Instant;
}

export const streamCapacity = noun<StreamCapacity>()({
  prefix: "CP-",
  creates: ["capacity-stated"],
  edits: ["capacity-restated"],
  title: ({ workstreamId }, { titleOf }) => titleOf("workstream", workstreamId),
});
