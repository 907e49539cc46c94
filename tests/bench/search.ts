/** A whole search, from the typed text to marked results, against one bare query by an index, turn by turn in one process. */
import { type Actor, asProgramId } from "#domain";
import { situationFor } from "../../lib/server/clock.ts";
import { searchIn } from "../../lib/server/search.ts";
import { type Place, placeFromEnvironment } from "../../lib/server/store/database.ts";
import { searchIndex } from "../../lib/server/store/search.ts";
import { currentProgram, openStore } from "../../lib/server/store/store.ts";
import { median, percentile, rounded } from "./numbers.ts";

export interface SearchFigures {
  readonly question: string;
  readonly results: string;
  readonly p50Ms: number;
  readonly p975Ms: number;
  readonly bareP50Ms: number;
  readonly ratio: number;
}

const [slug = "clearwater", times = "60"] = process.argv.slice(2);
const warmUp = 10;

const questions: readonly (readonly [question: string, typed: string])[] = [
  ["an id", "DL15"],
  ["a word in few texts", "brathorpe"],
  ["a word in many texts", "vendor"],
  ["three words", "vendor contract review"],
  ["the beginning of a word", "integrat"],
  ["a typing error", "brathrope"],
  ["two typing errors", "vendro contarct"],
  ["nothing like it", "zzyzx qwfpg"],
];

const url = process.env.BENCH_DATABASE_URL;
const place: Place = url ? { kind: "server", url } : placeFromEnvironment();
const store = await openStore(place);
const program = await currentProgram(store, slug);
if (!program) throw new Error(`There is no program ${slug}`);
const programId = asProgramId(program.id);
const actor: Actor = { kind: "person", personId: "P1", name: "Bench", administrator: true };
const situation = situationFor(program, actor);
await store.database.client.$executeRawUnsafe("ANALYZE");

const searchOnce = async (typed: string) =>
  searchIn(
    await searchIndex(store, programId),
    program,
    { typed, page: 1, perPage: 20 },
    situation,
  );

/** The same database and client: one row by its primary key. */
const bareOnce = () =>
  store.database.client.$queryRaw`
    SELECT "title" FROM "Deliverable" WHERE "programId" = ${programId} AND "id" = 'DL15'`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const figures: SearchFigures[] = [];
for (const [question, typed] of questions) {
  const searches: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < warmUp + Number(times); turn += 1) {
    const bareMs = await timed(bareOnce);
    const searchMs = await timed(() => searchOnce(typed));
    if (turn < warmUp) continue;
    bare.push(bareMs);
    searches.push(searchMs);
  }
  figures.push({
    question,
    results: (await searchOnce(typed)).count ?? "",
    p50Ms: rounded(median(searches)),
    p975Ms: rounded(percentile(searches, 0.975)),
    bareP50Ms: rounded(median(bare)),
    ratio: rounded(median(searches) / median(bare), 1),
  });
}
await store.database.close();
console.log(JSON.stringify(figures));
