/** What a plan would mean while somebody edits it: a pure function, quick enough for every drag and key. */
import type { Day } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { isAwaited, providerName } from "../../dependencies/dependency-ends.ts";
import { dependencyStanding } from "../../dependencies/dependency-status.ts";
import type { Finding } from "../../engine/finding.ts";
import type { FindingLine } from "../../engine/finding-line.ts";
import { findingLine } from "../../engine/finding-line.ts";
import { refKey } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { changeLoadOf, latestChangeCapacity, loadCapacity } from "../../indicators/change-load.ts";
import type { Dependency, Sprint } from "../../nouns.ts";
import { outcomesServedBy } from "../../outcomes/outcome-links.ts";
import { planFindings } from "../../plan/commands/plan-findings.ts";
import type { Program } from "../../program.ts";
import { dependenciesInto } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import {
  countedSprintsOf,
  pointsByStream,
  programVelocity,
} from "../../sprints/program-velocity.ts";
import { medianOf, sumOf } from "../../sprints/statistics.ts";
import type { Pillar } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import { capacityOf } from "../commands/state-capacity.ts";
import type { PlanAsked, SprintPlan } from "../sprint-plan.ts";
import { planOf, savedPlan } from "../sprint-plan.ts";

export interface PlanBands {
  readonly under: number;
  readonly over: number;
  readonly farOver: number;
  /** Of a group's capacity for change: above the first it warns, above the second it refuses. */
  readonly loadWarn: number;
  readonly loadMost: number;
}

export interface PlanVelocity {
  readonly calibratedPoints: number | null;
  /** Sprints that count, oldest first. */
  readonly last: readonly { readonly number: number; readonly points: number }[];
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly sprintsNeeded: number;
  readonly bands: PlanBands;
}

export type PillarStanding = "present" | "first-absence" | "second-absence";

export interface PlanPillar {
  readonly pillar: Pillar;
  readonly word: string;
  readonly deliverables: number;
  readonly points: number;
  /** In the sprint before; null where there is none. */
  readonly before: boolean | null;
  readonly standing: PillarStanding;
}

/** Something a deliverable hard needs and that is not there yet, from wherever it comes. */
export interface PlanWait {
  readonly deliverableId: string;
  readonly dependencyId: string;
  /** Null where no deliverable stands for it. */
  readonly predecessorId: string | null;
  readonly title: string;
  /** Of the predecessor; of the dependency where there is none. */
  readonly state: string;
  /** "expected on 2026-12-03"; days stay ISO. */
  readonly why: string;
  /** It comes early enough for the plan to hold (I-25) and by the day it is needed. */
  readonly inTime: boolean;
}

export interface PlanStream {
  readonly id: string;
  readonly name: string;
  readonly stated: number | null;
  readonly statedNote: string;
  /** Median of what it had accepted in the sprints that count. */
  readonly typical: number | null;
  readonly committed: number;
}

export interface PlanGroup {
  readonly id: string;
  readonly name: string;
  readonly load: number;
  readonly deliverableIds: readonly string[];
}

export interface PlanFinding {
  readonly line: FindingLine;
  /** Against the plan as it is saved. */
  readonly mark: "stays" | "appears" | "goes";
}

export interface PlanPreview {
  readonly points: number;
  readonly deliverables: number;
  /** Points over calibrated velocity; null while calibrating, or over a velocity of zero. */
  readonly ratio: number | null;
  readonly pillars: readonly PlanPillar[];
  readonly previousNumber: number | null;
  readonly waits: readonly PlanWait[];
  readonly streams: readonly PlanStream[];
  readonly groups: readonly PlanGroup[];
  /** What one group can take, and when that was read. */
  readonly groupCapacity: { readonly load: number; readonly day: Day } | null;
  readonly unlinkedPoints: number;
  readonly findings: readonly PlanFinding[];
}

const planBands = (program: Program): PlanBands => ({
  under: settingOf(program, "commitmentUnder"),
  over: settingOf(program, "commitmentOver"),
  farOver: settingOf(program, "commitmentFarOver"),
  loadWarn: settingOf(program, "loadWarn"),
  loadMost: settingOf(program, "loadMost"),
});

/**
 * Calibrated velocity in points, the sprints it comes from (oldest first) and the bands a plan is held against, as
 * ratios. `calibratedPoints` is null while calibrating.
 */
export function planVelocity(program: Program): PlanVelocity {
  const { calibratedPoints, lastAcceptedPoints, range } = programVelocity(program);
  const counted = countedSprintsOf(program).slice(-lastAcceptedPoints.length);
  return {
    calibratedPoints,
    last:
      lastAcceptedPoints.length === 0
        ? []
        : counted.map(({ number, acceptedPoints }) => ({ number, points: acceptedPoints ?? 0 })),
    range,
    sprintsNeeded: settingOf(program, "velocitySprints"),
    bands: planBands(program),
  };
}

/** Null when there is no such sprint. */
export function planPreview(
  program: Program,
  asked: PlanAsked,
  situation: Situation,
): PlanPreview | null {
  const plan = planOf(program, asked);
  if (!plan) return null;
  const { calibratedPoints } = programVelocity(program);
  const found = planFindings(program, asked, situation);
  return {
    points: plan.points,
    deliverables: plan.placed.length,
    ratio: calibratedPoints ? plan.points / calibratedPoints : null,
    pillars: pillars.map((pillar) => pillarOf(plan, pillar)),
    previousNumber: plan.previous?.number ?? null,
    waits: waitsOf(program, plan, found, situation),
    streams: streamsOf(program, plan),
    groups: changeLoadOf(plan.placed).map(({ groupId, load, deliverableIds }) => ({
      id: groupId,
      name: program.stakeholderGroup.get(groupId)?.name ?? groupId,
      load,
      deliverableIds,
    })),
    groupCapacity: groupCapacity(program),
    unlinkedPoints: sumOf(
      plan.placed
        .filter(({ id }) => outcomesServedBy(program, id).length === 0)
        .map(({ points }) => points),
    ),
    findings: against(program, plan.sprint, found, situation),
  };
}

function pillarOf(plan: SprintPlan, pillar: Pillar): PlanPillar {
  const own = plan.placed.filter(({ primaryPillar }) => primaryPillar === pillar);
  const before = plan.previous === null ? null : plan.pillarsBefore.has(pillar);
  return {
    pillar,
    word: wordFor(pillar),
    deliverables: own.length,
    points: sumOf(own.map(({ points }) => points)),
    before,
    standing: own.length > 0 ? "present" : before === false ? "second-absence" : "first-absence",
  };
}

function waitsOf(
  program: Program,
  { placed }: SprintPlan,
  found: readonly Finding[],
  situation: Situation,
): readonly PlanWait[] {
  const late = new Set(
    found
      .filter(({ ruleId }) => ruleId === "I-25")
      .map(({ subject, aspect }) => `${subject.id} ${aspect}`),
  );
  return placed.flatMap(({ id }) =>
    openNeeds(program, id).map((dependency) => {
      const predecessor = program.deliverable.get(dependency.fromId ?? "");
      const { standing, why } = dependencyStanding(program, dependency, situation);
      return {
        deliverableId: id,
        dependencyId: dependency.id,
        predecessorId: predecessor?.id ?? null,
        title: predecessor?.title ?? providerName(program, dependency),
        state: wordFor((predecessor ?? dependency).state),
        why,
        inTime:
          (standing === "IN_TIME" || standing === "SETTLED") && !late.has(`${id} ${dependency.id}`),
      };
    }),
  );
}

/** What a deliverable hard needs and what is not there yet. */
export const openNeeds = (program: Program, id: string): readonly Dependency[] =>
  (dependenciesInto(program).get(id) ?? []).filter((dependency) => {
    const predecessor = program.deliverable.get(dependency.fromId ?? "");
    return (
      dependency.strength === "HARD" &&
      (predecessor ? isOpen(predecessor) : isAwaited(program, dependency))
    );
  });

function streamsOf(program: Program, { sprint, placed }: SprintPlan): readonly PlanStream[] {
  const counted = countedSprintsOf(program).slice(-settingOf(program, "velocitySprints"));
  const past = counted.map((one) => pointsByStream(program, one));
  return [...program.workstream.values()]
    .filter(({ state }) => state !== "DROPPED")
    .map(({ id, name }) => {
      const stated = capacityOf(program, sprint.id, id);
      return {
        id,
        name,
        stated: stated?.points ?? null,
        statedNote: stated?.note ?? "",
        typical: medianOf(past.map((points) => points.get(id)?.acceptedPoints ?? 0)),
        committed: sumOf(
          placed.filter((one) => one.workstreamId === id).map(({ points }) => points),
        ),
      };
    });
}

function groupCapacity(program: Program): PlanPreview["groupCapacity"] {
  const load = loadCapacity(program);
  const reading = latestChangeCapacity(program);
  return load === null || reading === null ? null : { load, day: reading.day };
}

/** Which findings the plan would add to the saved one's, and which of those would go. */
function against(
  program: Program,
  sprint: Sprint,
  found: readonly Finding[],
  situation: Situation,
): readonly PlanFinding[] {
  const saved = planFindings(program, savedPlan(program, sprint), situation);
  const before = new Set(saved.map(keyOf));
  const now = new Set(found.map(keyOf));
  return [
    ...found.map(
      (finding): PlanFinding => ({
        line: findingLine(finding),
        mark: before.has(keyOf(finding)) ? "stays" : "appears",
      }),
    ),
    ...saved
      .filter((finding) => !now.has(keyOf(finding)))
      .map((finding): PlanFinding => ({ line: findingLine(finding), mark: "goes" })),
  ];
}

const keyOf = ({ ruleId, subject, aspect, facts }: Finding): string =>
  `${ruleId} ${refKey(subject)} ${aspect ?? ""} ${facts.predecessor ?? ""}`;
