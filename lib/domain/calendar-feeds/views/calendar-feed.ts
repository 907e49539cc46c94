/** What a calendar program is told of a feed: names of ceremonies, sprint goals, places. Depends on the program alone. */
import type { Day, Instant } from "../../calendar/index.ts";
import { ceremoniesFor } from "../../people/ceremony-members.ts";
import type { Program } from "../../program.ts";
import type { Ceremony } from "../ceremonies.ts";
import { ceremoniesOf } from "../ceremonies.ts";
import { isLiveFeed } from "../live-feeds.ts";
import { ceremonyName, ceremonyPath } from "./ceremonies.ts";

export interface FeedEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly saidAt: Instant;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly day: Day;
  /** Minutes after local midnight; null for all day. */
  readonly startMinute: number | null;
  readonly minutes: number;
  readonly standing: Ceremony["standing"];
}

export interface Feed {
  readonly name: string;
  readonly zone: string;
  readonly events: readonly FeedEvent[];
}

/** Null when the feed answers nobody. `origin` is where the program is served: "https://throughline.example". */
export function calendarFeed(program: Program, feedId: string, origin: string): Feed | null {
  const feed = program.calendarFeed.get(feedId);
  if (!feed || !isLiveFeed(program, feed)) return null;
  const member = program.member.get(feed.memberId ?? "");
  const { name, slug, calendar } = program.facts;
  return {
    name: member ? `${name} · ceremonies of ${member.name}` : `${name} · ceremonies`,
    zone: calendar.zone,
    events: (member ? ceremoniesFor(program, member) : ceremoniesOf(program)).map((one) => {
      const url = `${origin}/programs/${slug}/${ceremonyPath(program, one)}`;
      const goal = program.sprint.get(one.sprintId ?? "")?.goal ?? "";
      return {
        uid: `${program.id}.${one.key}@throughline`,
        sequence: one.sequence,
        saidAt: one.saidAt,
        title: `${ceremonyName(program, one)} · ${name}`,
        description: [...(goal === "" ? [] : [`Goal: ${goal}`]), url].join("\n"),
        url,
        day: one.day,
        startMinute: one.startMinute,
        minutes: one.minutes,
        standing: one.standing,
      };
    }),
  };
}
