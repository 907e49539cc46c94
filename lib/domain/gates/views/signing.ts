/** Who signs a criterion, and whether the reader may let the work pass on it. */
import { takesPart } from "../../access.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { signedByAnother } from "../../deliverables/rules/own-work.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Criterion } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { CriterionResult, ProgramRole } from "../../vocabulary.ts";
import { criterionResults, programRoles, wordFor } from "../../vocabulary.ts";
import { signersOf } from "../sign-off.ts";

export interface Signing {
  readonly signedBy: ProgramRole | null;
  /** "Data protection: Yusuf Demir"; null where anyone who may assess it can. */
  readonly signer: string | null;
  /** Results the reader can give: to their own work, or in another's place, none that lets it pass (I-44). */
  readonly results: readonly CriterionResult[];
  readonly mayApprove: boolean;
}

const withheld: readonly CriterionResult[] = ["NOT_ASSESSED", "NOT_MET"];

/**
 * Who signs a criterion, and which results the reader may give. Readers who may not approve it, since it is their
 * own work (I-44) or somebody else signs, can only leave it unassessed or say that it is not met.
 */
export function signingOf(program: Program, criterion: Criterion, situation: Situation): Signing {
  const { id, signedBy } = criterion;
  const mayApprove =
    signedByAnother.check(program, { criterionIds: [id] }, situation).length === 0 &&
    approvesOwnWork.check(program, { subject: { noun: "criterion", id } }, situation).length === 0;
  return {
    signedBy,
    signer: signedBy === null ? null : signerWords(program, signedBy),
    results: mayApprove ? criterionResults : withheld,
    mayApprove,
  };
}

function signerWords(program: Program, role: ProgramRole): string {
  const names = signersOf(program, role).map((id) => nameOf(program, id));
  return `${wordFor(role)}: ${names.join(", ") || "nobody has this role yet"}`;
}

/** Roles that can sign a criterion, as a form offers them. */
export const signerChoices: readonly { readonly value: ProgramRole; readonly label: string }[] =
  programRoles
    .filter((role) => takesPart([role]))
    .map((value) => ({ value, label: wordFor(value) }));
