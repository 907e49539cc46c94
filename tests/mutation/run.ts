/**
 * `npm run mutation -- --sample 50 --seed 7 [--under lib/domain/sprints]`: how much of the domain would tests notice if it
 * broke? Draws so many mutations (see `mutations.ts`) at random and works in a copy of this tree. First it runs the unit
 * tests that import a drawn file once, as they are, to learn which tests run which of the drawn places; then it makes one
 * mutation at a time and runs those test files until a test fails. Prints each survivor with its place, what was changed
 * into what, and how many tests run that place (0: nobody tests it; many: they run it and do not look), then the share
 * of mutations that were noticed, by folder. A mutation that runs for ever counts as noticed. Some survivors change
 * nothing that anybody could see: read each one before you write a test for it. Same tree and same seed, same mutations.
 * It takes one run of the unit tests and some seconds for each mutation, so it is no part of `npm test`. Ctrl-C ends it
 * with the share so far. Journeys are not run, so what only they would notice survives.
 *
 * Stryker does the same with more mutations. Its version 10 needs Node 22, while this product supports Node 20.19.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom } from "../../lib/forecast/index.ts";
import { table } from "../bench/numbers.ts";
import type { TestFile } from "./copy.ts";
import { copyTree, root, runTests, stopTests, withFiles } from "./copy.ts";
import type { Mutation } from "./mutations.ts";
import { mutated, mutationsOf, probed } from "./mutations.ts";

const folders: readonly (readonly [name: string, path: RegExp])[] = [
  ["forecast", /\/forecast\//],
  ["rules", /\/(rules|platform-rules|day-rules)(\/|\.ts$)/],
  ["commands", /\/commands\//],
  ["views", /\/views\//],
  ["engine", /\/(engine|calendar)\/|domain\/[^/]+$/],
  ["computations", /./],
];

const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    under: { type: "string", default: "lib/domain" },
  },
});
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    interrupted = true;
    stopTests();
  });

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const drawn = draw(
  sourcesUnder(values.under).flatMap((file) => mutationsOf(file, read(file))),
  Number(values.sample),
  seededRandom(Number(values.seed)),
);
console.log(`${drawn.length} mutations under ${values.under}, seed ${values.seed}\n`);
copyTree();
const began = Date.now();
const testFiles = await runAsTheyAre();
/** What takes so much longer than all tests together runs for ever. */
const mostMs = 60_000 + 2 * (Date.now() - began);
const judged: { readonly mutation: Mutation; readonly noticed: boolean }[] = [];
for (const [number, mutation] of drawn.entries()) {
  const noticed = !interrupted && (await isNoticed(number, mutation));
  if (interrupted) break;
  judged.push({ mutation, noticed });
  if (!noticed) console.log(survivor(number, mutation));
}
console.log(table([["folder", "mutations", "noticed", "share"], ...shares()]));

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** At most one mutation of what begins at one place. */
function draw(all: readonly Mutation[], count: number, random: () => number): readonly Mutation[] {
  const left = [...all];
  const places = new Map<string, Mutation>();
  while (places.size < count && left.length > 0) {
    const [one] = left.splice(random() % left.length, 1);
    if (one === undefined) break;
    const place = `${one.file}:${one.start}`;
    if (!places.has(place)) places.set(place, one);
  }
  return [...places.values()];
}

/** Every test that imports a drawn file, with the places that it ran. */
async function runAsTheyAre(): Promise<readonly TestFile[]> {
  const files = [...new Set(drawn.map(({ file }) => file))];
  const texts = files.map((file) => {
    const places = new Map([...drawn.entries()].filter(([, mutation]) => mutation.file === file));
    return [file, probed(read(file), places)] as const;
  });
  const outcome = await withFiles(new Map(texts), () => runTests(["related", ...files]));
  if (!outcome.passed && !interrupted) {
    const tests = outcome.files.flatMap(({ tests }) => tests);
    const failed = tests.filter(({ status }) => status === "failed");
    console.error("Tests fail without any mutation. Mend them first:");
    for (const { fullName } of failed) console.error(`  ${fullName}`);
    process.exit(1);
  }
  return outcome.files;
}

/** Whether one of the tests that run the place fails with the mutation. */
async function isNoticed(number: number, mutation: Mutation): Promise<boolean> {
  const files = testFiles.filter(({ tests }) =>
    tests.some(
      ({ meta: { placesReached = [], placesReachedBefore = [] } }) =>
        placesReached.includes(number) || placesReachedBefore.includes(number),
    ),
  );
  if (files.length === 0) return false;
  const texts = new Map([[mutation.file, mutated(read(mutation.file), mutation)]]);
  const { passed } = await withFiles(texts, () =>
    runTests(
      files.map(({ file }) => file),
      mostMs,
    ),
  );
  return !passed;
}

function survivor(number: number, { file, line, column, before, after }: Mutation): string {
  const metas = testFiles.flatMap(({ tests }) => tests.map(({ meta }) => meta));
  const tests = metas.filter(({ placesReached }) => placesReached?.includes(number)).length;
  const loads = metas.some(({ placesReachedBefore }) => placesReachedBefore?.includes(number));
  const run = tests === 0 && loads ? "run when its file is loaded" : `run by ${tests} tests`;
  return `${file}:${line}:${column}, ${run}\n  ${short(before)}  →  ${short(after)}\n`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}

function shares(): readonly (readonly (string | number)[])[] {
  const rows = folders.map(
    ([name]) => [name, judged.filter(({ mutation }) => folderOf(mutation) === name)] as const,
  );
  return [...rows, ["all", judged] as const].map(([name, own]) => {
    const noticed = own.filter((one) => one.noticed).length;
    const share = own.length === 0 ? "–" : `${Math.round((100 * noticed) / own.length)}%`;
    return [name, own.length, noticed, share];
  });
}

function folderOf({ file }: Mutation): string | undefined {
  return folders.find(([, path]) => path.test(file))?.[0];
}
