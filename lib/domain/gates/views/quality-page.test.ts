import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { reworkRateOf } from "../rework-rate.ts";
import { qualityPage } from "./quality-page.ts";

const program = clearwater();
const page = qualityPage(program, asPerson("leila"), 20);

describe("quality", () => {
  it("shows waivers and rework of each sprint that has begun, in order", () => {
    expect(page.sprints.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    for (const { waivers, rework } of page.sprints) {
      expect(waivers.waived).toBeLessThanOrEqual(waivers.assessed);
      expect(rework.reworked).toBeLessThanOrEqual(rework.accepted);
    }
    expect(page.lastWaivers?.assessed).toBeGreaterThan(0);
    expect(page.lastRework?.accepted).toBeGreaterThan(0);
  });

  it("counts a deliverable that came back once, however often it was returned", () => {
    const accepted = [...program.sprintItem.values()].find(
      ({ disposition, sprintId }) =>
        disposition === "ACCEPTED" && program.sprint.get(sprintId)?.number === 3,
    );
    const sprint = program.sprint.get(accepted?.sprintId ?? "");
    if (!accepted || !sprint) throw new Error("Sprint 3 has accepted nothing");
    const set = (returnCount: number) =>
      reworkRateOf(
        applyAll(program, [
          change("deliverable-returned", accepted.deliverableId, { returnCount }),
        ]),
        sprint,
      ).reworked;
    expect(set(2)).toBe(set(0) + 1);
  });

  it("lists criteria that were loosened, as many as are asked for", () => {
    const [one, two] = [...program.criterion.values()].filter(
      ({ subjectNoun, result }) => subjectNoun === "gate" && result === "NOT_ASSESSED",
    );
    const loosened = applyAll(
      program,
      [one, two].map((criterion) =>
        change("criterion-loosened", criterion?.id ?? "", {
          loosenedCount: 1,
          loosenedReason: "Too strict",
        }),
      ),
    );
    const { weakened, weakenedTotal } = qualityPage(loosened, asPerson("leila"), 1);
    expect([weakened.length, weakenedTotal]).toEqual([1, page.weakenedTotal + 2]);
  });
});
