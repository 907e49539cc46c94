import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Not below this repository, so that of its packages only zod, which is linked into it, is in reach.
const folder = mkdtempSync(join(tmpdir(), "throughline-domain-"));
const node = (script: string) =>
  spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: folder,
    encoding: "utf8",
    env: { NODE_ENV: "production" },
  });

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve("node_modules/zod"), join(folder, "node_modules", "zod"), "dir");
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: resolve("tests/architecture/domain.tsconfig.json"),
      compilerOptions: {
        noEmit: false,
        outDir: join(folder, "lib"),
        rootDir: resolve("lib"),
        rewriteRelativeImportExtensions: true,
        module: "ESNext",
        declaration: true,
      },
      include: [resolve("lib/domain/**/*.ts"), resolve("lib/forecast/**/*.ts")],
      exclude: [resolve("lib/**/*.test.ts")],
    }),
  );
  execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the domain, compiled, runs in a bare Node with zod alone in reach", () => {
  const { status, stdout, stderr } = node(`
    const domain = await import("./lib/domain/index.js");
    console.log(Object.keys(domain).length > 50);
  `);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout.trim()).toBe("true");
});

test("the forecast, compiled, predicts from the priors in a bare Node", () => {
  const { stderr, stdout } = node(`
    const { predictSprintOutcome } = await import("./lib/forecast/index.js");
    const none = { items: 0, points: 0 };
    const running = {
      order: 1, team: "T", elapsedRatio: 0, plannedDays: 10, people: 5, atStart: { items: 4, points: 20 },
      added: none, removed: none, toDo: { items: 4, points: 20 }, inProgress: none, done: none,
    };
    const priors = {
      acceptedRatio: 0.75, pseudoSprints: 3, lossRatio: 0.5, gainRatio: 0.25, spreadPseudoSprints: 10,
    };
    const { expected, low, high } = predictSprintOutcome([], running, priors);
    console.log(JSON.stringify([expected, low, high]));
  `);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual([-5, -15, 0]);
});

test("alone, it founds a program, refuses a stranger with a rule and carries out a command", () => {
  const { stderr, stdout } = node(`
    const { applyAll, createWorkstream, emptyProgram, foundProgram } = await import("./lib/domain/index.js");
    const at = (personId, administrator) => ({
      actor: { kind: "person", personId, name: personId, administrator },
      today: "2026-03-02",
      now: "2026-03-02T09:00:00.000Z",
    });
    const blank = emptyProgram("smoke", { id: "smoke", name: "", settings: {} });
    const founded = foundProgram.carryOut(blank, {
      name: "Smoke", slug: "smoke", organization: "", purpose: "", goal: "See it run",
      calendar: { zone: "Europe/Oslo", weekend: [6, 7], holidays: [], opensAt: "09:00", closesAt: "17:00" },
      startDay: "2026-03-02", endDay: "2026-06-26", stage: "PRODUCE",
      lead: { id: "P1", name: "Ada", email: "ada@smoke.example", title: "EATP" },
    }, at("P1", true));
    if (founded.kind !== "done") throw new Error(JSON.stringify(founded));
    const program = applyAll(blank, founded.changes);
    const stream = { name: "Platform", pillars: ["TECHNOLOGY"], leadId: null, mandate: "", activate: false };
    const stranger = createWorkstream.carryOut(program, stream, at("P9", false));
    const lead = createWorkstream.carryOut(program, stream, at("P1", false));
    const after = applyAll(program, lead.changes);
    console.log(JSON.stringify({
      stranger: [stranger.kind, stranger.findings[0].ruleId],
      lead: lead.kind,
      streams: [...after.workstream.values()].map((each) => each.name),
      before: program.workstream.size,
    }));
  `);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    stranger: ["refused", "T-01"],
    lead: "done",
    streams: ["Platform"],
    before: 0,
  });
});
