/** log-progress against a bare Prisma transaction that updates one row and inserts one, turn by turn in one process. */
import { randomUUID } from "node:crypto";
import { type Actor, logProgress } from "#domain";
import { situationFor } from "../../lib/server/clock.ts";
import { type Place, placeFromEnvironment } from "../../lib/server/store/database.ts";
import { currentProgram, openStore } from "../../lib/server/store/store.ts";
import { transact } from "../../lib/server/store/transact.ts";
import { median, percentile, rounded } from "./numbers.ts";

export interface CommandFigures {
  readonly commandP50Ms: number;
  readonly commandP975Ms: number;
  readonly bareP50Ms: number;
  readonly ratio: number;
  readonly commandsPerSecond: number;
}

const [slug = "clearwater", times = "300"] = process.argv.slice(2);
const warmUp = 30;

const url = process.env.BENCH_DATABASE_URL;
const place: Place = url ? { kind: "server", url } : placeFromEnvironment();
const store = await openStore(place);
const program = await currentProgram(store, slug);
const deliverable = [...(program?.deliverable.values() ?? [])].find(
  (one) => one.state === "IN_PROGRESS" && one.workstreamId === "W1",
);
if (!program || !deliverable) throw new Error(`${slug} has nothing in progress`);
const programId = program.id;
const deliverableId = deliverable.id;
const actor: Actor = { kind: "person", personId: "P1", name: "Bench", administrator: true };

async function commandOnce(turn: number): Promise<void> {
  const verdict = await transact(store, {
    programId,
    command: logProgress,
    input: {
      deliverableId,
      state: "IN_PROGRESS",
      note: `Turn ${turn}`,
      forecastDay: null,
      blocker: null,
      evidence: null,
    },
    actor,
    situation: (current) => situationFor(current, actor),
    commandId: randomUUID(),
    requestId: "bench",
  });
  if (verdict.kind !== "done") throw new Error(`refused: ${JSON.stringify(verdict.findings)}`);
}

/** The same database and client, one row changed, one added, and nothing else. */
async function bareOnce(turn: number): Promise<void> {
  await store.database.client.$transaction(async (transaction) => {
    await transaction.deliverable.update({
      where: { programId_id: { programId, id: deliverableId } },
      data: { lastNote: `Turn ${turn}` },
    });
    await transaction.progressNote.create({
      data: {
        programId,
        id: `bench-${randomUUID()}`,
        deliverableId,
        byId: "M1",
        at: new Date(),
        day: "2026-11-23",
        state: "IN_PROGRESS",
        note: `Turn ${turn}`,
      },
    });
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const commands: number[] = [];
const bare: number[] = [];
for (let turn = 0; turn < warmUp + Number(times); turn += 1) {
  const bareMs = await timed(() => bareOnce(turn));
  const commandMs = await timed(() => commandOnce(turn));
  if (turn < warmUp) continue;
  bare.push(bareMs);
  commands.push(commandMs);
}
const figures: CommandFigures = {
  commandP50Ms: rounded(median(commands)),
  commandP975Ms: rounded(percentile(commands, 0.975)),
  bareP50Ms: rounded(median(bare)),
  ratio: rounded(median(commands) / median(bare)),
  commandsPerSecond: rounded(
    (1000 * commands.length) / commands.reduce((sum, one) => sum + one, 0),
    0,
  ),
};
await store.database.close();
console.log(JSON.stringify(figures));
