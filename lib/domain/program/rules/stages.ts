/** Steps from one stage to the next. */

import { actorLeadsExecution, hasDuty, leadsExecution } from "../../duties.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import { gateOutdatedBy, letsPass } from "../../gates/gate-signatures.ts";
import { isPassing } from "../../gates/gate-suggestion.ts";
import { changesInWords } from "../../gates/signed-state.ts";
import type { Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { ProgramRole, Stage } from "../../vocabulary.ts";
import { stages, wordFor } from "../../vocabulary.ts";
import { listed } from "../../wording.ts";

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
    "A cycle leaves a stage after a gate decision of go or conditional go. Only the Steering Committee can record a dated exception.",
  objection: "The cycle can't leave {stage} without a passed gate: {standing}.",
  remedy:
    "Get the stage's gate decided first, or ask the Steering Committee for a dated exception.",
  remedyAt: { label: "Open gates", path: "gates" },
  check: (program, { cycleId }) => {
    const cycle = program.cycle.get(cycleId);
    if (!cycle) return [];
    const gates = stageGatesOf(program, cycleId, cycle.stage);
    if (gates.some((gate) => letsPass(program, gate))) return [];
    const latest = gates[0];
    // The exception is recorded on the gate where there is one, so that it does not open the next stage too.
    return [
      {
        subject: latest ? { noun: "gate", id: latest.id } : { noun: "cycle", id: cycleId },
        facts: { stage: wordFor(cycle.stage), standing: standingOf(program, latest) },
      },
    ];
  },
});

function standingOf(program: Program, gate: Gate | undefined): string {
  if (!gate) return "no gate is scheduled";
  if (gate.outcome === null) return `${gate.id} ${gate.name} is not decided`;
  const changes = gateOutdatedBy(program, gate.id);
  if (isPassing(gate.outcome) && changes.length > 0)
    return `the signatures of ${gate.id} ${gate.name} are outdated: ${changesInWords(changes)}`;
  return `${gate.id} ${gate.name} was decided ${wordFor(gate.outcome).toLowerCase()}`;
}

/** T-25: stages are entered one after the other; after the last a new cycle opens. */
export const stageOutOfOrder = rule<{ cycleId: string; stage: Stage }>({
  id: "T-25",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "The six stages of a cycle follow in order.",
  objection: "{from} is followed by {next}, not {stage}.",
  remedy: "Enter the next stage. After Learn, open the next cycle.",
  check: (program, { cycleId, stage }) => {
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

/** Produce carries out an approved roadmap, not a draft. Founding in Produce only says so. */
export const roadmapNotApproved = rule<{ cycleId: string; stage: Stage } | { founding: Stage }>({
  id: "A-07",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Transformation roadmap",
    url: "https://www.compelframework.org/glossary/roadmap",
  },
  statement:
    "Produce starts, and its sprints are locked and started, only on a roadmap that a Steering Committee member has approved.",
  objection: "The Steering Committee has not approved roadmap version {version}. {who}",
  remedy: "Ask a Steering Committee member to approve it under Settings, Cycle and stage.",
  remedyAt: { label: "Go to the approval", path: "settings#roadmap" },
  check(program, asked) {
    const who = approversNamed(program);
    if ("founding" in asked) {
      if (asked.founding !== "PRODUCE") return [];
      return [
        {
          subject: { noun: "facts", id: program.id },
          severity: "INFORMS",
          facts: { version: 1, who },
        },
      ];
    }
    const cycle = program.cycle.get(asked.cycleId);
    if (!cycle || asked.stage !== "PRODUCE" || cycle.roadmapApprovedDay !== null) return [];
    return [
      { subject: { noun: "cycle", id: cycle.id }, facts: { version: cycle.roadmapVersion, who } },
    ];
  },
});

/** Who can sign: members of the committee who do not lead the execution. */
export function approversNamed(program: Program): string {
  const names = approverNames(program);
  return names.length > 0
    ? `${listed(names)} can approve it.`
    : "Nobody can approve it yet. The EATP or an administrator must give somebody else the Steering Committee role.";
}

/** Names of the active members who may approve the roadmap: on the Steering Committee and not the EATP (T-115). */
export const approverNames = (program: Program): readonly string[] =>
  [...program.member.values()]
    .filter(({ active, roles }) => active && mayApproveRoadmap(roles))
    .map(({ name }) => name);

const mayApproveRoadmap = (roles: readonly ProgramRole[]): boolean =>
  hasDuty(roles, "approvesRoadmap") && !leadsExecution(roles);

/** T-115: whoever leads the execution prepares the roadmap and does not approve it. */
export const leadApprovesRoadmap = rule<{ cycleId: string }>({
  id: "T-115",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A roadmap is approved by a Steering Committee member who does not lead its execution.",
  objection: "You lead the execution of this roadmap, so you can't approve it. {who}",
  remedy: "Ask another Steering Committee member.",
  check: (program, { cycleId }, situation) =>
    actorLeadsExecution(program, situation)
      ? [{ subject: { noun: "cycle", id: cycleId }, facts: { who: approversNamed(program) } }]
      : [],
});

/** T-106: an approval is of the version that its signer saw. */
export const approvalStale = rule<{ cycleId: string; roadmapVersion: number }>({
  id: "T-106",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "An approval applies to the version of the roadmap that its signer saw.",
  objection: "You opened version {seen} of the roadmap. The current version is {version}.",
  remedy: "Open the current version, then approve it.",
  check: (program, { cycleId, roadmapVersion: seen }) => {
    const version = program.cycle.get(cycleId)?.roadmapVersion;
    return version === undefined || version === seen
      ? []
      : [{ subject: { noun: "cycle", id: cycleId }, facts: { version, seen } }];
  },
});

export const stageRules = [
  leadApprovesRoadmap,
  approvalStale,
  stageLeftWithoutDecision,
  stageOutOfOrder,
  roadmapNotApproved,
];
