import { committedPoints, openPoints, type SprintSoFar } from "./sprint-so-far.ts";
import type { TeamRecord } from "./team-record.ts";

/** Half a middling sprint keeps shares of small and empty sprints in bounds. */
export const scaleOf = (sprint: SprintSoFar, { unitPoints }: TeamRecord): number =>
  Math.max(committedPoints(sprint), 0) + unitPoints / 2;

/** Everything the trees may split by; which of it matters they find out. Points are in middling sprints. */
export function traitsOf(sprint: SprintSoFar, record: TeamRecord): Float64Array {
  const { atStart, added, removed, toDo, inProgress, done, people, plannedDays } = sprint;
  const { unitPoints: unit, everybody } = record;
  const [committed, open] = [committedPoints(sprint), openPoints(sprint)];
  const items = toDo.items + inProgress.items + done.items;
  const little = unit / 10;
  const head = Math.max(people, 1);
  const points = [
    ...[committed, open, atStart.points, added.points, removed.points],
    ...[toDo.points, inProgress.points, done.points],
    ...[committed / head, open / head, committed / Math.max(plannedDays, 1)],
    ...[record.committed, record.accepted, record.added, record.done],
    ...[record.medianDifference, record.lastDifference, record.lastAccepted],
    ...[everybody.accepted, everybody.medianDifference],
    committed * (record.acceptedRatio - 1),
    done.points + open * record.finishedRatio - committed,
    record.accepted - committed,
  ];
  return Float64Array.from([
    ...points.map((one) => one / unit),
    ...[plannedDays, people, record.people, record.sprints],
    ...[atStart, added, removed, toDo, inProgress, done].map((work) => work.items),
    items,
    done.points / (committed + little),
    inProgress.points / (committed + little),
    toDo.points / (committed + little),
    added.points / (committed + little),
    removed.points / (committed + removed.points + little),
    done.items / (items + 1),
    committed / unit / (items + 1),
    ...[record.acceptedRatio, record.finishedRatio],
    ...[everybody.acceptedRatio, everybody.finishedRatio],
    (committed + little) / (record.committed + little),
    (record.accepted + little) / (committed + little),
    (done.points + little) / (record.done + little),
  ]);
}

/** The few that a straight line can use, as shares of the sprint's scale. */
export function linearTraitsOf(sprint: SprintSoFar, record: TeamRecord): Float64Array {
  const { added, removed, inProgress, done, people, plannedDays } = sprint;
  const { unitPoints: unit, everybody } = record;
  const [committed, open] = [committedPoints(sprint), openPoints(sprint)];
  const pace = committed / Math.max(plannedDays, 1);
  const shares = [
    ...[done.points, inProgress.points, added.points, removed.points, unit / 2],
    ...[record.accepted, record.finishedRatio * open, record.medianDifference, record.added],
    ...[everybody.accepted, (people * unit) / 10],
  ];
  const scale = scaleOf(sprint, record);
  return Float64Array.from([
    ...shares.map((points) => points / scale),
    record.acceptedRatio,
    pace / (pace + unit / 10),
  ]);
}
