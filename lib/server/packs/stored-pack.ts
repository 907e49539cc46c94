/** Evidence packs from this server's store: which gates are asked for, and where their rows and files lie. */
import type { Gate, Program, Situation } from "#domain";
import { gatesOfCycle } from "#domain";
import { filesOf, logAbout, logHashAt } from "../store/index.ts";
import { evidencePack, type GatesToPack } from "./evidence-pack.ts";

/** Null where there is no such gate or cycle. */
export type PackAsked = GatesToPack | null;

export const gatePackAsked = (gate: Gate | undefined): PackAsked =>
  gate ? { title: `${gate.id} ${gate.name}`, key: gate.id, gates: [gate] } : null;

export function cyclePackAsked(program: Program, cycleId: string): PackAsked {
  const cycle = program.cycle.get(cycleId);
  if (!cycle) return null;
  const { number } = cycle;
  return {
    title: `Gates of cycle ${number}`,
    key: `cycle-${number}`,
    gates: gatesOfCycle(program, cycle),
  };
}

/** The pack as the program stands; rows that are written meanwhile are not in it. */
export const storedPack = (program: Program, gates: GatesToPack, situation: Situation) => {
  const { id, version } = program;
  return evidencePack(program, gates, situation, {
    rowsAbout: (subjects) => logAbout(id, subjects, version),
    headHash: async () => (await logHashAt(id, version)) ?? "",
    filesOf: (ids) => filesOf(id, ids),
  });
};
