/** Cold load of a program from its tables, catching up by one command's changes, and the memory it takes. */
import { applyAll, change } from "#domain";
import { placeFromEnvironment } from "../../lib/server/store/database.ts";
import { readProgram } from "../../lib/server/store/load-program.ts";
import { currentProgram, openStore } from "../../lib/server/store/store.ts";
import { median, rounded } from "./numbers.ts";

export interface LoadFigures {
  readonly openMs: number;
  readonly coldLoadMs: number;
  /** Applying three changes to the loaded value, as a reader does that is one command behind. */
  readonly catchUpMs: number;
  readonly residentMb: number;
}

const [slug = "clearwater"] = process.argv.slice(2);
const began = performance.now();
const store = await openStore(placeFromEnvironment());
const openMs = performance.now() - began;
const loads: number[] = [];
const first = await currentProgram(store, slug);
if (!first) throw new Error(`There is no program ${slug}`);
for (let turn = 0; turn < 5; turn += 1) {
  const start = performance.now();
  await readProgram(store.database.client, first.id);
  loads.push(performance.now() - start);
}
const deliverableId = first.deliverable.keys().next().value ?? "";
const catchUps: number[] = [];
let program = first;
for (let turn = 0; turn < 200; turn += 1) {
  const note = (text: string) => change("progress-logged", deliverableId, { lastNote: text });
  const start = performance.now();
  program = applyAll(program, [note("one"), note("two"), note(`turn ${turn}`)]);
  catchUps.push(performance.now() - start);
}
globalThis.gc?.();
const figures: LoadFigures = {
  openMs: rounded(openMs, 0),
  coldLoadMs: rounded(median(loads), 1),
  catchUpMs: rounded(median(catchUps), 3),
  residentMb: rounded(process.memoryUsage().rss / 1e6, 0),
};
await store.database.close();
console.log(JSON.stringify(figures));
