import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";

/** An anonymous morale pulse of one sprint, 1–5. Answers are counted apart from the log; only n and mean come here. */
export interface Pulse {
  readonly id: string;
  readonly sprintId: string;
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** Answers; null while open. */
  readonly n: number | null;
  /** Mean of the answers; null while open, and for good below three of them. */
  readonly mean: number | null;
}

export const pulse = noun<Pulse>()({
  prefix: "PU-",
  creates: ["pulse-opened"],
  edits: ["pulse-closed"],
  title: ({ sprintId }, { titleOf }) => `Pulse of ${titleOf("sprint", sprintId).toLowerCase()}`,
  place: (_pulse, { slug }) => routes.indicators(slug),
});
