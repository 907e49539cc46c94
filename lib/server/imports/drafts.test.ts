import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlanReading } from "#interchange";
import { draftOf, forgetDraft, keepUpload, readAgain, readingOf } from "./drafts.ts";

const before = process.env.THROUGHLINE_DATA;
let data = "";
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "throughline-drafts-"));
  process.env.THROUGHLINE_DATA = data;
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
  if (before === undefined) delete process.env.THROUGHLINE_DATA;
  else process.env.THROUGHLINE_DATA = before;
});

const bytes = (text: string) => new TextEncoder().encode(text);

function own(id: string) {
  const draft = draftOf("P1", id);
  if (!draft) throw new Error("no draft");
  return draft;
}

async function read(id: string, patience = 40_000): Promise<PlanReading> {
  const until = Date.now() + patience;
  for (;;) {
    const reading = readingOf(own(id));
    if ("outcome" in reading) return reading;
    if (reading.fault || Date.now() > until) throw new Error(`not read: ${reading.step}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

describe("uploads between dry run and import", () => {
  test("a small plan is read when it is kept, and belongs to whoever brought it", async () => {
    const id = await keepUpload("P1", "plan.csv", bytes("Title;Team\nStorage;A\nCourse;B\n"));
    expect(readingOf(own(id))).toMatchObject({ outcome: "read" });
    expect(draftOf("P2", id)).toBeNull();
    forgetDraft(id);
    expect(draftOf("P1", id)).toBeNull();
  });

  test("what is no draft's name reaches no file", () => {
    expect(draftOf("P1", "../../etc/passwd")).toBeNull();
    expect(draftOf("P1", "")).toBeNull();
  });

  test("a large plan is read off the server's thread", { timeout: 60_000 }, async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, at) => `${at};Deliverable number ${at} of many;Team ${at % 7}`,
    );
    const id = await keepUpload("P1", "large.csv", bytes(`Key;Title;Team\n${rows.join("\n")}\n`));
    expect(readingOf(own(id))).toMatchObject({ fault: false });
    const reading = await read(id);
    expect(reading.outcome === "read" && reading.draft.activities.length).toBe(12_000);
  });

  test("the same file is read again as a person says", async () => {
    const id = await keepUpload("P1", "plan.csv", bytes("Title;What\nA1;Storage\nA2;Course\n"));
    await readAgain(own(id), { roles: { key: ["Title"], name: ["What"] }, dateOrder: null });
    const reading = await read(id);
    expect(reading.outcome === "read" && reading.draft.activities.map(({ name }) => name)).toEqual([
      "Storage",
      "Course",
    ]);
  });

  test("after a day it is gone, at the latest with the next upload", async () => {
    const id = await keepUpload("P1", "plan.csv", bytes("Title\nStorage\n"));
    const meta = join(data, "drafts", id, "meta.json");
    const written = JSON.parse(readFileSync(meta, "utf8"));
    writeFileSync(meta, JSON.stringify({ ...written, uploadedAt: Date.now() - 25 * 3_600_000 }));
    expect(draftOf("P1", id)).toBeNull();
    await keepUpload("P1", "other.csv", bytes("Title\nStorage\n"));
    expect(() => readFileSync(meta)).toThrow();
  });
});
