/** How much a sprint takes on: against velocity, against what people can absorb, and once it is locked. */

import { actorLeadsExecution } from "../../duties.ts";
import { rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { changeLoadOf, latestChangeCapacity, loadCapacity } from "../../indicators/change-load.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { countedSprintsOf, programVelocity } from "../../sprints/program-velocity.ts";
import { sumOf } from "../../sprints/statistics.ts";
import type { PlanAsked, SprintPlan } from "../sprint-plan.ts";
import { placeIn, planOf } from "../sprint-plan.ts";

const throughput = { label: "Seed SC2", url: null };

interface Commitment {
  readonly plan: SprintPlan;
  readonly subject: Ref;
  readonly ratio: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The plan against calibrated velocity; null while that is calibrating. Over zero, anything is infinitely much. */
function commitmentOf(program: Program, asked: PlanAsked): Commitment | null {
  const plan = planOf(program, asked);
  const { calibratedPoints } = programVelocity(program);
  if (!plan || calibratedPoints === null) return null;
  const ratio = plan.points / calibratedPoints;
  return {
    plan,
    subject: { noun: "sprint", id: plan.sprint.id },
    ratio,
    facts: {
      number: plan.sprint.number,
      points: plan.points,
      velocity: calibratedPoints,
    },
  };
}

/** Said to the hundredth, and finer where that would hide on which side of the limit it lies. */
function ratioWords(ratio: number, limit: number): string {
  if (!Number.isFinite(ratio)) return "countless";
  let places = 2;
  const rounded = () => Number(ratio.toFixed(places));
  while (Math.sign(rounded() - limit) !== Math.sign(ratio - limit) && places < finest) places += 1;
  return ratio.toFixed(places);
}

const finest = 6;

const against = (
  { subject, facts, ratio }: Commitment,
  limit: Readonly<Record<"most", number>> | Readonly<Record<"least", number>>,
) => ({
  subject,
  facts: {
    ...facts,
    ...limit,
    ratio: ratioWords(ratio, "most" in limit ? limit.most : limit.least),
  },
});

/** I-35: three sprints of one team, before anything is called a velocity. */
export const velocityCalibrates = rule<{ sprintId: string }>({
  id: "I-35",
  severity: "INFORMS",
  overridableBy: [],
  standingOf: "policy",
  source: throughput,
  statement:
    "Until three sprints of the current team are closed, a program is calibrating: it shows a range, and no forecast as reliable.",
  objection:
    "Velocity is calibrating: {closed} of {needed:sprint} of this team are closed, so there is no reliable velocity to compare sprint {number} with.",
  remedy: "Commit cautiously. Velocity is known after two or three closed sprints.",
  check: (program, { sprintId }) => {
    const { state } = programVelocity(program);
    const closed = countedSprintsOf(program).length;
    const needed = settingOf(program, "velocitySprints");
    const number = program.sprint.get(sprintId)?.number ?? 0;
    return state === "CALIBRATED"
      ? []
      : [{ subject: { noun: "sprint", id: sprintId }, facts: { closed, needed, number } }];
  },
});

/** I-37: overcommitment costs morale and credibility. */
export const overcommitted = rule<PlanAsked>({
  id: "I-37",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: throughput,
  statement: "A sprint commits to about as much as the organization has delivered before.",
  objection:
    "Sprint {number} would commit {points:point}, {ratio} times the calibrated velocity of {velocity}. Above {most} it is overcommitted.",
  remedy: "Move something to the next sprint, or say why this sprint is different.",
  check: (program, asked) => {
    const commitment = commitmentOf(program, asked);
    const most = settingOf(program, "commitmentOver");
    return commitment &&
      commitment.ratio > most &&
      commitment.ratio <= settingOf(program, "commitmentFarOver")
      ? [against(commitment, { most })]
      : [];
  },
});

/** I-38: nobody alone decides to commit far more than was ever accepted. */
export const farOvercommitted = rule<PlanAsked>({
  id: "I-38",
  severity: "BLOCKS",
  overridableBy: ["EATP", "EXEC_SPONSOR"],
  jointly: true,
  standingOf: "policy",
  source: throughput,
  statement:
    "A commitment far above calibrated velocity is locked only if the EATP and the executive sponsor both override this.",
  objection:
    "Sprint {number} would commit {points:point}, {ratio} times the calibrated velocity of {velocity}. A plan above {most} can't be locked.",
  remedy: "Take deliverables out, or ask the EATP and the executive sponsor to override this.",
  check: (program, asked) => {
    const commitment = commitmentOf(program, asked);
    const most = settingOf(program, "commitmentFarOver");
    return commitment && commitment.ratio > most ? [against(commitment, { most })] : [];
  },
});

/** I-39: too little wastes momentum, unless it is meant. */
export const undercommitted = rule<PlanAsked>({
  id: "I-39",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: throughput,
  statement:
    "A sprint that commits to much less than calibrated velocity says why: rest, holidays or pacing.",
  objection:
    "Sprint {number} would commit {points:point}, {ratio} times the calibrated velocity of {velocity}. Below {least} it is undercommitted, and no reason is recorded.",
  remedy: "Plan more, or record why this sprint is slower.",
  check: (program, asked) => {
    const commitment = commitmentOf(program, asked);
    const least = settingOf(program, "commitmentUnder");
    return commitment && commitment.ratio < least && commitment.plan.sprint.paceReason === null
      ? [against(commitment, { least })]
      : [];
  },
});

/** I-42: what comes into a locked sprint displaces as much. */
export const addedWithoutRoom = rule<{
  deliverableId: string;
  sprintId: string;
  inExchangeFor: readonly string[];
}>({
  id: "I-42",
  severity: "BLOCKS",
  overridableBy: ["EATP"],
  aspectOf: "sprint",
  standingOf: "policy",
  source: { label: "Seed SC2, DR7", url: null },
  statement:
    "Work is added to a locked sprint in exchange for as many points, or with the EATP's approval.",
  objection:
    "{id} would add {points:point} to sprint {number}, but only {freed:point} {freed?is|are} taken out in exchange.",
  remedy: "Take out deliverables with at least as many points, or ask the EATP to approve it.",
  check: (program, { deliverableId, sprintId, inExchangeFor }, situation) => {
    const points = program.deliverable.get(deliverableId)?.points ?? 0;
    const number = program.sprint.get(sprintId)?.number ?? 0;
    const freed = sumOf(
      [...new Set(inExchangeFor)].map((id) => placeIn(program, sprintId, id)?.pointsAtLock ?? 0),
    );
    return freed >= points || actorLeadsExecution(program, situation)
      ? []
      : [
          {
            subject: { noun: "deliverable", id: deliverableId },
            aspect: sprintId,
            facts: { id: deliverableId, points, number, freed },
          },
        ];
  },
});

/** I-93: change is absorbed by people, and their capacity is finite. */
export const groupOverloaded = rule<PlanAsked>({
  id: "I-93",
  severity: "WARNS",
  overridableBy: ["STEERCO"],
  aspectOf: "stakeholderGroup",
  standingOf: "policy",
  source: { label: "Seed PM3; A-62", url: null },
  statement:
    "A sprint doesn't load a stakeholder group beyond its capacity for change. Far beyond it, only the Steering Committee can override.",
  objection:
    "Sprint {number} would load {group} with {load} of {capacity:point} of change ({percent}% of the capacity read on {day}): {ids}.",
  remedy: "Move work that affects this group to another sprint, or restore its capacity first.",
  check: (program, asked) => {
    const plan = planOf(program, asked);
    const capacity = loadCapacity(program);
    if (!plan || capacity === null) return [];
    const [warn, most] = [settingOf(program, "loadWarn"), settingOf(program, "loadMost")];
    return changeLoadOf(plan.placed)
      .filter(({ load }) => load > warn * capacity)
      .map(({ groupId, load, deliverableIds }) => ({
        subject: { noun: "sprint", id: plan.sprint.id },
        aspect: groupId,
        severity: load > most * capacity ? "BLOCKS" : "WARNS",
        facts: {
          number: plan.sprint.number,
          group: program.stakeholderGroup.get(groupId)?.name ?? groupId,
          load,
          capacity: Number(capacity.toFixed(1)),
          percent: capacity === 0 ? "far over 100" : Math.round((load / capacity) * 100),
          day: latestChangeCapacity(program)?.day ?? "",
          ids: deliverableIds.join(", "),
        },
      }));
  },
});

export const commitmentRules = [
  velocityCalibrates,
  overcommitted,
  farOvercommitted,
  undercommitted,
  addedWithoutRoom,
  groupOverloaded,
];
