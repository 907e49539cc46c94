/** What is confirmed for a use case, by whom, on which evidence; and whether the reader may confirm it. */
import type { Day } from "../../calendar/index.ts";
import { confirmersOf } from "../../duties.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { EvidenceShown } from "../../evidence/views/evidence-shown.ts";
import { evidenceShown } from "../../evidence/views/evidence-shown.ts";
import { partiesTo, partyAmong } from "../../people/parties-to.ts";
import type { Program } from "../../program.ts";
import type { UseCaseMatter } from "../../vocabulary.ts";
import { readinessDimensions, wordFor } from "../../vocabulary.ts";
import { listedOr } from "../../wording.ts";
import { confirmMatter, withdrawConfirmation } from "../commands/confirm-matter.ts";
import { confirmationsOf, readinessMissing } from "../confirmations.ts";

export interface MatterLine {
  readonly matter: UseCaseMatter;
  readonly word: string;
  readonly standing: "CONFIRMED" | "NOT_APPLICABLE" | "WITHDRAWN" | "OPEN";
  readonly confirmationId: string | null;
  readonly by: string;
  readonly day: Day | null;
  /** What was said about it, or why it was withdrawn. */
  readonly note: string;
  readonly evidence: EvidenceShown | null;
  /** "QA reviewer or CoE member" */
  readonly confirmedBy: string;
  /** The reader may say that it doesn't apply. */
  readonly mayNotApply: boolean;
  /** Null where the reader may not confirm it, or it is confirmed. */
  readonly confirm: AvailabilityLine | null;
  readonly withdraw: AvailabilityLine | null;
}

export interface ReadinessLines {
  readonly proofs: readonly MatterLine[];
  readonly dimensions: readonly MatterLine[];
  /** All ten, or not ready. */
  readonly isReady: boolean;
  readonly missing: readonly string[];
}

const proofs = [
  "DATA_VALIDATION",
  "FAIRNESS_TEST",
  "ADOPTION_PLAN",
  "BUSINESS_VALIDATION",
] as const;

export function readinessLines(
  program: Program,
  useCaseId: string,
  situation: Situation,
): ReadinessLines {
  const lines = (matters: readonly UseCaseMatter[]) =>
    matters.map((matter) => matterLine(program, useCaseId, matter, situation));
  const missing = readinessMissing(program, useCaseId);
  return {
    proofs: lines(proofs),
    dimensions: lines(readinessDimensions),
    isReady: missing.length === 0,
    missing: missing.map(wordFor),
  };
}

function matterLine(
  program: Program,
  useCaseId: string,
  matter: UseCaseMatter,
  situation: Situation,
): MatterLine {
  const last = confirmationsOf(program, useCaseId, matter).at(-1) ?? null;
  const stands = last?.withdrawnReason === null;
  const evidence = program.evidence.get(last?.evidenceId ?? "");
  const may = mayConfirm(program, useCaseId, matter, situation);
  return {
    matter,
    word: wordFor(matter),
    standing: !last
      ? "OPEN"
      : !stands
        ? "WITHDRAWN"
        : last.notApplicable
          ? "NOT_APPLICABLE"
          : "CONFIRMED",
    confirmationId: last?.id ?? null,
    by: last ? nameOf(program, last.byId) : "",
    day: last?.day ?? null,
    note: last?.withdrawnReason ?? last?.note ?? "",
    evidence: evidence ? evidenceShown(program, evidence, situation) : null,
    confirmedBy: listedOr(confirmersOf(matter).map(wordFor)),
    mayNotApply: matter === "FAIRNESS_TEST",
    confirm:
      may && !stands
        ? availabilityLine(availability(confirmMatter, program, useCaseId, situation))
        : null,
    withdraw:
      may && last && stands
        ? availabilityLine(availability(withdrawConfirmation, program, last.id, situation))
        : null,
  };
}

/** Holds a role that answers for the matter, and doesn't build the use case. */
function mayConfirm(
  program: Program,
  useCaseId: string,
  matter: UseCaseMatter,
  { actor }: Situation,
): boolean {
  const me = memberOf(program, actor);
  if (!me?.roles.some((role) => confirmersOf(matter).includes(role))) return false;
  return (
    partyAmong(program, partiesTo(program, { noun: "useCase", id: useCaseId }), me.id) === null
  );
}
