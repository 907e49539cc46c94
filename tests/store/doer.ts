/** A process that does commands as fast as it can and says which were acknowledged; the kill test ends it at any instant. */
import { writeSync } from "node:fs";
import { asProgramId, change } from "#domain";
import type { Place } from "#store/database";
import { openStore } from "#store/store";
import { day } from "../fixtures/small-program.ts";
import { doIt, now } from "./stores.ts";

const [placeText = "", name = "", most = "1000000"] = process.argv.slice(2);
const place: Place = JSON.parse(placeText);
const id = asProgramId("killed");

const store = await openStore(place);
writeSync(1, "ready\n");
for (let count = 0; count < Number(most); count += 1) {
  const commandId = `${name}-${count}`;
  await doIt(
    store,
    id,
    (program) => [
      change("deliverable-returned", "DL01", {
        returnCount: (program.deliverable.get("DL01")?.returnCount ?? 0) + 1,
      }),
      change("workstream-edited", "W1", { mandate: commandId }),
      change("progress-noted", `N-${program.version + 3}`, {
        deliverableId: "DL01",
        byId: "M1",
        at: now,
        day: day("2026-11-23"),
        state: "IN_PROGRESS",
        note: commandId,
        correctsId: null,
      }),
    ],
    commandId,
  );
  writeSync(1, `${commandId}\n`);
}
await store.database.close();
