/**
 * What only the reader can decide: rules that block somebody's next step and that the reader may override, and
 * a roadmap that waits for the committee. Whoever runs the program sees its own steps where they are done.
 */

import { may } from "../../authority.ts";
import { acceptDeliverable } from "../../deliverables/commands/accept-deliverable.ts";
import { leadsExecution } from "../../duties.ts";
import type { Finding } from "../../engine/finding.ts";
import { standInTheWay } from "../../engine/finding.ts";
import { findingLine } from "../../engine/finding-line.ts";
import { refKey } from "../../engine/ids.ts";
import { applyOverrides } from "../../engine/override.ts";
import type { Situation } from "../../engine/situation.ts";
import { outcomeFindings } from "../../gates/commands/outcome-findings.ts";
import { deliverOutcome } from "../../outcomes/commands/deliver-outcome.ts";
import { overrideOffers } from "../../overrides/views/override-offers.ts";
import { lockSprint } from "../../planning/commands/lock-sprint.ts";
import { enterStage } from "../../program/commands/enter-stage.ts";
import { pillarWithoutStream } from "../../program/rules/program-shape.ts";
import { roadmapNotApproved } from "../../program/rules/stages.ts";
import { currentCycle } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { closeSprint } from "../../sprints/commands/close-sprint.ts";
import { startSprint } from "../../sprints/commands/start-sprint.ts";
import { stages } from "../../vocabulary.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { DueSoon } from "./due-soon.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule } from "./need.ts";

/** An override is asked for once, though several steps meet it. */
const overrides: Source = (program, reader, situation, dueSoon) => {
  if (reader.runsProgram || reader.memberId === null) return [];
  if (!may(program, "grant-override", { noun: "facts", id: program.id }, situation)) return [];
  const blocking = blockingNow(program, situation, dueSoon);
  return overrideOffers(program, blocking, situation)
    .filter(({ roles, ownsSubject }) => roles.length > 0 && !ownsSubject)
    .map(({ finding, lastDay }) => ({
      id: `blocked:${finding.ruleId} ${finding.subjectNoun}:${finding.subjectId} ${finding.aspect ?? ""}`,
      weight: consequence.overrideAsked,
      at: "",
      cause: cause("overridesAsked", finding.ruleId),
      urgency: "soon",
      sentence: `${finding.sentence} You can override this until ${lastDay}.`,
      clock: null,
      concerned: [],
      why: byRule(finding.ruleId, "It blocks the next step, and your role can override it"),
      action: {
        label: "Decide",
        path: `rulebook/${finding.ruleId}?about=${finding.subjectId}`,
      },
    }));
};

/** Open, overridable findings on the next steps of the program, asked as somebody who may take each. */
function blockingNow(program: Program, situation: Situation, dueSoon: DueSoon): readonly Finding[] {
  const lead = asLead(program, situation);
  if (lead === null) return [];
  const found = [
    ...stageFindings(program, lead),
    ...sprintFindings(program, lead),
    ...[...program.deliverable.values()]
      .filter(({ state }) => state === "IN_REVIEW")
      .flatMap(({ id }) => acceptDeliverable.preconditions(program, id, lead)),
    ...[...program.outcome.values()]
      .filter(({ state }) => state === "TECHNICALLY_COMPLETE")
      .flatMap(({ id }) => deliverOutcome.preconditions(program, id, lead)),
    ...dueSoon.gates
      .filter(({ state }) => state === "READY")
      .flatMap((gate) =>
        applyOverrides(program, outcomeFindings(program, gate, "GO", lead), "decide-gate", lead),
      ),
  ];
  const once = new Map(
    standInTheWay(found)
      .filter(({ overridableBy }) => overridableBy.length > 0)
      .map((one) => [`${one.ruleId} ${refKey(one.subject)} ${one.aspect ?? ""}`, one]),
  );
  return [...once.values()];
}

/** The step into the next stage, from the last day of the present one's window on. */
function stageFindings(program: Program, situation: Situation): readonly Finding[] {
  const cycle = currentCycle(program);
  const next = cycle ? stages[stages.indexOf(cycle.stage) + 1] : undefined;
  if (!cycle || next === undefined) return [];
  const window = cycle.stageWindows.find(({ stage }) => stage === cycle.stage);
  if (window && window.endDay > situation.today) return [];
  return [
    ...enterStage.preconditions(program, cycle.id, situation),
    ...applyOverrides(
      program,
      pillarWithoutStream.check(program, { entering: next }, situation),
      "enter-stage",
      situation,
    ),
  ];
}

const sprintFindings = (program: Program, situation: Situation): readonly Finding[] =>
  [...program.sprint.values()].flatMap(({ id, state, startDay }) => {
    if (state === "DRAFT" && startDay <= situation.today)
      return lockSprint.preconditions(program, id, situation);
    if (state === "PLANNED" && startDay <= situation.today)
      return startSprint.preconditions(program, id, situation);
    return state === "IN_RETRO" ? closeSprint.preconditions(program, id, situation) : [];
  });

function asLead(program: Program, situation: Situation): Situation | null {
  for (const { active, roles, personId, name } of program.member.values()) {
    if (!active || !leadsExecution(roles)) continue;
    return { ...situation, actor: { kind: "person", personId, name, administrator: false } };
  }
  return null;
}

/** A-07 and I-02 stay in sight while a program is in Produce without them. */
const produceWithout: Source = (program, reader, situation) => {
  const cycle = currentCycle(program);
  if (!cycle) return [];
  const ref = { noun: "cycle", id: cycle.id } as const;
  const signs = may(program, "approve-roadmap", ref, situation);
  if (!signs && !reader.runsProgram) return [];
  const missing = roadmapNotApproved.check(
    program,
    { cycleId: cycle.id, stage: cycle.stage },
    situation,
  );
  const roadmap: readonly RankedNeed[] = missing.map((finding) => ({
    id: "roadmap",
    weight: consequence.roadmapNotApproved,
    at: "",
    cause: null,
    urgency: "now",
    sentence: signs
      ? `Roadmap version ${cycle.roadmapVersion} needs your approval. Until then, no sprint can be locked or started.`
      : `${findingLine(finding).sentence} Until then, no sprint can be locked or started.`,
    clock: null,
    concerned: [],
    why: byRule("A-07", "Produce needs an approved roadmap"),
    action: {
      label: signs ? "Approve the roadmap" : "See the approval",
      path: "settings#roadmap",
    },
  }));
  return [...roadmap, ...(reader.runsProgram ? pillars(program, situation) : [])];
};

const pillars = (program: Program, situation: Situation): readonly RankedNeed[] =>
  applyOverrides(program, pillarWithoutStream.check(program, {}, situation), "watch", situation)
    .filter(({ standing }) => standing === "OPEN")
    .map((finding) => ({
      id: `pillar:${finding.aspect ?? ""}`,
      weight: consequence.pillarWithoutStream,
      at: "",
      cause: cause("pillarsWithoutStream"),
      urgency: "soon",
      sentence: findingLine(finding).sentence,
      clock: null,
      concerned: [],
      why: byRule("I-02", "In Produce, every pillar needs an active workstream"),
      action: { label: "See the workstreams", path: "workstreams" },
    }));

export const overrideNeeds: readonly Source[] = [overrides, produceWithout];
