import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";
import { readReport } from "#domain";
import { migrationsDirectory } from "#store/migrate";
import stored from "../fixtures/reports/format-1.json" with { type: "json" };

const ours = "20261127112520_reports_by_format";
const sqlOf = (name: string) =>
  readFileSync(join(migrationsDirectory, name, "migration.sql"), "utf8");

it("a database from before formats were kept: every report in it has format 1 afterwards, and opens", {
  timeout: 180_000,
}, async () => {
  const database = new PGlite();
  const before = readdirSync(migrationsDirectory).filter((name) => /^\d/.test(name) && name < ours);
  for (const name of before.sort()) await database.exec(sqlOf(name));
  for (const { reportId, snapshot, hash } of stored) {
    await database.query(
      `INSERT INTO "Report" ("programId", "id", "number", "version", "periodStart", "periodEnd", "state", "summary",
         "failedNote", "decisionsAsked", "lastDecisions", "lines", "hash")
       VALUES ('p', $1, 1, 1, '2026-11-02', '2026-11-15', 'PUBLISHED', '', '', '[]', '[]', '[]', $2)`,
      [reportId, hash],
    );
    await database.query(
      `INSERT INTO "ReportBody" ("programId", "id", "reportId", "snapshot", "hash", "publishedAt")
       VALUES ('p', $1, $1, $2, $3, now())`,
      [reportId, snapshot, hash],
    );
  }
  await database.exec(sqlOf(ours));
  const { rows } = await database.query<{ snapshot: string; format: number; exceptions: null }>(
    `SELECT b."snapshot", b."format", r."exceptions" FROM "ReportBody" b JOIN "Report" r ON r."id" = b."reportId"`,
  );
  expect(rows).toHaveLength(stored.length);
  for (const { snapshot, format, exceptions } of rows) {
    expect([format, exceptions]).toEqual([1, null]);
    expect(readReport(snapshot, format).kind).toBe("read");
  }
  await expect(
    database.query(
      `INSERT INTO "ReportBody" ("programId", "id", "reportId", "snapshot", "hash", "publishedAt")
       VALUES ('p', 'R9', 'R1', '{}', '', now())`,
    ),
  ).rejects.toThrow(/format/);
  await database.close();
});
