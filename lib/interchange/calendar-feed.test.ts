import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Feed, FeedEvent } from "#domain";
import { instantAt } from "#domain";
import { calendar, day, instant } from "../../tests/fixtures/small-program.ts";
import { writeCalendarFeed } from "./calendar-feed.ts";

const event = (set: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: "small.S5-planning@throughline",
  sequence: 3,
  saidAt: instant("2026-11-20T08:00:00.000Z"),
  title: "Planning of sprint 5 · Small program",
  description: "Goal: fewer outages\nhttps://small.example/programs/small/sprints/5/plan",
  url: "https://small.example/programs/small/sprints/5/plan",
  day: day("2026-11-30"),
  startMinute: 9 * 60,
  minutes: 120,
  standing: "CONFIRMED",
  ...set,
});

const feed = (events: readonly FeedEvent[], set: Partial<Feed> = {}): Feed => ({
  name: "Small program: ceremonies",
  zone: "Europe/Stockholm",
  events,
  ...set,
});

/** Read back by a parser that knows nothing of the writer. */
function read(text: string) {
  const whole = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of whole.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = whole.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  return { whole, events };
}

const only = (text: string) => {
  const [first] = read(text).events;
  if (!first) throw new Error("no event came back");
  return first;
};

const instantOf = (time: { toJSDate(): Date }) => time.toJSDate().toISOString();

describe("a calendar feed", () => {
  it("comes back as it was sent: who, when, where, and how often it changed", () => {
    const text = writeCalendarFeed(feed([event()]));
    const back = only(text);
    expect(back.uid).toBe("small.S5-planning@throughline");
    expect(back.sequence).toBe(3);
    expect(back.summary).toBe("Planning of sprint 5 · Small program");
    expect(back.description).toContain("Goal: fewer outages\nhttps://small.example/");
    expect(back.startDate.zone?.tzid).toBe("Europe/Stockholm");
    expect(back.startDate.toString()).toBe("2026-11-30T09:00:00");
    expect(back.endDate.toString()).toBe("2026-11-30T11:00:00");
    expect(instantOf(back.startDate)).toBe("2026-11-30T08:00:00.000Z");
    expect(back.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(back.component.getFirstPropertyValue("url")).toBe(event().url);
    const stamp = back.component.getFirstPropertyValue("dtstamp");
    expect(String(stamp)).toBe("2026-11-20T08:00:00Z");
    const { whole } = read(text);
    expect(whole.getFirstPropertyValue("version")).toBe("2.0");
    expect(whole.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(whole.getFirstPropertyValue("x-wr-calname")).toBe("Small program: ceremonies");
  });

  it("keeps the local hour on both sides of a change of clocks", () => {
    const texts = ["2026-10-23", "2026-10-26", "2027-03-26", "2027-03-29"];
    for (const zone of [
      "Europe/Stockholm",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kolkata",
      "America/Sao_Paulo",
    ]) {
      const events = texts.map((text, at) => event({ uid: String(at), day: day(text) }));
      const back = read(writeCalendarFeed(feed(events, { zone }))).events;
      expect(back.map(({ startDate }) => startDate.hour)).toEqual([9, 9, 9, 9]);
      expect(back.map(({ startDate }) => instantOf(startDate))).toEqual(
        texts.map((text) => instantAt({ ...calendar, zone }, day(text), "09:00")),
      );
    }
  });

  it("carries the rules of the zone under the name its events use, and only once", () => {
    const text = writeCalendarFeed(feed([event(), event({ uid: "2" })], { zone: "Europe/Oslo" }));
    const zones = read(text).whole.getAllSubcomponents("vtimezone");
    expect(zones.map((zone) => zone.getFirstPropertyValue("tzid"))).toEqual(["Europe/Oslo"]);
    expect(text).toContain("DTSTART;TZID=Europe/Oslo:20261130T090000");
  });

  it("writes moments in UTC where it has no rules for the zone", () => {
    const text = writeCalendarFeed(feed([event()], { zone: "Etc/GMT-3" }));
    expect(instantOf(only(text).startDate)).toBe("2026-11-30T06:00:00.000Z");
    expect(writeCalendarFeed(feed([event()], { zone: "UTC" }))).toMatch(
      /DTSTART[^:]*:20261130T090000/,
    );
  });

  it("ends on the next day what runs past midnight, and lets what is due last the day", () => {
    const late = only(writeCalendarFeed(feed([event({ startMinute: 23 * 60 + 45, minutes: 60 })])));
    expect(late.endDate.toString()).toBe("2026-12-01T00:45:00");
    const due = only(writeCalendarFeed(feed([event({ startMinute: null, minutes: 0 })])));
    expect(due.startDate.isDate).toBe(true);
    expect(due.startDate.toString()).toBe("2026-11-30");
    expect(due.endDate.toString()).toBe("2026-12-01");
  });

  it("says that a cancelled ceremony is cancelled, and a draft tentative", () => {
    const standings = ["CANCELLED", "TENTATIVE", "CONFIRMED"] as const;
    const back = read(
      writeCalendarFeed(
        feed(standings.map((standing, at) => event({ uid: String(at), standing }))),
      ),
    ).events;
    expect(back.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual(
      standings,
    );
  });

  it("gives the same bytes for the same feed, whatever the hour", () => {
    expect(writeCalendarFeed(feed([event()]))).toBe(writeCalendarFeed(feed([event()])));
  });

  it("brings any title and goal through whole, in lines of at most 75 bytes", () => {
    const word = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.constantFrom(
        "a, b; c",
        "back\\slash",
        "two\nlines",
        "\r\nEND:VEVENT\r\n",
        "Grüße 🌊, “Wasser”",
        "ATTENDEE:MAILTO:x",
      ),
    );
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, text, (title, description, name) => {
        const written = writeCalendarFeed(feed([event({ title, description })], { name }));
        for (const line of written.split("\r\n"))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(written.endsWith("END:VCALENDAR\r\n")).toBe(true);
        expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const { whole, events } = read(written);
        expect(events).toHaveLength(1);
        expect(events[0]?.summary ?? "").toBe(sent(title));
        expect(events[0]?.description ?? "").toBe(sent(description));
        // The parser leaves the text of names beginning with X as it stands.
        const called = String(whole.getFirstPropertyValue("x-wr-calname") ?? "");
        expect(called.replace(/\\(.)/g, (_, one) => (one === "n" ? "\n" : one))).toBe(sent(name));
      }),
      { numRuns: 300 },
    );
  });
});

/** What must arrive: everything but control characters, with plain line breaks. */
const sent = (text: string): string =>
  text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
