/** Sprints that stand on several boards: the same sprint, seen through each board's filter. */
import type { FinishedSprint } from "#forecast";

/** One row per sprint: that of the board with the most sprints, whose record is the longest; of the first by name if equal. */
export function oncePerSprint(sprints: readonly FinishedSprint[]): readonly FinishedSprint[] {
  const lengths = new Map<string, number>();
  for (const { team } of sprints) lengths.set(team, (lengths.get(team) ?? 0) + 1);
  const kept = new Map<number, FinishedSprint>();
  for (const sprint of sprints) {
    const other = kept.get(sprint.order);
    if (other === undefined || goesBefore(sprint.team, other.team, lengths))
      kept.set(sprint.order, sprint);
  }
  return [...kept.values()];
}

const goesBefore = (one: string, other: string, lengths: ReadonlyMap<string, number>): boolean => {
  const longer = (lengths.get(one) ?? 0) - (lengths.get(other) ?? 0);
  return longer > 0 || (longer === 0 && one < other);
};

/** Per row its part of one: rows of the same sprint share it, so that each sprint counts once. */
export function partsOf(rows: readonly { readonly order: number }[]): readonly number[] {
  const count = new Map<number, number>();
  for (const { order } of rows) count.set(order, (count.get(order) ?? 0) + 1);
  return rows.map(({ order }) => 1 / (count.get(order) ?? 1));
}

/** Sprints by board, oldest first, of boards that have at least `least`. */
export function boardsIn(
  sprints: readonly FinishedSprint[],
  least: number,
): readonly (readonly FinishedSprint[])[] {
  const boards = new Map<string, FinishedSprint[]>();
  for (const sprint of sprints) {
    const board = boards.get(sprint.team);
    if (board === undefined) boards.set(sprint.team, [sprint]);
    else board.push(sprint);
  }
  return [...boards.values()]
    .filter((board) => board.length >= least)
    .map((board) => board.sort((one, other) => one.order - other.order));
}
