import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { CriterionResult, GateFigure, ProgramRole } from "../vocabulary.ts";

/** What a criterion is judged by when it assesses itself. */
export interface CriterionFigure {
  readonly kind: GateFigure;
  /** The use case or the gate that it is about; null where it is what the gate judges. */
  readonly of: string | null;
  /** In percent: at least, or for waivers at most; null where the figure has its own threshold. */
  readonly limit: number | null;
}

/** Of a deliverable (acceptance criterion) or of a gate. Changing one is a command with history in the log. */
export interface Criterion {
  readonly id: string;
  readonly subjectNoun: "deliverable" | "gate";
  readonly subjectId: string;
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  readonly result: CriterionResult;
  /** Why it is waived or not applicable, or what was seen. */
  readonly resultReason: string | null;
  readonly assessedById: string | null;
  readonly assessedAt: Instant | null;
  readonly removed: boolean;
  /** Times it was loosened (removed, made non-critical, reworded weaker) after work had started. */
  readonly loosenedCount: number;
  readonly loosenedReason: string | null;
  /** The role whose sign-off it is: nobody else assesses it as met, waives it or calls it not applicable. */
  readonly signedBy: ProgramRole | null;
  /** Who answers for the waiver; null while it is not waived, and on older waivers. */
  readonly waiverOwnerId: string | null;
  /** The last day on which the waiver holds; null on older waivers, which hold without end. */
  readonly waivedUntilDay: Day | null;
  /** The figure that judges it, and nobody by hand; null for one that people assess. */
  readonly figure: CriterionFigure | null;
  /** The criterion of the recycled gate whose result and evidence it keeps. */
  readonly keptFromId: string | null;
}

/** Of a criterion that is not waived. */
export const notWaived = { waiverOwnerId: null, waivedUntilDay: null } as const;

export const criterion = noun<Criterion>()({
  prefix: "CR-",
  creates: ["criterion-added"],
  edits: ["criterion-changed", "criterion-loosened", "criterion-assessed", "criterion-reopened"],
  searched: ["evidenceNeeded", "resultReason", "loosenedReason"],
  title: ({ text }) => text,
  place: ({ subjectNoun, subjectId }, { placeOf }) => placeOf(subjectNoun, subjectId),
  owner: ({ subjectNoun, subjectId }, { ownerOf }) => ownerOf(subjectNoun, subjectId),
});
