/** What many gates cost: stale signatures and suggestions over all of them, and over twice as many. */
import { performance } from "node:perf_hooks";
import type { Program } from "#domain";
import {
  applyAll,
  change,
  gateList,
  gateRegister,
  notWaived,
  outdatedDecisions,
  signedState,
} from "#domain";
import { asFirstRecorded } from "../../lib/domain/evidence/evidence.ts";
import { as, at, smallProgram, today } from "../fixtures/small-program.ts";
import { rounded } from "./numbers.ts";

export interface GateFigures {
  readonly gates: number;
  readonly criteria: number;
  /** Every signature compared with what it signed, nothing remembered. */
  readonly staleMs: number;
  /** The page *Gates* with its suggestions, nothing remembered. */
  readonly listMs: number;
  /** The list of all gates, its first page. */
  readonly registerMs: number;
  /** Every criterion and piece of evidence looked at once in a plain loop. */
  readonly plainMs: number;
  readonly staleRatio: number;
}

const criteriaOnGate = 10;
const rounds = 9;

/** Every second gate is decided and signed; of those one in ten has changed since. */
function programOf(gates: number): Program {
  const base = smallProgram();
  const form = base.gate.get("G-1");
  if (!form) throw new Error("The small program has a gate");
  const { id: _id, ...blank } = form;
  const numbers = Array.from({ length: gates }, (_, index) => index);
  const program = applyAll(
    base,
    numbers.flatMap((index) => [
      change("gate-scheduled", `GX-${index}`, {
        ...{ ...blank, name: `Gate ${index}`, level: "DELIVERABLE", subjectNoun: "deliverable" },
        ...{ subjectId: `DL0${(index % 3) + 1}`, state: index % 2 ? "DECIDED" : "READY" },
        ...{ outcome: index % 2 ? "GO" : null, decidedAt: index % 2 ? at("2026-11-20") : null },
      }),
      ...Array.from({ length: criteriaOnGate }, (_, of) => [
        change("criterion-added", `CX-${index}-${of}`, {
          ...{ subjectNoun: "gate", subjectId: `GX-${index}`, text: `Criterion ${of}` },
          ...{ critical: of % 3 === 0, evidenceNeeded: "A record", signedBy: null },
          ...{ result: index % 2 || of % 2 ? "MET" : "NOT_ASSESSED", resultReason: null },
          ...{ assessedById: "M4", assessedAt: at("2026-11-20"), removed: false },
          ...{
            loosenedCount: 0,
            loosenedReason: null,
            keptFromId: null,
            figure: null,
            ...notWaived,
          },
        }),
        change("evidence-added", `EX-${index}-${of}`, {
          ...{ subjectNoun: "criterion", subjectId: `CX-${index}-${of}`, kind: "TEST" },
          ...{ title: "Run", link: `https://small.example/${index}/${of}`, occurredDay: today },
          ...{ recordedAt: at("2026-11-20"), recordedById: "M4", reconstructed: false },
          ...{ removedReason: null, ...asFirstRecorded },
        }),
      ]).flat(),
    ]),
  );
  return applyAll(
    program,
    numbers.filter((index) => index % 2 === 1).flatMap((index) => signed(program, index)),
  );
}

const signed = (program: Program, index: number) => {
  const gate = program.gate.get(`GX-${index}`);
  if (!gate) return [];
  const state = signedState(program, gate);
  const stale = index % 20 === 1 ? { [`CX-${index}-0 text`]: "As it was worded before" } : {};
  return [
    change("gate-decision-proposed", `GDX-${index}`, {
      ...{ gateId: gate.id, state: "STANDS", outcome: "GO", inputs: ["Records"] },
      ...{ deciderIds: ["M1", "M4"], conditions: [], exceptions: null, remediation: null },
      ...{ recycleActivities: [], repeatedCriterionIds: [], reassessment: null, againDay: null },
      ...{ proposedById: "M2", proposedAt: at("2026-11-20"), byMinutes: false },
      ...{ endedReason: null, endedById: null },
    }),
    ...["M1", "M4"].map((memberId) =>
      change("gate-signed", `SGX-${index}-${memberId}`, {
        ...{ decisionId: `GDX-${index}`, memberId, signedAt: at("2026-11-20"), agrees: true },
        ...{ reason: null, signed: { ...state, ...stale } },
      }),
    ),
  ];
};

/** The same program as after a write: nothing is remembered of it. */
const untouched = (program: Program): Program => ({ ...program });

export function gateFigures(gates: number): GateFigures {
  const program = programOf(gates);
  const samples = {
    stale: [] as number[],
    list: [] as number[],
    register: [] as number[],
    plain: [] as number[],
  };
  let seen = 0;
  for (let round = 0; round < rounds; round += 1) {
    const timed = (work: (fresh: Program) => unknown): number => {
      const fresh = untouched(program);
      const began = performance.now();
      work(fresh);
      return performance.now() - began;
    };
    samples.stale.push(timed(outdatedDecisions));
    samples.list.push(timed((fresh) => gateList(fresh, as("M1"), 50)));
    samples.register.push(timed((fresh) => gateRegister.page(fresh, {}, as("M1"))));
    samples.plain.push(
      timed((fresh) => {
        for (const { result } of fresh.criterion.values()) seen += result.length;
        for (const { title } of fresh.evidence.values()) seen += title.length;
      }),
    );
  }
  if (seen === 0) throw new Error("Nothing was looked at");
  // The quickest round: what disturbs the others is the machine.
  const [staleMs, listMs, registerMs, plainMs] = Object.values(samples).map((one) =>
    Math.min(...one),
  );
  return {
    gates,
    criteria: gates * criteriaOnGate,
    staleMs: rounded(staleMs ?? Number.NaN),
    listMs: rounded(listMs ?? Number.NaN),
    registerMs: rounded(registerMs ?? Number.NaN),
    plainMs: rounded(plainMs ?? Number.NaN, 3),
    staleRatio: rounded((staleMs ?? Number.NaN) / (plainMs ?? Number.NaN), 1),
  };
}
