/** An address under which a calendar program finds ceremonies. The secret in it is the server's; here only its hash arrives. */

import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choice, inputOf } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { FeedScope } from "../live-feeds.ts";
import { feedScopes, liveFeeds } from "../live-feeds.ts";
import { feedOpenAlready, feedSecretInTheOpen } from "../rules/calendar-feeds.ts";

const input = inputOf({ scope: choice(feedScopes, "Whose ceremonies") });

export interface OpenCalendarFeed extends CommandInput {
  readonly scope: FeedScope;
  /** SHA-256 of the address's secret, 64 hexadecimal digits. */
  readonly tokenHash: string;
}

/** The actor's own live feed of a scope. */
export const ownFeed = (program: Program, scope: FeedScope, situation: Situation) =>
  liveFeeds(program).find(
    ({ openedById, memberId }) =>
      openedById === actorId(program, situation) && (memberId === null) === (scope === "PROGRAM"),
  ) ?? null;

export const openCalendarFeed = defineCompletedCommand<OpenCalendarFeed, InputOf<typeof input>>({
  name: "open-calendar-feed",
  noun: "facts",
  input,
  checkInput(program, { scope, tokenHash }, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const open = ownFeed(program, scope, situation);
    return [
      ...feedOpenAlready.check(
        program,
        { subject, open: open && { scope, openedAt: open.openedAt } },
        situation,
      ),
      ...feedSecretInTheOpen.check(program, { subject, tokenHash }, situation),
    ];
  },
  changes(program, { scope, tokenHash }, situation, mint) {
    const openedById = actorId(program, situation);
    return [
      change("calendar-feed-opened", mint("calendarFeed"), {
        memberId: scope === "MINE" ? openedById : null,
        tokenHash,
        openedById,
        openedAt: situation.now,
        revokedAt: null,
      }),
    ];
  },
});
