import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { change, directoryFacts, directoryId, instantFrom, millisecondsOf } from "#domain";
import type { Client } from "#store/database";
import { headOf } from "#store/load-program";
import { calendarFeedOf, logPage, programsOf, progressNotes, reportBody } from "#store/pages";
import { freshDeliverable, freshReport, freshWorkstream } from "../fixtures/fresh.ts";
import { calendar, day, instant } from "../fixtures/small-program.ts";
import { doIt, type FreshStore, foundIn, freshStore, homes, now } from "./stores.ts";

const member = (id: string, personId: string, active: boolean) =>
  change("member-added", id, {
    personId,
    name: "Somebody",
    email: "somebody@example.org",
    title: "",
    roles: ["EATP"],
    active,
    joinedDay: day("2026-11-02"),
    leftDay: null,
    roleGrants: [],
  });
const stream = change(
  "workstream-created",
  "W1",
  freshWorkstream({ name: "Platform", pillars: ["TECHNOLOGY"] }),
);
const deliverable = (id: string) =>
  change(
    "deliverable-created",
    id,
    freshDeliverable({ title: id, workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
  );
const note = (id: string, deliverableId: string, time: string) =>
  change("progress-noted", id, {
    deliverableId,
    byId: "M1",
    at: instant(`2026-11-23T${time}:00.000Z`),
    day: day("2026-11-23"),
    state: "IN_PROGRESS",
    note: id,
    correctsId: null,
  });
const report = (id: string) =>
  change(
    "report-drafted",
    id,
    freshReport({
      periodStart: day("2026-11-02"),
      periodEnd: day("2026-11-15"),
    }),
  );
const body = (id: string, reportId: string) =>
  change("report-body-stored", id, {
    reportId,
    format: 2,
    snapshot: id,
    hash: "0",
    publishedAt: now,
    headSeq: null,
    headHash: null,
  });

describe.each(homes)("what is read by page, on $name", (home) => {
  let fresh: FreshStore;
  let client: Client;
  beforeAll(async () => {
    fresh = await freshStore(home);
    client = fresh.store.database.client;
  });
  afterAll(() => fresh.close());

  it("the programs of a person: active memberships only, never the directory", async () => {
    const { id: _, ...facts } = directoryFacts(calendar, now);
    await foundIn(fresh.store, directoryId, [change("program-edited", directoryId, facts)]);
    await foundIn(fresh.store, "belongs", [member("M1", "P1", true), member("M2", "P2", false)]);
    await foundIn(fresh.store, "left", [member("M1", "P1", false)]);
    const slugsOf = async (personId: string) =>
      (await programsOf(client, personId)).map((facts) => facts.slug);
    expect(await slugsOf("P1")).toEqual(["belongs"]);
    expect(await slugsOf("P2")).toEqual([]);
    expect(await slugsOf("everybody")).toEqual(["belongs", "left"]);
  });

  it("progress notes, newest first, of one deliverable or of all", async () => {
    const id = await foundIn(fresh.store, "noted", [
      stream,
      deliverable("DL01"),
      deliverable("DL02"),
    ]);
    const notes = [
      note("N-9", "DL01", "08:00"),
      note("N-10", "DL02", "09:00"),
      note("N-11", "DL01", "10:00"),
    ];
    await doIt(fresh.store, id, () => notes);
    const idsOf = async (query: { deliverableId?: string; limit: number }) =>
      (await progressNotes(client, id, query)).map((one) => one.id);
    expect(await idsOf({ limit: 10 })).toEqual(["N-11", "N-10", "N-9"]);
    expect(await idsOf({ limit: 1, deliverableId: "DL01" })).toEqual(["N-11"]);
    expect(await idsOf({ limit: 9, deliverableId: "DL02" })).toEqual(["N-10"]);
  });

  it("the log from one instant up to another, the first one included", async () => {
    const id = await foundIn(fresh.store, "logged", [stream]);
    await doIt(fresh.store, id, () => [deliverable("DL01")]);
    const found = async (since?: string, until?: string) =>
      (
        await logPage(client, id, {
          limit: 9,
          ...(since ? { since: instant(since) } : {}),
          ...(until ? { until: instant(until) } : {}),
        })
      ).length;
    const after = instantFrom(millisecondsOf(now) + 1);
    const all = await found();
    expect(all).toBeGreaterThan(1);
    expect(await found(now)).toBe(all);
    expect(await found(now, now)).toBe(0);
    expect(await found(now, after)).toBe(all);
    expect(await found(after)).toBe(0);
  });

  it("a published body, of its own program and report only", async () => {
    const one = await foundIn(fresh.store, "published", [report("R1"), body("B1", "R1")]);
    const other = await foundIn(fresh.store, "unpublished", [report("R1")]);
    expect((await reportBody(client, one, "R1"))?.snapshot).toBe("B1");
    expect(await reportBody(client, one, "R2")).toBeNull();
    expect(await reportBody(client, other, "R1")).toBeNull();
  });

  it("the feed behind a calendar address, by its hash, until it is revoked", async () => {
    const tokenHash = "c".repeat(64);
    const id = await foundIn(fresh.store, "fed", [
      change("calendar-feed-opened", "CF-1", {
        memberId: null,
        tokenHash,
        openedById: "M1",
        openedAt: now,
        revokedAt: null,
      }),
    ]);
    expect(await calendarFeedOf(client, tokenHash)).toEqual({ programId: id, feedId: "CF-1" });
    expect(await calendarFeedOf(client, "d".repeat(64))).toBeNull();
    await doIt(fresh.store, id, () => [
      change("calendar-feed-revoked", "CF-1", { revokedAt: now }),
    ]);
    expect(await calendarFeedOf(client, tokenHash)).toBeNull();
  });

  it("the head of a program, by id or slug; an id goes before a slug of the same name", async () => {
    const first = await foundIn(fresh.store, "shadowed");
    const second = await foundIn(fresh.store, "shadowing");
    await doIt(fresh.store, second, () => [change("program-edited", second, { slug: "by-slug" })]);
    expect(await headOf(client, "by-slug")).toMatchObject({ id: second, version: 2 });
    await doIt(fresh.store, first, () => [change("program-edited", first, { slug: "shadowing" })]);
    expect(await headOf(client, "shadowing")).toMatchObject({ id: second, version: 2 });
    expect(await headOf(client, "nowhere")).toBeNull();
  });
});
