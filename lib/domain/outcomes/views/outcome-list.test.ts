import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { planningProgram } from "../../../../tests/fixtures/planning-program.ts";
import { as } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { OutcomeState } from "../../vocabulary.ts";
import type { OutcomeRow } from "./outcome-list.ts";
import { outcomeList } from "./outcome-list.ts";

const lead = asPerson("leila");
const listOf = (...changes: readonly Change[]) =>
  outcomeList(applyAll(clearwater(), changes), lead);
const rowOf = (id: string, ...changes: readonly Change[]): OutcomeRow => {
  const row = listOf(...changes).outcomes.find((one) => one.id === id);
  if (!row) throw new Error(`no outcome ${id}`);
  return row;
};
const moved = (id: string, state: OutcomeState) => change("outcome-moved", id, { state });

describe("the outcomes of Clearwater", () => {
  const list = listOf();

  it("are counted by what is really there", () => {
    const { delivered, technicallyComplete, inDelivery, draft, stopped } = list;
    expect([delivered, technicallyComplete, inDelivery, draft, stopped]).toEqual([0, 1, 2, 0, 0]);
    const later = listOf(moved("O1", "DELIVERED"), moved("O2", "ADOPTED"), moved("O3", "STOPPED"));
    expect([later.delivered, later.technicallyComplete, later.inDelivery, later.stopped]).toEqual([
      2, 0, 0, 1,
    ]);
    expect(listOf(moved("O1", "DRAFT")).draft).toBe(1);
  });

  it("say whose they are, what lags, and what warns", () => {
    expect(
      list.outcomes.map((one) => [
        one.id,
        one.stateWord,
        one.useCase,
        one.businessOwner,
        `${one.presentCount} of 4`,
        one.laggingPillar,
        one.warnings.map(({ ruleId }) => ruleId).join(),
      ]),
    ).toEqual([
      ["O1", "In delivery", "Pump-failure early warning", "Amara Okafor", "0 of 4", "PEOPLE", ""],
      [
        "O2",
        "Technically complete",
        "Contact-center call summaries",
        "Amara Okafor",
        "3 of 4",
        "GOVERNANCE",
        "I-13",
      ],
      [
        "O3",
        "In delivery",
        "Sensor data product and feature store",
        "Amara Okafor",
        "2 of 4",
        "PROCESS",
        "I-13",
      ],
    ]);
  });

  it.each<[string, readonly string[]]>([
    [
      "O1",
      [
        "PEOPLE OPEN 3 of 5, 2026-12-18, lags: DL24 is ready, DL30 is ready",
        "PROCESS OPEN 2 of 5, 2026-12-18: DL18 is in progress, DL26 is ready, DL33 is ready",
        "TECHNOLOGY OPEN 2 of 6, 2026-12-18: DL17 is blocked, DL22 is ready, DL25 is ready, DL31 is ready",
        "GOVERNANCE OPEN 4 of 7, 2026-12-18: DL19 is in progress, DL23 is ready, DL28 is ready",
      ],
    ],
    [
      "O2",
      [
        "PEOPLE ACCEPTED 1 of 1, 2026-11-04: ",
        "PROCESS ACCEPTED 1 of 1, 2026-10-22: ",
        "TECHNOLOGY ACCEPTED 1 of 1, 2026-10-29: ",
        "GOVERNANCE OPEN 1 of 2, 2026-11-20, lags: DL21 is in review",
      ],
    ],
    [
      "O3",
      [
        "PEOPLE EXCUSED 0 of 0, no day: ",
        "PROCESS OPEN 0 of 1, 2026-12-04, lags: DL27 is ready",
        "TECHNOLOGY OPEN 3 of 4, 2026-11-18: DL15 is in progress",
        "GOVERNANCE EXCUSED 0 of 0, no day: ",
      ],
    ],
  ])("%s says of each part what is there and why not", (id, parts) => {
    expect(
      rowOf(id).parts.map(
        (one) =>
          `${one.pillar} ${one.standing} ${one.acceptedCount} of ${one.deliverables.length}, ${one.expectedDay ?? "no day"}${one.lags ? ", lags" : ""}: ${one.why}`,
      ),
    ).toEqual(parts);
  });

  it("point to the work of each part, and tell why a part is excused", () => {
    expect(rowOf("O2").parts[0]?.deliverables[0]?.href).toMatch(
      /^\/programs\/clearwater\/workstreams\/W\d\/DL\d+$/,
    );
    expect(rowOf("O3").parts.map(({ excuse }) => excuse !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("offer owners who are still here, and every use case", () => {
    expect(list.choices.owners).toHaveLength(14);
    expect(list.choices.useCases).toHaveLength(3);
    const left = listOf(change("member-removed", "M2", { active: false }));
    expect(left.choices.owners.map(({ id }) => id)).not.toContain("M2");
  });
});

describe("what may be done with an outcome", () => {
  const offered = (row: OutcomeRow) => [
    row.start !== null,
    row.deliver !== null,
    row.edit !== null,
    row.drop !== null,
    row.parts.filter(({ edit }) => edit !== null).length,
    row.parts.flatMap(({ pillar, excuseOffer }) => (excuseOffer ? [pillar] : [])).join(),
  ];

  it.each<[OutcomeState, ReturnType<typeof offered>]>([
    ["DRAFT", [true, false, true, true, 4, "PROCESS,TECHNOLOGY"]],
    ["IN_DELIVERY", [false, true, true, true, 4, "PROCESS,TECHNOLOGY"]],
    ["DELIVERED", [false, false, false, false, 0, ""]],
    ["ADOPTED", [false, false, false, false, 0, ""]],
    ["STOPPED", [false, false, false, false, 0, ""]],
  ])("%s: start, deliver, edit, drop, parts to edit, parts to excuse", (state, expected) => {
    expect(offered(rowOf("O3", moved("O3", state)))).toEqual(expected);
  });

  it("leaves out of both a part that nobody declared, and says that it is missing", () => {
    const [row] = outcomeList(planningProgram(), as("M1")).outcomes;
    expect(
      row?.parts.map(({ pillar, standing, why, edit, excuseOffer }) => [
        `${pillar} ${standing}`,
        why !== "",
        edit !== null,
        excuseOffer !== null,
      ]),
    ).toEqual([
      ["PEOPLE OPEN", true, true, true],
      ["PROCESS UNDECLARED", true, false, false],
      ["TECHNOLOGY UNDECLARED", true, false, false],
      ["GOVERNANCE UNDECLARED", true, false, false],
    ]);
    expect(row).toMatchObject({ presentCount: 0, useCase: null });
  });

  it("offers no excuse for a part that is accepted", () => {
    const row = rowOf("O2");
    expect(row.parts.map(({ excuseOffer }) => excuseOffer !== null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("names no pillar that lags once it is over", () => {
    for (const state of ["DELIVERED", "STOPPED"] as const) {
      const row = rowOf("O3", moved("O3", state));
      expect([row.laggingPillar, row.parts.some(({ lags }) => lags)]).toEqual([null, false]);
    }
  });
});
