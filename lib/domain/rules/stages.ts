/** Steps from one stage to the next. */
import type { Day } from "../calendar.ts";
import { rule } from "../finding.ts";
import type { Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { Stage } from "../vocabulary.ts";
import { stages, wordFor } from "../vocabulary.ts";

const passing: readonly string[] = ["GO", "CONDITIONAL_GO"];
const decided: readonly string[] = ["DECIDED", "CLOSED"];

/** The gate of the stage a cycle is about to leave, newest first; dropped ones left out. */
export function stageGatesOf(program: Program, cycleId: string, stage: Stage): readonly Gate[] {
  return [...program.gate.values()]
    .filter(
      (gate) =>
        gate.level === "STAGE" &&
        gate.stage === stage &&
        gate.subjectNoun === "cycle" &&
        gate.subjectId === cycleId &&
        gate.droppedReason === null,
    )
    .reverse();
}

/** no step forward without a governed decision about the stage being left. */
export const stageLeftWithoutDecision = rule<{ cycleId: string }>({
  id: "A-16",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "normative",
  source: {
    label: "Gate review decision record (GL-42)",
    url: "https://www.compelframework.org/glossary/gl-42",
  },
  statement:
    "A cycle leaves a stage on a recorded gate decision of go or conditional go; only the Steering Committee can record a dated exception.",
  objection: "The cycle would leave {stage} without a passed gate: {standing}.",
  mend: "Have the stage's gate decided first, or ask the Steering Committee for a dated exception.",
  sees: (program, { cycleId }) => {
    const cycle = program.cycle.get(cycleId);
    if (!cycle) return [];
    const gates = stageGatesOf(program, cycleId, cycle.stage);
    const passed = gates.some(
      (gate) => decided.includes(gate.state) && passing.includes(gate.outcome ?? ""),
    );
    if (passed) return [];
    const latest = gates[0];
    // The exception is recorded on the gate where there is one, so that it does not open the next stage too.
    return [
      {
        subject: latest ? { noun: "gate", id: latest.id } : { noun: "cycle", id: cycleId },
        facts: { stage: wordFor(cycle.stage), standing: standingOf(latest) },
      },
    ];
  },
});

function standingOf(gate: Gate | undefined): string {
  if (!gate) return "no gate is scheduled for it";
  if (gate.outcome === null) return `${gate.id} ${gate.name} is not decided`;
  return `${gate.id} ${gate.name} was decided ${wordFor(gate.outcome).toLowerCase()}`;
}

/** T-25: stages are entered one after the other; after the last a new cycle opens. */
export const stageOutOfOrder = rule<{ cycleId: string; stage: Stage }>({
  id: "T-25",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "house",
  source: { label: "Throughline", url: null },
  statement: "The six stages of a cycle follow one another.",
  objection: "After {from} comes {next}, not {stage}.",
  mend: "Enter the stage that comes next; after Learn, open the next cycle.",
  sees: (program, { cycleId, stage }) => {
    const cycle = program.cycle.get(cycleId);
    if (!cycle) return [];
    const next = stages[stages.indexOf(cycle.stage) + 1];
    return next === stage
      ? []
      : [
          {
            subject: { noun: "cycle", id: cycleId },
            facts: {
              from: wordFor(cycle.stage),
              next: next ? wordFor(next) : "a new cycle",
              stage: wordFor(stage),
            },
          },
        ];
  },
});

/** Produce carries out an approved roadmap, not a draft. */
export const roadmapNotApproved = rule<{ cycleId: string; stage: Stage }>({
  id: "A-07",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Transformation roadmap",
    url: "https://www.compelframework.org/glossary/roadmap",
  },
  statement:
    "Produce starts, and its sprints begin, on a roadmap that the Steering Committee has approved.",
  objection: "No approval of roadmap version {version} by the Steering Committee is recorded.",
  mend: "Have the committee approve it, and record the day under the cycle's settings.",
  sees: (program, { cycleId, stage }) => {
    const cycle = program.cycle.get(cycleId);
    if (!cycle || stage !== "PRODUCE" || cycle.roadmapApprovedDay !== null) return [];
    return [{ subject: { noun: "cycle", id: cycleId }, facts: { version: cycle.roadmapVersion } }];
  },
});

/** T-106: an approval is of one version, and of a day that was. */
export const approvalStale = rule<{
  cycleId: string;
  roadmapVersion: number;
  roadmapApprovedDay: Day | null;
}>({
  id: "T-106",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "house",
  source: { label: "Throughline", url: null },
  statement: "A new version of the roadmap has an approval of its own, on a day that has been.",
  objection: "Version {version} of the roadmap cannot be approved on {day}: {why}.",
  mend: "Give the day on which the Steering Committee approved this version, or leave it empty.",
  sees: (program, { cycleId, roadmapVersion, roadmapApprovedDay: day }, { today }) => {
    const before = program.cycle.get(cycleId);
    if (!before || day === null) return [];
    const why =
      day > today
        ? "that day is still to come"
        : roadmapVersion !== before.roadmapVersion && day === before.roadmapApprovedDay
          ? `on that day version ${before.roadmapVersion} was approved`
          : null;
    return why === null
      ? []
      : [{ subject: { noun: "cycle", id: cycleId }, facts: { version: roadmapVersion, day, why } }];
  },
});

export const stageRules = [
  approvalStale,
  stageLeftWithoutDecision,
  stageOutOfOrder,
  roadmapNotApproved,
];
