/** Why a file as a whole cannot be read. */
export type PlanProblemCode =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "zip"
  | "binary"
  | "bad-encoding"
  | "doctype"
  | "broken-xml"
  | "wrong-root"
  | "no-activities"
  | "broken-csv"
  | "not-a-table";

export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** What is wrong, where, and how to fix it; shown as it is. */
  readonly sentence: string;
  /** Line of the file, counted from 1, where known. */
  readonly line: number | null;
}

/** Refuses a plan that holds no activity. @throws UnreadablePlan when a plan has headings at most. */
export function refuseWithoutWork(activities: readonly { readonly summary: boolean }[]): void {
  if (activities.some(({ summary }) => !summary)) return;
  throw new UnreadablePlan(
    "no-activities",
    `The plan has no activities: ${activities.length === 0 ? "no row contains one" : "every row is a heading"}. Check that you saved the right file and that no filter hides the rows.`,
  );
}

/** Thrown inside this library only; `readPlan` turns it into its outcome. */
export class UnreadablePlan extends Error {
  readonly problem: PlanProblem;

  constructor(code: PlanProblemCode, sentence: string, line: number | null = null) {
    super(sentence);
    this.name = "UnreadablePlan";
    this.problem = { code, sentence, line };
  }
}
