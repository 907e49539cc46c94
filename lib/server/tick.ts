/** Time passes: escalations climb, notices age, dependencies are missed. Run every minute, and after the demo's clock moved. */
import type { AdvanceClocks, Instant, Program } from "#domain";
import { advanceClocks, asProgramId, clockActor, directoryId } from "#domain";
import { situationFor } from "./clock.ts";
import { log, newReference, reportFault } from "./fault.ts";
import { currentProgram, logPage, programsOf, sweepExpired, transact } from "./store/index.ts";

export interface Ticked {
  readonly programs: number;
  /** Changes that the passing of time made. */
  readonly changes: number;
  /** References of programs whose clocks could not be advanced. */
  readonly faults: readonly string[];
}

/** Advances the clocks of every program, one after the other; a program that fails keeps nobody waiting. */
export async function tick(): Promise<Ticked> {
  let changes = 0;
  let programs = 0;
  const faults: string[] = [];
  for (const { id } of await programsOf("everybody")) {
    if (id === directoryId) continue;
    programs += 1;
    try {
      changes += await tickProgram(id);
    } catch (error) {
      faults.push(reportFault(error, "tick", { programId: id }));
    }
  }
  try {
    await sweepExpired();
  } catch (error) {
    faults.push(reportFault(error, "sweep"));
  }
  return { programs, changes, faults };
}

/** Looks of this server that found nothing due: until when the program, as it was then, has been looked through. */
const quiet = new Map<string, { readonly version: number; readonly until: Instant }>();

/** Since its last change nothing fell due that was noticed: whatever did, the server was down or is late. */
async function lookedUntil(program: Program): Promise<Instant> {
  const known = quiet.get(program.id);
  if (known?.version === program.version) return known.until;
  const [last] = await logPage(program.id, { limit: 1 });
  return last?.at ?? situationFor(program, clockActor).now;
}

/** Advances the clocks of one program; the number of changes this made. */
export async function tickProgram(id: string): Promise<number> {
  const program = await currentProgram(id);
  if (!program) return 0;
  const command = { since: await lookedUntil(program) };
  const { now } = situationFor(program, clockActor);
  // Asked without the lock first: almost always nothing is due, and then nobody is kept waiting.
  if (due(program, command) === 0) {
    quiet.set(program.id, { version: program.version, until: now });
    return 0;
  }
  const verdict = await transact({
    programId: asProgramId(program.id),
    command: advanceClocks,
    input: command,
    actor: clockActor,
    situation: (current) => situationFor(current, clockActor),
    commandId: null,
    requestId: newReference(),
  });
  const made = verdict.kind === "done" ? verdict.changes.length : 0;
  log.info({ event: "tick", programId: program.id, changes: made }, "clocks advanced");
  return made;
}

function due(program: Program, command: AdvanceClocks): number {
  const verdict = advanceClocks.carryOut(program, command, situationFor(program, clockActor));
  return verdict.kind === "done" ? verdict.changes.length : 0;
}

/** The one who may make time pass from outside knows the secret that the server was started with. */
export function mayTick(authorization: string | null): boolean {
  const secret = process.env.TICK_SECRET;
  return secret !== undefined && secret !== "" && authorization === `Bearer ${secret}`;
}
