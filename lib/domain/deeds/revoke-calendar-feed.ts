/** A calendar address stops answering. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { feedRevokedAlready } from "../rules/calendar-feeds.ts";

const input = inputOf({
  feedId: id("A calendar address"),
});

export type RevokeCalendarFeed = InputOf<typeof input>;

export const revokeCalendarFeed = deed({
  name: "revoke-calendar-feed",
  noun: "calendarFeed",
  input,
  subjectId: ({ feedId }) => feedId,
  objections: (program, feedId, situation) =>
    feedRevokedAlready.look(program, { feedId }, situation),
  changes: (_program, { feedId }, situation) => [
    change("calendar-feed-revoked", feedId, { revokedAt: situation.now }),
  ],
});
