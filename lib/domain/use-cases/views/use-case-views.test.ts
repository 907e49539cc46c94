import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { as, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { listOfUseCases } from "./use-case-list.ts";
import { pageOfUseCase } from "./use-case-page.ts";

const page = (id: string, who: Parameters<typeof asPerson>[0] = "leila") => {
  const found = pageOfUseCase(clearwater(), id, asPerson(who));
  if (!found) throw new Error(`${id} has no page`);
  return found;
};

describe("the use cases of Clearwater", () => {
  const list = listOfUseCases(clearwater(), asPerson("leila"));

  it("stand with their latest results against their thresholds", () => {
    const lines = list.useCases.map(({ id, stateWord, latest, ownersMissing, waitsFor }) => [
      id,
      stateWord,
      latest?.results.map(({ metric, value, threshold }) => `${metric} ${value} ${threshold}`),
      latest?.verdict,
      ownersMissing,
      waitsFor,
    ]);
    expect(lines).toEqual([
      [
        "U1",
        "Building",
        ["Recall 0.71 ≥ 0.80", "Precision 0.63 ≥ 0.60"],
        "BELOW",
        [],
        "2 things before validating",
      ],
      [
        "U2",
        "Validating",
        ["Accepted by reviewers 94% ≥ 92%", "Omitted safety notes 0.4% ≤ 0.5%"],
        "MET",
        [],
        "2 things before deployment",
      ],
      [
        "U3",
        "Data preparation",
        ["Completeness 96.8% ≥ 98%"],
        "BELOW",
        ["legal conformance"],
        "A decision on the latest result",
      ],
    ]);
    expect([list.meeting, list.below, list.unmeasured, list.awaitingDecision]).toEqual([
      1, 2, 0, 1,
    ]);
  });

  it("name what blocks U2's deployment, and who confirms it", () => {
    const { next, readiness } = page("U2");
    const rules = ["A-32", "A-36"];
    expect(next?.offer.findings.map(({ ruleId }) => ruleId)).toEqual(rules);
    const seen = page("U2", "beatrix").next;
    expect(seen?.offer.findings.map(({ ruleId }) => ruleId)).toEqual(["T-01"]);
    expect(seen?.findings.map(({ ruleId }) => ruleId)).toEqual(rules);
    expect(seen?.overridable.map(({ finding }) => finding.ruleId)).toEqual(["A-32"]);
    expect(readiness.missing).toEqual(["Monitoring and observability", "Compliance readiness"]);
    const fairness = readiness.proofs.find(({ matter }) => matter === "FAIRNESS_TEST");
    expect(fairness).toMatchObject({ standing: "OPEN", confirmedBy: "AI Risk Governance Board" });
    expect(fairness?.confirm).toBeNull();
    const board = page("U2", "beatrix").readiness.proofs;
    expect(board.filter(({ confirm }) => confirm?.open).map(({ matter }) => matter)).toEqual([
      "FAIRNESS_TEST",
    ]);
  });

  it("keep the refused threshold as a scope request with the old value and the result (I-133)", () => {
    expect(page("U1").scopeRequests).toMatchObject([
      { id: "SC-3", title: "Lower U1 recall from 0.80 to 0.72", stateWord: "Rejected" },
    ]);
    expect(page("U1").scopeRequests[0]?.note).toContain("The result was 0.71");
  });

  it("draw U1 under its threshold, with what was decided", () => {
    const { series, measurements, iterations } = page("U1");
    expect(series).toMatchObject({
      metric: "Recall",
      places: ["v1"],
      values: [0.71],
      inForce: { words: "≥ 0.80", value: 0.8 },
      isBelow: true,
    });
    expect(measurements[0]?.decisions).toMatchObject([{ word: "Iterate", by: "Amara Okafor" }]);
    expect(iterations).toMatchObject({ attempts: 1, attemptsLimit: 3, sprints: 1 });
  });
});

describe("a program without use cases", () => {
  it("has an empty list and no page", () => {
    expect(listOfUseCases(smallProgram(), as("M1")).useCases).toEqual([]);
    expect(pageOfUseCase(smallProgram(), "U1", as("M1"))).toBeNull();
  });
});
