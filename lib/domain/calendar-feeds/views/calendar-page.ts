/** What comes when: the next two weeks of ceremonies, and the addresses under which calendars follow them. */
import type { Day, Instant } from "../../calendar/index.ts";
import { addDays, isWorkingDay } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { CalendarFeed } from "../../nouns.ts";
import { whyInvited } from "../../people/ceremony-members.ts";
import type { Program } from "../../program.ts";
import type { Ceremony, CeremonyKind } from "../ceremonies.ts";
import { ceremoniesOf, ceremonyKinds } from "../ceremonies.ts";
import type { OpenCalendarFeed } from "../commands/open-calendar-feed.ts";
import { openCalendarFeed, ownFeed } from "../commands/open-calendar-feed.ts";
import { revokeCalendarFeed } from "../commands/revoke-calendar-feed.ts";
import { feedScopes, liveFeeds } from "../live-feeds.ts";
import { ceremonyName, ceremonyPath, ceremonyWords, clockWords, isOver } from "./ceremonies.ts";

export interface AgendaEntry {
  readonly key: string;
  readonly kind: CeremonyKind;
  readonly name: string;
  /** "09:15–09:30"; null lasts all day. */
  readonly time: string | null;
  /** Below the program's address. */
  readonly path: string;
  /** In the reader's own calendar. */
  readonly mine: boolean;
  readonly over: boolean;
  readonly standing: Ceremony["standing"];
}

export interface AgendaDay {
  readonly day: Day;
  readonly working: boolean;
  readonly entries: readonly AgendaEntry[];
}

export interface FeedPanel {
  readonly scope: OpenCalendarFeed["scope"];
  readonly live: {
    readonly id: string;
    readonly openedAt: Instant;
    readonly revoke: AvailabilityLine;
  } | null;
  readonly open: AvailabilityLine;
}

export interface CalendarPage {
  readonly today: Day;
  readonly zone: string;
  readonly next: (AgendaEntry & { readonly day: Day }) | null;
  /** Every day of the two weeks, days off too. */
  readonly days: readonly AgendaDay[];
  /** How many of each kind the two weeks hold, cancelled ones left out. */
  readonly counts: readonly {
    readonly kind: CeremonyKind;
    readonly name: string;
    readonly count: number;
  }[];
  readonly mineCount: number;
  /** Why each kind is in the reader's own calendar; null where it is not. */
  readonly invited: readonly {
    readonly kind: CeremonyKind;
    readonly name: string;
    readonly why: string | null;
  }[];
  readonly hasSprints: boolean;
  readonly feeds: readonly FeedPanel[];
  /** Live addresses of others, for who may revoke them. */
  readonly others: readonly {
    readonly id: string;
    readonly ownerName: string;
    readonly whole: boolean;
    readonly openedAt: Instant;
    readonly revoke: AvailabilityLine;
  }[];
}

const daysAhead = 14;

/**
 * The ceremonies of the next 14 days, today included, and the reader's own feeds. Nothing is `mine` for a reader
 * who is not a member; feeds of others are listed only for readers who may revoke them.
 */
export function calendarPage(program: Program, situation: Situation): CalendarPage {
  const { today } = situation;
  const member = memberOf(program, situation.actor);
  const invited = ceremonyKinds.map((kind) => ({
    kind,
    name: ceremonyWords[kind],
    why: member ? whyInvited(program, member, kind) : null,
  }));
  const mine = new Set(invited.filter(({ why }) => why !== null).map(({ kind }) => kind));
  const until = addDays(today, daysAhead - 1);
  const ahead = ceremoniesOf(program).filter(({ day }) => day >= today && day <= until);
  const entry = (one: Ceremony): AgendaEntry => entryOf(program, one, mine, situation);
  const coming = ahead.filter(({ standing }) => standing !== "CANCELLED");
  const next = ceremoniesOf(program).find(
    (one) => one.standing !== "CANCELLED" && !isOver(program, one, situation),
  );
  return {
    today,
    zone: program.facts.calendar.zone,
    next: next ? { ...entry(next), day: next.day } : null,
    days: Array.from({ length: daysAhead }, (_, index) => {
      const day = addDays(today, index);
      const entries = ahead.filter((one) => one.day === day).map(entry);
      return { day, working: isWorkingDay(program.facts.calendar, day), entries };
    }),
    counts: ceremonyKinds
      .map((kind) => ({
        kind,
        name: ceremonyWords[kind],
        count: coming.filter((one) => one.kind === kind).length,
      }))
      .filter(({ count }) => count > 0),
    mineCount: coming.filter(({ kind }) => mine.has(kind)).length,
    invited,
    hasSprints: program.sprint.size > 0,
    feeds: feedScopes.map((scope) => feedPanel(program, scope, situation)),
    others: othersFeeds(program, situation),
  };
}

function entryOf(
  program: Program,
  ceremony: Ceremony,
  mine: ReadonlySet<CeremonyKind>,
  situation: Situation,
): AgendaEntry {
  const { key, kind, startMinute, minutes, standing } = ceremony;
  return {
    key,
    kind,
    name: ceremonyName(program, ceremony),
    time:
      startMinute === null
        ? null
        : `${clockWords(startMinute)}–${clockWords(startMinute + minutes)}`,
    path: ceremonyPath(program, ceremony),
    mine: mine.has(kind),
    over: isOver(program, ceremony, situation),
    standing,
  };
}

const revokeOffer = (
  program: Program,
  { id }: CalendarFeed,
  situation: Situation,
): AvailabilityLine => availabilityLine(availability(revokeCalendarFeed, program, id, situation));

function feedPanel(
  program: Program,
  scope: OpenCalendarFeed["scope"],
  situation: Situation,
): FeedPanel {
  const live = ownFeed(program, scope, situation);
  return {
    scope,
    live: live && {
      id: live.id,
      openedAt: live.openedAt,
      revoke: revokeOffer(program, live, situation),
    },
    open: availabilityLine(availability(openCalendarFeed, program, program.id, situation)),
  };
}

function othersFeeds(program: Program, situation: Situation): CalendarPage["others"] {
  const me = memberOf(program, situation.actor)?.id ?? null;
  return liveFeeds(program)
    .filter(({ openedById }) => openedById !== me)
    .map((feed) => ({
      id: feed.id,
      ownerName: nameOf(program, feed.openedById),
      whole: feed.memberId === null,
      openedAt: feed.openedAt,
      revoke: revokeOffer(program, feed, situation),
    }))
    .filter(({ revoke }) => revoke.open);
}
