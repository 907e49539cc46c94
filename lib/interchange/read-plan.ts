import { counted } from "#domain";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode-text.ts";
import { readMspdi } from "./mspdi.ts";
import type { ColumnMapping, ForeignText, PlanDraft, Steps } from "./plan-draft.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { UnreadablePlan } from "./plan-problem.ts";

export interface ReadPlanOptions {
  /** For the title only. */
  readonly fileName?: string;
  readonly maxBytes?: number;
  readonly maxRows?: number;
  /** What a person decided about a CSV; without it everything is guessed. */
  readonly mapping?: ColumnMapping;
}

export type PlanReading =
  | { readonly outcome: "read"; readonly draft: PlanDraft }
  | { readonly outcome: "unreadable"; readonly problem: PlanProblem };

export const PLAN_BYTE_LIMIT = 20 * 1024 * 1024;
export const PLAN_ROW_LIMIT = 50_000;

/**
 * Reads a plan from elsewhere: Microsoft Project XML or CSV, told apart by content, never by name.
 * Pure: the same bytes give the same draft. A file that cannot be read is an outcome, not a fault.
 */
export function readPlan(bytes: Uint8Array, options: ReadPlanOptions = {}): PlanReading {
  const steps = readPlanInSteps(bytes, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same, lent to a caller who shows progress or lets others have a turn between the steps.
 * @throws whatever is no `UnreadablePlan`: a fault of ours.
 */
export function* readPlanInSteps(
  bytes: Uint8Array,
  options: ReadPlanOptions = {},
): Steps<PlanReading> {
  const { maxBytes = PLAN_BYTE_LIMIT, maxRows = PLAN_ROW_LIMIT, fileName = null } = options;
  try {
    refuseSize(bytes, maxBytes);
    yield { step: "decoding", ratio: 0 };
    const file: ForeignText = { ...decodeText(bytes), byteCount: bytes.length, fileName };
    if (file.text.trim() === "") throw new UnreadablePlan("empty", EMPTY);
    yield { step: "parsing", ratio: 0.1 };
    const xml = /^\s*</.test(file.text);
    const draft = xml
      ? yield* readMspdi(file, maxRows)
      : yield* readCsv(file, options.mapping ?? null, maxRows);
    return { outcome: "read", draft };
  } catch (problem) {
    if (problem instanceof UnreadablePlan)
      return { outcome: "unreadable", problem: problem.problem };
    throw problem;
  }
}

const EMPTY = "The file is empty. Export the plan again as Microsoft Project XML or as CSV.";

function refuseSize(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.length === 0) throw new UnreadablePlan("empty", EMPTY);
  if (bytes.length > maxBytes)
    throw new UnreadablePlan(
      "too-large",
      `The file is ${megabytes(bytes.length)}. At most ${megabytes(maxBytes)} can be read. Leave out finished work, or split the plan into at least ${counted(Math.ceil(bytes.length / maxBytes), "part")} and import each.`,
    );
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
