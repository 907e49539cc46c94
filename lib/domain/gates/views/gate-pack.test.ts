import { describe, expect, it } from "vitest";
import { clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { assessedGate, decision } from "../../../../tests/fixtures/deciding.ts";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as } from "../../../../tests/fixtures/small-program.ts";
import type { Program } from "../../index.ts";
import {
  applyAll,
  change,
  decideGate,
  gatesOfCycle,
  renewEvidence,
  signGate,
} from "../../index.ts";
import { packedSubjects } from "../packed-subjects.ts";
import { gatePacking } from "./gate-pack.ts";

const nothing: ReadonlySet<string> = new Set();
const gateOf = (program: Program, id: string) => {
  const gate = program.gate.get(id);
  if (!gate) throw new Error(`There is no ${id}`);
  return gate;
};
const packed = (program: Program, id: string, withheld = nothing) =>
  gatePacking(program, as("M1")).gate(gateOf(program, id), withheld);

const standing = () =>
  done(
    done(
      assessedGate("MET", "MET"),
      decideGate,
      decision({ outcome: "GO", deciderIds: ["M1", "M6"] }),
      as("M1"),
    ),
    signGate,
    { gateId: "G-1" },
    as("M6"),
  );

describe("what an evidence pack says of a gate", () => {
  it("tells the decision with its record and everybody who signed", () => {
    const [decided] = packed(standing(), "G-1").decisions;
    expect(decided).toMatchObject({
      id: "GD-1",
      outcome: "Go",
      record: [["Inputs reviewed", "Validation report"]],
      signatures: [
        { name: "Ada Lind", standing: "Signed" },
        { name: "Finn Saar", standing: "Signed" },
      ],
      unsigned: [],
    });
    expect(packed(standing(), "G-1").outcome).toMatch(/^Go, on 2026-11-23 10:00$/);
  });

  it("tells who has not signed, and what has outdated a signature", () => {
    const proposed = done(
      assessedGate("MET", "MET"),
      decideGate,
      decision({ outcome: "GO", deciderIds: ["M1", "M6"] }),
      as("M1"),
    );
    expect(packed(proposed, "G-1").decisions[0]?.unsigned).toEqual(["Finn Saar"]);
    const changed = applyAll(standing(), [
      change("workstream-edited", "W1", { mandate: "Something else" }),
    ]);
    const [first] = packed(changed, "G-1").decisions[0]?.signatures ?? [];
    expect(first?.standing).toMatch(/^Outdated since: W1: mandate is Something else/);
  });

  it("keeps every version of evidence, and what was removed or let pass", () => {
    const renewed = done(
      standing(),
      renewEvidence,
      {
        evidenceId: "EV-2",
        kind: "TEST",
        title: "Validation run, repeated",
        link: "https://small.example/again",
        occurredDay: as("M4").today,
        acknowledge: "Repeated with the data of November",
      },
      as("M4"),
    );
    const loosened = applyAll(renewed, [
      change("evidence-removed", "EV-3", { removedReason: "Wrong file" }),
      change("criterion-loosened", "CR-3", { loosenedCount: 1, loosenedReason: "Too strict" }),
    ]);
    const { evidence, criteria, exceptions } = packed(loosened, "G-1");
    expect(evidence.map(({ id, version, standing }) => [id, version, standing])).toEqual([
      ["EV-2", 2, "Current"],
      ["EV-2", 1, "Replaced on 2026-11-23 10:00"],
      ["EV-3", 1, "Removed"],
    ]);
    expect(criteria.map(({ change: how }) => how)).toEqual(["", "loosened: Too strict"]);
    expect(exceptions.map(({ what }) => what)).toEqual([
      "Criterion of G-1 loosened after work had started: The runbook is written",
    ]);
  });

  it("leaves out what is withheld, whatever it is", () => {
    const without = packed(standing(), "G-1", new Set(["evidence:EV-2", "criterion:CR-3"]));
    expect(without.evidence.map(({ id }) => id)).toEqual(["EV-3"]);
    expect(without.criteria.map(({ id }) => id)).toEqual(["CR-2"]);
  });
});

describe("the subjects of a pack", () => {
  it("are all that a decision stands on, each once", () => {
    const subjects = packedSubjects(standing(), gateOf(standing(), "G-1")).map(({ id }) => id);
    expect(subjects).toEqual(["G-1", "CR-2", "CR-3", "EV-2", "EV-3", "GD-1", "SG-1", "SG-2"]);
  });

  it("take in the acceptance criteria of a deliverable, and conditions", () => {
    const program = clearwater();
    const ids = (id: string) => packedSubjects(program, gateOf(program, id)).map(({ id }) => id);
    expect(ids("G-1")).toEqual(expect.arrayContaining(["CN-1", "CN-2", "EV-1"]));
    const judged = gateOf(program, "G-5").subjectId;
    const accepted = [...program.criterion.values()].filter(
      ({ subjectId }) => subjectId === judged,
    );
    expect(accepted.length).toBeGreaterThan(0);
    expect(ids("G-5")).toEqual(expect.arrayContaining(accepted.map(({ id }) => id)));
  });

  it("of a cycle are its gates, by what they judge or by their day", () => {
    const program = clearwater();
    const [cycle] = program.cycle.values();
    if (!cycle) throw new Error("There is no cycle");
    expect(gatesOfCycle(program, cycle).map(({ id }) => id)).toEqual([...program.gate.keys()]);
    const later = { ...cycle, id: "C9", startDay: as("M1").today };
    expect(gatesOfCycle(program, later)).toEqual([]);
  });
});
