import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#store/database";
import { DirectoryHeld, takeLock } from "#store/lock";
import { openStore } from "#store/store";
import { foundIn } from "./stores.ts";

const run = promisify(execFile);
const verifyLog = ["--import", "tsx", "lib/server/store/verify-log-command.ts"];

describe("the data directory", () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "throughline-lock-"));
    path = join(directory, "lock.json");
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const left = (holder: object) =>
    writeFileSync(
      path,
      JSON.stringify({ since: "2026-11-22T17:00:00.000Z", port: "3000", ...holder }),
    );
  const mine = { pid: process.pid, host: hostname() };

  it("refuses a second holder with a sentence that names the first", () => {
    const lock = takeLock(directory);
    expect(() => takeLock(directory)).toThrow(DirectoryHeld);
    expect(() => takeLock(directory)).toThrow(
      new RegExp(`process ${process.pid} .*since 20\\d\\d-`),
    );
    lock.release();
    takeLock(directory).release();
    expect(existsSync(path)).toBe(false);
  });

  it("is taken over from a process that is gone", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.once("close", resolve));
    left({ pid: child.pid, host: hostname(), born: null });
    takeLock(directory).release();
  });

  it("is taken over when the process id belongs to another process by now", () => {
    left({ ...mine, born: "another boot/1" });
    takeLock(directory).release();
  });

  it("is respected while the very process that wrote it lives", () => {
    const lock = takeLock(directory);
    const written = readFileSync(path, "utf8");
    lock.release();
    writeFileSync(path, written);
    expect(() => takeLock(directory)).toThrow(DirectoryHeld);
  });

  it("of another host counts while it is touched", () => {
    left({ pid: 1, host: "another-host", born: null });
    expect(() => takeLock(directory)).toThrow("another-host");
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(path, anHourAgo, anHourAgo);
    takeLock(directory).release();
  });

  it("is taken over when the file was cut off while it was written", () => {
    writeFileSync(path, '{"pid": 12');
    takeLock(directory).release();
  });

  it("lets exactly one of several processes in that start at the same instant", async () => {
    const attempt = `
      import { takeLock } from "./lib/server/store/lock.ts";
      setInterval(() => {}, 1000);
      try { takeLock(${JSON.stringify(directory)}); console.log("in"); }
      catch (error) { console.log(error.name); }`;
    left({ pid: 999_999_999, host: hostname(), born: null });
    const attempts = [1, 2, 3, 4].map(() =>
      spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", attempt], {
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
    // Nobody ends before everybody has answered: a lock let go of would let the next one in.
    const answers = await Promise.all(
      attempts.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()),
    );
    for (const process of attempts) process.kill("SIGKILL");
    expect(answers.sort()).toEqual(["DirectoryHeld", "DirectoryHeld", "DirectoryHeld", "in"]);
  });

  it("says so when its parent does not exist", async () => {
    const lost = join(directory, "not", "there");
    await expect(openDatabase({ kind: "embedded", directory: lost })).rejects.toThrow(
      "does not exist",
    );
  });

  it("keeps verify-log out while it is in use, and lets it in afterwards", {
    timeout: 180_000,
  }, async () => {
    const store = await openStore({ kind: "embedded", directory });
    await foundIn(store, "held");
    const environment = { ...process.env, THROUGHLINE_DATA: directory, DATABASE_URL: "" };
    const refused = run(process.execPath, verifyLog, { env: environment });
    await expect(refused).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`in use by process ${process.pid}`),
    });
    await store.database.close();

    const { stdout } = await run(process.execPath, verifyLog, { env: environment });
    expect(stdout).toContain("1 row in 1 program");

    const tampering = await openDatabase({ kind: "embedded", directory });
    await tampering.client.$executeRawUnsafe(`ALTER TABLE "ChangeLog" DISABLE TRIGGER USER`);
    await tampering.client.$executeRawUnsafe(`UPDATE "ChangeLog" SET "actorName" = 'nobody'`);
    await tampering.close();
    await expect(run(process.execPath, verifyLog, { env: environment })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("program held, table ChangeLog, row 1"),
    });
  });
});
