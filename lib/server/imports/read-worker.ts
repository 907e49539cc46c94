/** Reads one plan off the server's own thread: bytes in, progress and then the reading as gzipped JSON out. */
import { parentPort, workerData } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import type { ColumnMapping } from "#interchange";
import { readPlanInSteps } from "#interchange";

interface Order {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mapping?: ColumnMapping;
}

const { bytes, ...options }: Order = workerData;
const steps = readPlanInSteps(bytes, options);
let step = steps.next();
while (!step.done) {
  parentPort?.postMessage(step.value);
  step = steps.next();
}
parentPort?.postMessage({ reading: gzipSync(JSON.stringify(step.value)) });
