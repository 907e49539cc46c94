/** Saves the large generated program beside the demo, with a note on each deliverable; its EATP is the demo's first person. */

import { change } from "#domain";
import { closeStore, saveProgram } from "../../lib/server/store/index.ts";
import { largeProgram } from "../fixtures/large-program.ts";
import { instant, today } from "../fixtures/small-program.ts";
import { largeId } from "./place.ts";
import { noteText } from "./search-words.ts";

const now = instant("2026-11-23T09:00:00.000Z");
const { program, changes } = largeProgram(largeId, "P1", now);
const notes = [...program.deliverable.values()].map(({ id, state, startDay }, index) =>
  change("progress-noted", `N-${program.version + index + 1}`, {
    deliverableId: id,
    byId: "M1",
    at: now,
    day: startDay ?? today,
    state,
    note: noteText(index),
    correctsId: null,
  }),
);
const authorship = {
  actorId: "P1",
  actorName: "Bench",
  deed: "bench",
  overriddenRules: [],
  commandId: null,
  requestId: "bench",
  at: program.facts.foundedAt,
};
await saveProgram(program.id, [{ changes: [...changes, ...notes], authorship }]);
await closeStore();
console.log(JSON.stringify({ version: program.version + notes.length }));
