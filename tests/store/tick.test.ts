import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asProgramId, change } from "#domain";
import { logPage } from "#store/pages";
import { currentProgram } from "#store/store";
import { tickProgram } from "#tick";
import { freshEscalation } from "../fixtures/fresh.ts";
import { at, day } from "../fixtures/small-program.ts";
import { doIt, type FreshStore, foundIn, freshStore, homes } from "./stores.ts";

describe.each(homes)("a server that was down for a month, on $name", (home) => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore(home);
    Object.assign(globalThis, { throughlineStore: Promise.resolve(fresh.store) });
  });
  afterAll(async () => {
    Object.assign(globalThis, { throughlineStore: undefined });
    await fresh.close();
  });

  it("I-71 writes the limits that passed at their own time, and when they were noticed", async () => {
    const id = asProgramId("down");
    await foundIn(fresh.store, id);
    const noticed = at("2026-12-23", "09:00");
    await doIt(fresh.store, id, () => [
      change(
        "escalation-opened",
        "E-1",
        freshEscalation({
          title: "No access",
          severity: "CRITICAL",
          openedAt: at("2026-11-23", "09:00"),
          firstSeenDay: day("2026-11-23"),
        }),
      ),
      change("demo-clock-moved", id, { demoNow: noticed }),
    ]);

    expect(await tickProgram(id)).toBeGreaterThanOrEqual(2);

    const steps = (await currentProgram(fresh.store, id))?.escalation.get("E-1")?.steps;
    expect(steps?.map((step) => [step.tier, step.at, step.noticedAt])).toEqual([
      ["L2_PROGRAM", at("2026-11-24", "09:00"), noticed],
      ["L3_EXECUTIVE", at("2026-11-26", "09:00"), noticed],
    ]);
    const rows = await logPage(fresh.store.database.client, id, { limit: 50 });
    const raised = rows.filter(({ kind }) => kind === "escalation-raised");
    expect(raised.map((row) => [row.at, row.set.tierEnteredAt])).toEqual([
      [noticed, at("2026-11-26", "09:00")],
      [noticed, at("2026-11-24", "09:00")],
    ]);
    expect(await tickProgram(id)).toBe(0);
  });
});
