/** The shape of a program in Produce: all four pillars at work, every stream led, no pillar starved. */

import { workingDaysBetween } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import {
  awaitedDependencies,
  providerStreamId,
  receiverStreamId,
} from "../../dependencies/dependency-ends.ts";
import type { Watch } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Workstream } from "../../nouns.ts";
import { holdingSprint } from "../../planning/sprint-plan.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream, remembered } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { pillarSprints } from "../../sprints/pillar-sprints.ts";
import { begunSprints } from "../../sprints/running-sprint.ts";
import { sumOf } from "../../sprints/statistics.ts";
import type { Stage } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import { counted, listed, percent } from "../../wording.ts";
import {
  isStreamRunning,
  runningStreams,
  streamsToActivate,
} from "../../workstreams/running-streams.ts";

const seed = (part: string) => ({ label: `Seed ${part}`, url: null });

/**
 * I-02: it blocks a stage to enter and the first sprint of a cycle in Produce; asked of nothing, it watches the stage
 * that runs.
 */
export const pillarWithoutStream = rule<{ entering?: Stage; sprintId?: string }>({
  id: "I-02",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  aspectOf: "pillar",
  standingOf: "policy",
  source: seed("EG2"),
  statement:
    "In Produce every pillar has an active workstream. Without one Produce can't start; later it warns.",
  objection: "{pillar} has no active workstream.",
  remedy: "Activate a workstream for it, or add the pillar to an active one.",
  check(program, { entering, sprintId }) {
    if (sprintId !== undefined && !opensItsCycle(program, sprintId)) return [];
    const cycle = program.cycle.get(program.facts.currentCycleId ?? "");
    if (!cycle || (entering ?? cycle.stage) !== "PRODUCE") return [];
    const served = new Set(runningStreams(program).flatMap((stream) => stream.pillars));
    return pillars
      .filter((pillar) => !served.has(pillar))
      .map((pillar) => ({
        subject: { noun: "cycle", id: cycle.id },
        aspect: pillar,
        severity: entering === undefined && sprintId === undefined ? "WARNS" : "BLOCKS",
        facts: { pillar: wordFor(pillar) },
      }));
  },
});

/** No sprint of its cycle has begun before it. */
function opensItsCycle(program: Program, sprintId: string): boolean {
  const cycleId = program.sprint.get(sprintId)?.cycleId;
  return !begunSprints(program).some((sprint) => sprint.cycleId === cycleId);
}

/** Working days a running stream has been without a lead; null while it has one. */
export function workingDaysVacant(
  program: Program,
  stream: Workstream,
  today: Parameters<typeof workingDaysBetween>[2],
): number | null {
  if (
    !isStreamRunning(program, stream) ||
    stream.leadId !== null ||
    stream.leadVacantSince === null
  )
    return null;
  return workingDaysBetween(program.facts.calendar, stream.leadVacantSince, today);
}

/** I-04: a stream without a lead stands, whatever its plan says. */
export const streamWithoutLead = rule<Watch>({
  id: "I-04",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA1"),
  statement:
    "An active stream isn't without a lead for more than a few working days. After twice that time it is escalated. The EATP may act as interim lead.",
  objection: "{stream} has had no lead since {since}, {days:working day} ago.",
  remedy: "Name a lead. Until then the EATP may act as interim lead.",
  check: (program, _question, { today }) =>
    runningStreams(program).flatMap((stream) => {
      const days = workingDaysVacant(program, stream, today);
      if (days === null || days <= settingOf(program, "leadVacantWorkingDays")) return [];
      return [
        {
          subject: { noun: "workstream" as const, id: stream.id },
          facts: { stream: stream.name, since: stream.leadVacantSince ?? today, days },
        },
      ];
    }),
});

/** Open points by pillar, as a share of all. */
const technologyShare: (program: Program) => number = remembered((program) => {
  let [technology, all] = [0, 0];
  for (const one of program.deliverable.values()) {
    if (!isOpen(one)) continue;
    all += one.points;
    if (one.primaryPillar === "TECHNOLOGY") technology += one.points;
  }
  return all === 0 ? 0 : technology / all;
});

/** I-05: change, not outputs; and change needs all four. */
export const pillarImbalance = rule<Watch>({
  id: "I-05",
  severity: "WARNS",
  overridableBy: ["EATP"],
  aspectOf: "pillar",
  standingOf: "policy",
  source: seed("EG2, PM1"),
  statement:
    "Technology has at most half of the open points, and every pillar has a share of the last two sprints.",
  objection: "Pillar imbalance: {what}.",
  remedy:
    "Plan more work of the pillar that falls short in the next sprint, or say why the balance is right.",
  check(program) {
    const technology = technologyShare(program);
    const compared = settingOf(program, "pillarShareSprints");
    const numbers = begunSprints(program)
      .slice(-compared)
      .map(({ number }) => number);
    const planned = pillars.map((pillar) => ({
      pillar,
      points: sumOf(
        (pillarSprints(program).get(pillar) ?? [])
          .filter(({ number }) => numbers.includes(number))
          .map((one) => one.planned),
      ),
    }));
    const all = sumOf(planned.map(({ points }) => points));
    const least = settingOf(program, "pillarShareLeast");
    const comparable = numbers.length >= compared && all > 0;
    return planned.flatMap(({ pillar, points }) => {
      const what = [
        ...(pillar === "TECHNOLOGY" && technology > settingOf(program, "technologyShareMost")
          ? [`Technology has ${percent(technology)} of the open points`]
          : []),
        ...(comparable && points / all < least
          ? [
              `${wordFor(pillar)} had ${percent(points / all)} of the points of sprints ${listed(numbers.map(String))}`,
            ]
          : []),
      ];
      if (what.length === 0) return [];
      return [
        {
          subject: { noun: "facts" as const, id: program.id },
          aspect: pillar,
          facts: { what: what.join("; ") },
        },
      ];
    });
  },
});

/** Awaited dependencies between two streams. */
export const crossStreamCount: (program: Program) => number = remembered((program) => {
  let count = 0;
  for (const dependency of awaitedDependencies(program)) {
    const [from, to] = [
      providerStreamId(program, dependency),
      receiverStreamId(program, dependency),
    ];
    if (from !== null && to !== null && from !== to) count += 1;
  }
  return count;
});

/** I-06: complexity grows faster than the number of streams. */
export const programComplex = rule<Watch>({
  id: "I-06",
  severity: "INFORMS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EG4"),
  statement:
    "Many streams, or many dependencies between them, are shown as complexity and need more frequent integration reviews.",
  objection:
    "{streams:active stream} and {dependencies:open dependency|open dependencies} between them: {what}.",
  remedy: "Hold integration reviews more than once a week, or divide the streams differently.",
  check(program) {
    const streams = runningStreams(program).length;
    const dependencies = crossStreamCount(program);
    const most = settingOf(program, "crossStreamFactor") * streams;
    const what = [
      ...(dependencies > most ? [`more than ${counted(most, "dependency", "dependencies")}`] : []),
      ...(streams > settingOf(program, "streamsMany")
        ? [`more than ${settingOf(program, "streamsMany")} streams`]
        : []),
    ];
    if (what.length === 0 || streams === 0) return [];
    return [
      {
        subject: { noun: "facts", id: program.id },
        facts: { streams, dependencies, what: listed(what) },
      },
    ];
  },
});

/** T-120: work that runs is not hidden behind a stream that is still a draft (domain.md §2.3.3). */
export const workInDraftStream = rule<Watch>({
  id: "T-120",
  severity: "WARNS",
  overridableBy: [],
  ...ownOrder,
  statement: "A stream with open deliverables in a locked sprint is activated.",
  objection: "{stream} is still a draft and has open work in a locked sprint: {ids}.",
  remedy: "Activate the stream on its page. It needs a pillar and a lead.",
  check: (program) =>
    streamsToActivate(program).map(({ id, name }) => ({
      subject: { noun: "workstream" as const, id },
      facts: {
        stream: name,
        ids: (deliverablesOfStream(program).get(id) ?? [])
          .filter((one) => isOpen(one) && holdingSprint(program, one) !== null)
          .map((one) => one.id)
          .join(", "),
      },
    })),
});

export const programShapeRules = [
  workInDraftStream,
  pillarWithoutStream,
  streamWithoutLead,
  pillarImbalance,
  programComplex,
];
