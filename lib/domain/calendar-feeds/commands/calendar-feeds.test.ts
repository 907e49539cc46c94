import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { apply } from "../../engine/apply.ts";
import { sentenceOf } from "../../rulebook.ts";
import { calendarFeed } from "../views/calendar-feed.ts";
import { calendarPage } from "../views/calendar-page.ts";
import { openCalendarFeed } from "./open-calendar-feed.ts";
import { revokeCalendarFeed } from "./revoke-calendar-feed.ts";

const hash = (digit: string): string => digit.repeat(64);
const origin = "https://small.example";
const mine = { scope: "MINE", tokenHash: hash("a") } as const;
const whole = { scope: "PROGRAM", tokenHash: hash("b") } as const;
const opened = done(smallProgram(), openCalendarFeed, mine, as("M2"));

const titles = (program: typeof opened, feedId: string) =>
  calendarFeed(program, feedId, origin)?.events.map(({ title }) => title) ?? null;

describe("a calendar address", () => {
  it("is opened for oneself or for all of the program, by whoever belongs to it", () => {
    expect(opened.calendarFeed.get("CF-1")).toEqual({
      id: "CF-1",
      memberId: "M2",
      tokenHash: hash("a"),
      openedById: "M2",
      openedAt: as("M2").now,
      revokedAt: null,
    });
    const both = done(opened, openCalendarFeed, whole, as("M2"));
    expect(both.calendarFeed.get("CF-2")?.memberId).toBeNull();
    expect(refusedBy(smallProgram(), openCalendarFeed, mine, as("M8"))).toEqual(["T-01"]);
    expect(refusedBy(smallProgram(), openCalendarFeed, mine, as("M99"))).toEqual(["T-01"]);
  });

  it("T-95 refuses a second one of the same kind, and is content with the other kind, other people, and after revoking", () => {
    expect(
      refusedBy(opened, openCalendarFeed, { ...mine, tokenHash: hash("c") }, as("M2")),
    ).toEqual(["T-95"]);
    expect(refusedBy(opened, openCalendarFeed, whole, as("M2"))).toEqual([]);
    expect(refusedBy(opened, openCalendarFeed, mine, as("M3"))).toEqual([]);
    const revoked = done(opened, revokeCalendarFeed, { feedId: "CF-1" }, as("M2"));
    expect(
      refusedBy(revoked, openCalendarFeed, { ...mine, tokenHash: hash("c") }, as("M2")),
    ).toEqual([]);
  });

  it("T-95 says which of the two is open already, and since when", () => {
    const both = done(opened, openCalendarFeed, whole, as("M2"));
    const said = (asked: typeof mine | typeof whole) => {
      const again = { ...asked, tokenHash: hash("c") };
      return openCalendarFeed.carryOut(both, again, as("M2")).findings.map(sentenceOf);
    };
    const shown = "on 2026-11-23. Its address was shown once and can't be shown again.";
    expect(said(mine)).toEqual([`You opened your own calendar ${shown}`]);
    expect(said(whole)).toEqual([`You opened the program's calendar ${shown}`]);
  });

  it("T-96 refuses to revoke twice, and lets its owner or the EATP revoke once", () => {
    const feedId = "CF-1";
    expect(refusedBy(opened, revokeCalendarFeed, { feedId }, as("M3"))).toEqual(["T-01"]);
    expect(refusedBy(opened, revokeCalendarFeed, { feedId }, as("M1"))).toEqual([]);
    const revoked = done(opened, revokeCalendarFeed, { feedId }, as("M2"));
    expect(revoked.calendarFeed.get(feedId)?.revokedAt).toBe(as("M2").now);
    expect(refusedBy(revoked, revokeCalendarFeed, { feedId }, as("M2"))).toEqual(["T-96"]);
    expect(refusedBy(opened, revokeCalendarFeed, { feedId: "CF-9" }, as("M1"))).toEqual(["T-02"]);
  });

  it("lets whoever opened the program's calendar revoke it", () => {
    const both = done(opened, openCalendarFeed, whole, as("M2"));
    expect(refusedBy(both, revokeCalendarFeed, { feedId: "CF-2" }, as("M2"))).toEqual([]);
  });

  it("T-97 keeps nothing but a SHA-256, and is content with one", () => {
    for (const tokenHash of ["", "secret", hash("A"), hash("a").slice(1)])
      expect(refusedBy(smallProgram(), openCalendarFeed, { ...mine, tokenHash }, as("M2"))).toEqual(
        ["T-97"],
      );
    expect(refusedBy(smallProgram(), openCalendarFeed, mine, as("M2"))).toEqual([]);
  });

  it("holds the ceremonies of its person, or all of them, with goal and place", () => {
    const both = done(opened, openCalendarFeed, whole, as("M4"));
    const feed = calendarFeed(opened, "CF-1", origin);
    expect(feed?.name).toBe("Small program · ceremonies of Ben Moor");
    const planning = feed?.events.find(({ uid }) => uid === "small.S4-planning@throughline");
    expect(planning).toMatchObject({
      title: "Planning of sprint 4 · Small program",
      description: `Goal: Goal of sprint 4\n${origin}/programs/small/sprints/4/plan`,
      url: `${origin}/programs/small/sprints/4/plan`,
      day: "2026-11-16",
    });
    const others = done(both, openCalendarFeed, { ...mine, tokenHash: hash("d") }, as("M4"));
    expect(new Set(titles(others, "CF-3")?.map((title) => title.split(" of ")[0]))).toEqual(
      new Set(["Review"]),
    );
    expect(titles(both, "CF-2")?.length).toBeGreaterThan(titles(others, "CF-3")?.length ?? 0);
  });

  it("keeps the events of a cancelled sprint, as cancelled", () => {
    const cancelled = apply(opened, change("sprint-cancelled", "S4", { state: "CANCELLED" }));
    const standings = (state: typeof opened) =>
      calendarFeed(state, "CF-1", origin)
        ?.events.filter(({ uid }) => uid.includes(".S4-"))
        .map(({ standing }) => standing);
    expect(new Set(standings(cancelled))).toEqual(new Set(["CANCELLED"]));
    expect(standings(cancelled)).toHaveLength(standings(opened)?.length ?? -1);
  });

  it("answers nobody once revoked, once its person has left, or when there is none", () => {
    const whose = done(opened, openCalendarFeed, whole, as("M2"));
    const left = apply(whose, change("member-removed", "M2", { active: false }));
    expect([titles(left, "CF-1"), titles(left, "CF-2")]).toEqual([null, null]);
    const revoked = done(opened, revokeCalendarFeed, { feedId: "CF-1" }, as("M1"));
    expect([titles(revoked, "CF-1"), titles(opened, "CF-7")]).toEqual([null, null]);
  });
});

describe("the calendar page", () => {
  it("shows two weeks, day by day, and which of it is mine", () => {
    const page = calendarPage(opened, as("M2"));
    expect(page.days).toHaveLength(14);
    expect(page.days.map((one) => one.entries.length)).toEqual([
      1, 1, 2, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(page.next).toMatchObject({ name: "Stand-up of sprint 4", day: "2026-11-24" });
    expect(page.mineCount).toBe(8);
    expect(page.days[0]?.entries[0]).toMatchObject({
      name: "Stand-up of sprint 4",
      time: "09:15–09:30",
      path: "standup",
      over: true,
      mine: true,
    });
    const early = calendarPage(opened, as("M4", day("2026-11-23"), at("2026-11-23", "09:00")));
    expect(early.next).toMatchObject({ name: "Stand-up of sprint 4", day: "2026-11-23" });
    expect(early.mineCount).toBe(1);
  });

  it("offers to revoke what is open, and shows others' addresses only to who may revoke them", () => {
    const [own, all] = calendarPage(opened, as("M2")).feeds;
    expect(own?.live?.id).toBe("CF-1");
    expect(own?.live?.revoke.open).toBe(true);
    expect(all?.live).toBeNull();
    expect(all?.open.open).toBe(true);
    expect(calendarPage(opened, as("M3")).others).toEqual([]);
    expect(calendarPage(opened, as("M1")).others.map(({ ownerName }) => ownerName)).toEqual([
      "Ben Moor",
    ]);
    expect(calendarPage(opened, as("M8")).feeds.map(({ open }) => open.open)).toEqual([
      false,
      false,
    ]);
  });
});
