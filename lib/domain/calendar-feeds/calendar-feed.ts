import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** An address under which a calendar program finds the ceremonies; only the hash of its token is kept. */
export interface CalendarFeed {
  readonly id: string;
  /** Whose ceremonies; null for all of the program. */
  readonly memberId: string | null;
  readonly tokenHash: string;
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly revokedAt: Instant | null;
}

export const calendarFeed = noun<CalendarFeed>()({
  prefix: "CF-",
  creates: ["calendar-feed-opened"],
  edits: ["calendar-feed-revoked"],
  title: ({ memberId }, { titleOf }) =>
    memberId === null ? "Calendar of the program" : `Calendar of ${titleOf("member", memberId)}`,
});
