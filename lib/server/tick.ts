/** Time passes: escalations climb, notices age, dependencies are missed. Run every minute, and after the demo's clock moved. */
import { advanceClocks, asProgramId, clockActor, directoryId, type Program } from "#domain";
import { situationFor } from "./clock.ts";
import { log, newReference, reportFault } from "./fault.ts";
import { currentProgram, programsOf, transact } from "./store/index.ts";

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
  return { programs, changes, faults };
}

/** Advances the clocks of one program; the number of changes this made. */
export async function tickProgram(id: string): Promise<number> {
  const program = await currentProgram(id);
  // Asked without the lock first: almost always nothing is due, and then nobody is kept waiting.
  if (!program || due(program) === 0) return 0;
  const verdict = await transact({
    programId: asProgramId(program.id),
    deed: advanceClocks,
    command: {},
    actor: clockActor,
    situation: (current) => situationFor(current, clockActor),
    commandId: null,
    requestId: newReference(),
  });
  const made = verdict.kind === "done" ? verdict.changes.length : 0;
  log.info({ event: "tick", programId: program.id, changes: made }, "clocks advanced");
  return made;
}

function due(program: Program): number {
  const verdict = advanceClocks.carryOut(program, {}, situationFor(program, clockActor));
  return verdict.kind === "done" ? verdict.changes.length : 0;
}

/** The one who may make time pass from outside knows the secret that the server was started with. */
export function mayTick(authorization: string | null): boolean {
  const secret = process.env.TICK_SECRET;
  return secret !== undefined && secret !== "" && authorization === `Bearer ${secret}`;
}
