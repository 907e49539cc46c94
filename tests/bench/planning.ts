/** What a change of commitment costs: the preview of a plan beside a plain sum over the same deliverables. */
import { performance } from "node:perf_hooks";
import { applyAll, change, pillars, planPreview, sprintPlanning } from "#domain";
import { freshDeliverable } from "../fixtures/fresh.ts";
import { planningProgram } from "../fixtures/planning-program.ts";
import { as } from "../fixtures/small-program.ts";
import { median, rounded } from "./numbers.ts";

export interface PlanningFigures {
  readonly candidates: number;
  readonly placed: number;
  /** One preview: findings, pillars, waits, capacity, change load, against what is saved. */
  readonly previewMs: number;
  /** The whole view that the screen opens with. */
  readonly openMs: number;
  /** Points of the same deliverables, summed in a plain loop. */
  readonly plainSumMs: number;
  readonly ratio: number;
}

const rounds = 60;

export function planningFigures(candidates: number, placed: number): PlanningFigures {
  const ids = Array.from({ length: candidates }, (_, index) => `DLX${index}`);
  const program = applyAll(planningProgram(), [
    ...["SG-1", "SG-2", "SG-3"].map((id) =>
      change("stakeholder-group-recorded", id, {
        name: id,
        category: "BENEFICIARY",
        size: 40,
        sentiment: [],
        note: "",
      }),
    ),
    ...ids.map((id, index) =>
      change("deliverable-created", id, {
        ...freshDeliverable({
          title: `Deliverable ${index}`,
          workstreamId: index % 3 === 0 ? "W1" : "W2",
          primaryPillar: pillars[index % pillars.length] ?? "PEOPLE",
        }),
        changeImpact: [{ groupId: `SG-${(index % 3) + 1}`, impact: (index % 5) + 1 }],
      }),
    ),
    ...ids.slice(1).map((toId, index) =>
      change("dependency-proposed", `DPX${index}`, {
        ...dependency,
        fromId: ids[index] ?? null,
        toId,
      }),
    ),
  ]);
  const placedIds = ids.slice(0, placed);
  const deliverables = [...program.deliverable.values()];
  const samples = { preview: [] as number[], open: [] as number[], sum: [] as number[] };
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Another set each time, as a person would try it out: nothing is answered from memory.
    const tried = placedIds.slice(round % 2);
    const began = performance.now();
    planPreview(program, { sprintId: "S5", placedIds: tried }, as("M1"));
    const previewed = performance.now();
    sprintPlanning(program, 5, { streamId: null }, as("M1"));
    const opened = performance.now();
    for (const { points } of deliverables) sum += points;
    samples.sum.push(performance.now() - opened);
    samples.open.push(opened - previewed);
    samples.preview.push(previewed - began);
  }
  if (sum < 0) throw new Error("Points are not negative");
  const [previewMs, openMs, plainSumMs] = [samples.preview, samples.open, samples.sum].map(median);
  return {
    candidates,
    placed,
    previewMs: rounded(previewMs ?? Number.NaN, 3),
    openMs: rounded(openMs ?? Number.NaN, 3),
    plainSumMs: rounded(plainSumMs ?? Number.NaN, 4),
    ratio: rounded((previewMs ?? Number.NaN) / (plainSumMs ?? Number.NaN), 1),
  };
}

const dependency = {
  fromOutside: null,
  fromWorkstreamId: null,
  type: "DATA",
  strength: "HARD",
  linkType: "FS",
  lagDays: 0,
  needByDay: null,
  promises: [],
  state: "AGREED",
  proposedAt: as("M1").now,
  agreedById: null,
  agreedAt: null,
  resolvedDay: null,
  note: "",
  droppedReason: null,
  droppedFrom: null,
  broughtBackReason: null,
} as const;
