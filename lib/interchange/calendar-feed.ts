/** A feed as iCalendar (RFC 5545). The same feed gives the same bytes, on every machine and at every hour. */
import ical, {
  escape as escaped,
  ICalCalendarMethod,
  type ICalDayJsStub,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { tzlib_get_ical_block, tzlib_get_timezones } from "timezones-ical-library";
import type { Feed, FeedEvent, WorkCalendar } from "#domain";
import { addDays, instantAt } from "#domain";

const minutesOfDay = 24 * 60;
const refreshSeconds = 60 * 60;

export function writeCalendarFeed(feed: Feed): string {
  const named = knowsZone(feed.zone);
  const calendar = ical({
    prodId: { company: "Throughline", product: "Ceremonies" },
    method: ICalCalendarMethod.PUBLISH,
    // The writer puts the name down as it is.
    name: escaped(plain(feed.name), false),
    ttl: refreshSeconds,
    // Without a zone of its own the calendar stamps in UTC, as it must; each event names the zone it is held in.
    timezone: { name: null, generator: zoneBlock },
    x: { "X-WR-TIMEZONE": feed.zone },
  });
  for (const event of feed.events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(event.saidAt),
      lastModified: new Date(event.saidAt),
      summary: plain(event.title),
      description: plain(event.description),
      url: event.url,
      status: statuses[event.standing],
      ...timesOf(event, feed.zone, named),
      // What only falls due leaves the day free.
      transparency:
        event.startMinute === null
          ? ICalEventTransparency.TRANSPARENT
          : ICalEventTransparency.OPAQUE,
    });
  }
  return `${calendar.toString()}\r\n`;
}

const statuses: Readonly<Record<FeedEvent["standing"], ICalEventStatus>> = {
  TENTATIVE: ICalEventStatus.TENTATIVE,
  CONFIRMED: ICalEventStatus.CONFIRMED,
  CANCELLED: ICalEventStatus.CANCELLED,
};

/** A zone without rules at hand is written in UTC: the same moments, only not by name. */
function timesOf({ day, startMinute, minutes }: FeedEvent, zone: string, named: boolean) {
  if (startMinute === null)
    return { allDay: true, start: onTheWall(day, 0), end: onTheWall(addDays(day, 1), 0) };
  const at = named
    ? onTheWall
    : (onDay: FeedEvent["day"], minute: number) => new Date(momentIn(zone, onDay, minute));
  return {
    start: at(day, startMinute),
    end: at(day, startMinute + minutes),
    timezone: named ? zone : null,
  };
}

/** A time on the wall of the event's own zone. The writer would read a plain Date in the zone of this machine. */
function onTheWall(day: FeedEvent["day"], minute: number): ICalDayJsStub {
  const date = addDays(day, Math.floor(minute / minutesOfDay));
  const [hour, rest] = [Math.floor((minute % minutesOfDay) / 60), minute % 60];
  const clock = `${two(hour)}${two(rest)}00`;
  const wall: ICalDayJsStub = {
    format: (pattern) => (pattern === "HHmmss" ? clock : date.replaceAll("-", "")),
    isValid: () => true,
    toDate: () => new Date(`${date}T${two(hour)}:${two(rest)}:00Z`),
    toJSON: () => `${date}T${two(hour)}:${two(rest)}:00`,
    tz: () => wall,
    utc: () => wall,
  };
  return wall;
}

const two = (value: number): string => String(value).padStart(2, "0");

function momentIn(zone: string, day: FeedEvent["day"], minute: number): string {
  const calendar: WorkCalendar = {
    zone,
    weekend: [],
    holidays: [],
    opensAt: "00:00",
    closesAt: "24:00",
  };
  const on = addDays(day, Math.floor(minute / minutesOfDay));
  const rest = minute % minutesOfDay;
  return instantAt(calendar, on, `${two(Math.floor(rest / 60))}:${two(rest % 60)}`);
}

const zones: ReadonlySet<string> = new Set(tzlib_get_timezones());

const knowsZone = (zone: string): boolean => zones.has(zone) && zoneBlock(zone) !== null;

/** The zone's rules under the very name the events use; the list gives some zones their sister's name. */
function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  if (!block?.startsWith("BEGIN:VTIMEZONE")) return null;
  return block
    .replace(/^TZID:.*$/m, `TZID:${zone}`)
    .replace(/^X-LIC-LOCATION:.*$/m, `X-LIC-LOCATION:${zone}`);
}

/** Line breaks of any kind become one; control characters and broken pairs have no place in a calendar. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
