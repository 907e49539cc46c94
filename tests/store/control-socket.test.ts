/** The maintenance commands, as a shell runs them, while another process holds the embedded database. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { change, type ProgramId } from "#domain";
import { listenBeside } from "#store/control-socket";
import { currentProgram, openStore, type Store } from "#store/store";
import { doIt, foundIn } from "./stores.ts";

const run = promisify(execFile);

describe("while the embedded database is in use", { timeout: 180_000 }, () => {
  let directory: string;
  let store: Store;
  let control: Server | null;
  let id: ProgramId;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "throughline-control-"));
    store = await openStore({ kind: "embedded", directory: join(directory, "data") });
    // Left by a process that was killed.
    writeFileSync(join(directory, "data", "control.sock"), "");
    control = await listenBeside(store);
    id = await foundIn(store, "held");
  }, 180_000);
  afterAll(async () => {
    control?.close();
    await store.database.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const command = (name: string, ...words: string[]) =>
    run(process.execPath, ["--import", "tsx", `lib/server/store/${name}-command.ts`, ...words], {
      env: { ...process.env, THROUGHLINE_DATA: join(directory, "data"), DATABASE_URL: "" },
    });

  it("its holder verifies, backs up and restores for the command line", async () => {
    const archive = join(directory, "archive.gz");
    const heads = join(directory, "heads.txt");
    expect(statSync(join(directory, "data", "control.sock")).mode & 0o077).toBe(0);

    const verified = await command("verify-log");
    expect(verified.stdout).toContain("1 row in 1 program, every hash recomputed");
    expect(verified.stdout).toContain("this doesn't prove whether the end of a log was cut off");
    writeFileSync(heads, verified.stdout);

    expect((await command("backup", archive)).stdout).toContain(`Wrote ${archive}`);
    expect(statSync(archive).mode & 0o077).toBe(0);

    await doIt(store, id, () => [change("program-edited", id, { purpose: "later" })]);
    expect((await command("restore", archive, "--replace")).stdout).toContain("Restored");
    expect((await currentProgram(store, id))?.facts.purpose).toBe("");
    const anchored = await command("verify-log", "--anchor", heads);
    expect(anchored.stdout).toContain("All kept heads are in the logs (1 compared)");
  });

  it("says what is wrong with a call, and ends with 2", async () => {
    const heads = join(directory, "no-heads.txt");
    writeFileSync(heads, "log-head held x abc\n");
    const unreadable = { code: 2, stderr: expect.stringContaining("We couldn't read line 1") };
    await expect(command("verify-log", "--anchor", heads)).rejects.toMatchObject(unreadable);
    const nameless = { code: 2, stderr: expect.stringContaining("Name one file.") };
    await expect(command("backup")).rejects.toMatchObject(nameless);
    const lost = join(directory, "not", "there.gz");
    const nowhere = { code: 2, stderr: expect.stringContaining("There is no file or folder") };
    await expect(command("backup", lost)).rejects.toMatchObject(nowhere);
    expect(existsSync(lost)).toBe(false);
  });
});
