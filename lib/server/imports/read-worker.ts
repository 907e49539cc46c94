/** Reads one plan off the server's own thread: bytes from a file, the reading as JSON into another. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { ColumnMapping } from "#interchange";
import { readPlanInSteps } from "#interchange";

interface Order {
  readonly from: string;
  readonly to: string;
  readonly fileName: string;
  readonly mapping: ColumnMapping | null;
}

const order: Order = workerData;
const steps = readPlanInSteps(readFileSync(order.from), {
  fileName: order.fileName,
  ...(order.mapping ? { mapping: order.mapping } : {}),
});
let step = steps.next();
while (!step.done) {
  parentPort?.postMessage(step.value);
  step = steps.next();
}
// Whole or not at all: nobody meets half a file.
writeFileSync(`${order.to}.new`, JSON.stringify(step.value));
renameSync(`${order.to}.new`, order.to);
