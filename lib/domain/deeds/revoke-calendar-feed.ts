/** A calendar address stops answering. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { feedRevokedAlready } from "../rules/calendar-feeds.ts";

export interface RevokeCalendarFeed extends Command {
  readonly feedId: string;
}

export const revokeCalendarFeed = deed<RevokeCalendarFeed>({
  name: "revoke-calendar-feed",
  noun: "calendarFeed",
  subjectId: ({ feedId }) => feedId,
  objections: (program, feedId, situation) =>
    feedRevokedAlready.look(program, { feedId }, situation),
  changes: (_program, { feedId }, situation) => [
    change("calendar-feed-revoked", feedId, { revokedAt: situation.now }),
  ],
});
