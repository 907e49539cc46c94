import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlanReading } from "#interchange";
import { draftDesk, type ImportDraft } from "#server/imports/drafts";
import type { Client } from "#store/database";
import { importDrafts } from "#store/import-drafts";
import { openStore } from "#store/store";
import { type FreshStore, freshStore, homes } from "./stores.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const small = bytes("Title;Team\nStorage;A\nCourse;B\n");

describe.each(homes)("uploads between dry run and import on $name", (home) => {
  let fresh: FreshStore;
  let client: Client;
  let desk: ReturnType<typeof draftDesk>;
  /** Another server on the same database; the embedded one has a single process, so it shares the client. */
  let other: ReturnType<typeof draftDesk>;
  let closeOther = async (): Promise<void> => undefined;
  beforeAll(async () => {
    fresh = await freshStore(home);
    client = fresh.store.database.client;
    desk = draftDesk(importDrafts(client));
    other = desk;
    if (home.server === null) return;
    const second = await openStore(fresh.place);
    other = draftDesk(importDrafts(second.database.client));
    closeOther = () => second.database.close();
  });
  afterAll(async () => {
    await closeOther();
    await fresh.close();
  });

  async function own(id: string): Promise<ImportDraft> {
    const draft = await desk.draftOf("P1", id);
    if (!draft) throw new Error("no draft");
    return draft;
  }

  async function read(from: typeof desk, id: string): Promise<PlanReading> {
    const until = Date.now() + 90_000;
    for (;;) {
      const draft = await from.draftOf("P1", id);
      if (!draft) throw new Error("no draft");
      const reading = await from.readingOf(draft);
      if ("outcome" in reading) return reading;
      if (reading.fault || Date.now() > until) throw new Error(`not read: ${reading.step}`);
      await new Promise((next) => setTimeout(next, 100));
    }
  }

  it("are read when they are kept, and belong to whoever brought them", async () => {
    const id = await desk.keepUpload("P1", "plan.csv", small);
    expect(await desk.readingOf(await own(id))).toMatchObject({ outcome: "read" });
    expect(await desk.draftOf("P2", id)).toBeNull();
    await desk.forgetDraft(id);
    expect(await desk.draftOf("P1", id)).toBeNull();
  });

  it("are reached by their own ids only", async () => {
    for (const id of ["../../etc/passwd", "", "\u0000", "\ud800"])
      expect(await desk.draftOf("P1", id)).toBeNull();
  });

  it("go on at any server", async () => {
    const id = await desk.keepUpload("P1", "plan.csv", small);
    const there = await other.draftOf("P1", id);
    expect(there && (await other.readingOf(there))).toMatchObject({ outcome: "read" });
    await other.readAgain("P1", there ?? (await own(id)), {
      roles: { name: ["Team"] },
      dateOrder: null,
      references: null,
      notRead: ["Title"],
    });
    const again = await read(desk, id);
    expect(again.outcome === "read" && again.draft.activities.map(({ name }) => name)).toEqual([
      "A",
      "B",
    ]);
  });

  it("are read by one server at a time, and by another when that one stops", async () => {
    const drafts = importDrafts(client);
    const id = await drafts.keep({
      ...{ personId: "P1", fileName: "plan.csv", byteCount: small.length, keptHours: 24 },
      file: (await import("node:zlib")).gzipSync(small),
    });
    expect(await drafts.claim(await own(id))).toBe(true);
    expect(await drafts.claim(await own(id))).toBe(false);
    expect(await other.readingOf(await own(id))).toMatchObject({ fault: false });
    await client.$executeRaw`
      UPDATE "ImportDraft" SET "touchedAt" = now() - interval '1 minute' WHERE "id" = ${id}`;
    expect(await read(other, id)).toMatchObject({ outcome: "read" });
  });

  it("keep no reading that began before a newer mapping", async () => {
    const drafts = importDrafts(client);
    const id = await desk.keepUpload("P1", "plan.csv", small);
    const before = await own(id);
    await drafts.remap(id, null);
    await drafts.finish(before, small);
    expect((await own(id)).isRead).toBe(false);
    expect(await read(desk, id)).toMatchObject({ outcome: "read" });
  });

  it("go after a day, and all but a person's newest five", async () => {
    const first = await desk.keepUpload("P9", "plan.csv", small);
    await client.$executeRaw`
      UPDATE "ImportDraft" SET "expiresAt" = now() - interval '1 minute' WHERE "id" = ${first}`;
    expect(await desk.draftOf("P9", first)).toBeNull();
    for (let at = 0; at < 7; at++) await desk.keepUpload("P9", "plan.csv", small);
    expect(await client.importDraft.count({ where: { personId: "P9" } })).toBe(5);
    expect(await client.importDraft.count({ where: { id: first } })).toBe(0);
  });

  it("leave no trace in any log", async () => {
    await desk.keepUpload("P1", "plan.csv", small);
    expect(await client.changeLog.count()).toBe(0);
  });

  it("are read off the server's thread when they are large", { timeout: 120_000 }, async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, at) => `${at};Deliverable number ${at} of many;Team ${at % 7}`,
    );
    const id = await desk.keepUpload(
      "P1",
      "big.csv",
      bytes(`Key;Title;Team\n${rows.join("\n")}\n`),
    );
    const reading = await read(other, id);
    expect(reading.outcome === "read" && reading.draft.activities.length).toBe(12_000);
  });
});
