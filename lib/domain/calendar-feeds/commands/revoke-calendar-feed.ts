/** A calendar address stops answering. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { feedRevokedAlready } from "../rules/calendar-feeds.ts";

const input = inputOf({
  feedId: id("A calendar address"),
});

export const revokeCalendarFeed = defineCommand({
  name: "revoke-calendar-feed",
  noun: "calendarFeed",
  input,
  subjectId: ({ feedId }) => feedId,
  preconditions: (program, feedId, situation) =>
    feedRevokedAlready.check(program, { feedId }, situation),
  changes: (_program, { feedId }, situation) => [
    change("calendar-feed-revoked", feedId, { revokedAt: situation.now }),
  ],
});
