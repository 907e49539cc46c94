/** Saves the large generated program beside the demo; its EATP is the demo's first person. */

import { closeStore, saveProgram } from "../../lib/server/store/index.ts";
import { largeProgram } from "../fixtures/large-program.ts";
import { instant } from "../fixtures/small-program.ts";
import { largeId } from "./place.ts";

const { program, changes } = largeProgram(largeId, "P1", instant("2026-11-23T09:00:00.000Z"));
const authorship = {
  actorId: "P1",
  actorName: "Bench",
  deed: "bench",
  overriddenRules: [],
  commandId: null,
  requestId: "bench",
  at: program.facts.foundedAt,
};
await saveProgram(program.id, [{ changes, authorship }]);
await closeStore();
console.log(JSON.stringify({ version: program.version }));
