/** Addresses for calendar programs: one of a kind at a time, kept only as a hash, worthless once revoked. */
import type { Instant } from "../../calendar/index.ts";
import { dayOf } from "../../calendar/index.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FeedScope } from "../live-feeds.ts";

/** T-95: a second address would be one more to forget about. */
export const feedOpenAlready = rule<{
  subject: Ref;
  open: { readonly scope: FeedScope; readonly openedAt: Instant } | null;
}>({
  id: "T-95",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A person has at most one live calendar address for their own ceremonies and one for the program's.",
  objection: "You opened {what} on {day}. Its address was shown once and can't be shown again.",
  remedy: "If you lost the address, revoke it and open a new one.",
  check: (program, { subject, open }) =>
    open === null
      ? []
      : [
          {
            subject,
            facts: {
              what: open.scope === "MINE" ? "your own calendar" : "the program's calendar",
              day: dayOf(program.facts.calendar, open.openedAt),
            },
          },
        ],
});

/** T-96: revoked is revoked. */
export const feedRevokedAlready = rule<{ feedId: string }>({
  id: "T-96",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A revoked calendar address can't be used again.",
  objection: "This calendar address was revoked on {day} and no longer works.",
  remedy: "Open a new one if you still need the calendar.",
  check: (program, { feedId }) => {
    const at = program.calendarFeed.get(feedId)?.revokedAt ?? null;
    if (at === null) return [];
    const subject = { noun: "calendarFeed", id: feedId } as const;
    return [{ subject, facts: { day: dayOf(program.facts.calendar, at) } }];
  },
});

/** T-97: whoever reads the database or the log cannot read anybody's calendar with it. */
export const feedSecretInTheOpen = rule<{ subject: Ref; tokenHash: string }>({
  id: "T-97",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Only the SHA-256 hash of a calendar address's secret is stored.",
  objection:
    "This isn't a SHA-256 hash: it has {length:character} instead of 64 hexadecimal digits.",
  remedy: "Open the calendar on its page. That creates the secret and stores its hash.",
  check: (_program, { subject, tokenHash }) =>
    /^[0-9a-f]{64}$/.test(tokenHash) ? [] : [{ subject, facts: { length: tokenHash.length } }],
});

export const calendarFeedRules = [feedOpenAlready, feedRevokedAlready, feedSecretInTheOpen];
