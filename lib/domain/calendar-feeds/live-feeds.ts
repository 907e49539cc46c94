/** Calendar addresses that answer. */
import type { CalendarFeed } from "../nouns.ts";
import type { Program } from "../program.ts";

/** "Mine" holds the ceremonies a member belongs to, "program" all of them. */
export const feedScopes = ["MINE", "PROGRAM"] as const;
export type FeedScope = (typeof feedScopes)[number];

/** Not revoked, and neither whoever opened it nor whose ceremonies it holds has left the program. */
export function isLiveFeed(program: Program, feed: CalendarFeed): boolean {
  const there = (id: string | null) => id === null || program.member.get(id)?.active === true;
  return feed.revokedAt === null && there(feed.openedById) && there(feed.memberId);
}

/** In the order they were opened. */
export const liveFeeds = (program: Program): readonly CalendarFeed[] =>
  [...program.calendarFeed.values()].filter((feed) => isLiveFeed(program, feed));
