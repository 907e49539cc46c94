/** Deliverables (or whatever is planned) and the points they weigh. */
export interface Work {
  readonly items: number;
  readonly points: number;
}

/** A sprint as it stands at one moment. Plain numbers, so that any organization's sprints will do. */
export interface SprintSoFar {
  /** What came before what. Sprints of one order run at the same time and teach each other nothing. */
  readonly order: number;
  /** Whose sprint; a team is compared with itself first, then with everybody. */
  readonly team: string;
  /** Share of the planned time that is over, 0–1. */
  readonly elapsedRatio: number;
  readonly plannedDays: number;
  readonly people: number;
  /** As planned when the sprint began. */
  readonly atStart: Work;
  readonly added: Work;
  readonly removed: Work;
  readonly toDo: Work;
  readonly inProgress: Work;
  /** Accepted already. */
  readonly done: Work;
}

/** A finished sprint as it stood at the same share of its time, and how it ended. */
export interface FinishedSprint extends SprintSoFar {
  /** Points accepted at the end minus points committed at that moment. */
  readonly differencePoints: number;
}

/** What is believed before there is any history. */
export interface OutcomePriors {
  /** Accepted over committed points of a sprint nobody knows anything about. */
  readonly acceptedRatio: number;
  /** The 80% interval reaches so far to either side, as a share of the committed points. */
  readonly spreadRatio: number;
  /** So many finished sprints weigh as much as this belief. */
  readonly worthSprints: number;
}

/** Points committed as of the moment. */
export const committedPoints = ({ toDo, inProgress, done }: SprintSoFar): number =>
  toDo.points + inProgress.points + done.points;

/** Points committed and not accepted yet. */
export const openPoints = ({ toDo, inProgress }: SprintSoFar): number =>
  toDo.points + inProgress.points;
