/** Number and size of work items. */
export interface Work {
  readonly items: number;
  /** Story points or any other unit, as long as it is the same throughout. */
  readonly points: number;
}

/** A sprint as it stands at one moment. */
export interface SprintSoFar {
  /** Position in time. Sprints with the same order run at the same time: none is in the training data of another. */
  readonly order: number;
  /** Id of the team; statistics of a team are pooled with those of all teams. */
  readonly team: string;
  /** Share of the planned time that has passed, from 0 to 1. */
  readonly elapsedRatio: number;
  /** Length of the sprint in working days. */
  readonly plannedDays: number;
  /** Number of people who own work in it. */
  readonly people: number;
  /** Committed when the sprint began. */
  readonly atStart: Work;
  /** Added since the start. */
  readonly added: Work;
  /** Removed since the start. */
  readonly removed: Work;
  /** Committed, not begun. */
  readonly toDo: Work;
  /** Committed and begun, not accepted. */
  readonly inProgress: Work;
  /** Committed and accepted. */
  readonly done: Work;
}

/** A finished sprint as it stood at about the same share of its time as the one to predict, with its outcome. */
export interface FinishedSprint extends SprintSoFar {
  /** The target: points accepted at the end minus points committed at that moment. */
  readonly differencePoints: number;
}

/** What is assumed before any sprint has finished. */
export interface Priors {
  /** Points accepted at the end over points committed. */
  readonly acceptedRatio: number;
  /** Pseudo-count: the accepted ratio weighs as much as so many finished sprints. Above 0. */
  readonly pseudoSprints: number;
  /** Of ten outcomes predicted at the start one ends further below than this share of the committed points. */
  readonly lossRatio: number;
  /** Of ten outcomes predicted at the start one ends further above than this share of a median sprint. */
  readonly gainRatio: number;
  /** Pseudo-count: the two ratios above weigh as much as the misses of so many finished sprints. Above 0. */
  readonly spreadPseudoSprints: number;
}

/** Returns the points committed at the moment: to do, in progress and done. */
export const committedPoints = ({ toDo, inProgress, done }: SprintSoFar): number =>
  toDo.points + inProgress.points + done.points;

/** Returns the points committed and not accepted yet. */
export const openPoints = ({ toDo, inProgress }: SprintSoFar): number =>
  toDo.points + inProgress.points;
