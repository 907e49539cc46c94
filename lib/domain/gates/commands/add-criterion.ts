/** One more criterion that a deliverable or a gate is judged by. */

import type { CommandName } from "../../authority.ts";
import type { ChangeOf } from "../../changes.ts";
import { change } from "../../changes.ts";
import { signOffWithoutSigner } from "../../deliverables/rules/own-work.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import {
  flag,
  id,
  inputOf,
  lines,
  optionalChoice,
  optionalId,
  optionalNumber,
  optionalText,
  text,
} from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Criterion, CriterionFigure, Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { GateFigure, ProgramRole } from "../../vocabulary.ts";
import { gateFigures, programRoles } from "../../vocabulary.ts";
import { notWaived } from "../criterion.ts";
import { figuresAbout } from "../criterion-figures.ts";
import { figureIncomplete } from "../rules/figures.ts";
import { suggestedSigner } from "../sign-off.ts";
import { fallingSignatures } from "../signing-rules.ts";

export interface CriterionGiven {
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  /** The role whose sign-off it is; left out, it follows from the text. */
  readonly signedBy?: ProgramRole | null | undefined;
  /** The figure that judges it. */
  readonly figure?: CriterionFigure | null | undefined;
  /** The criterion of a recycled gate whose result it keeps. */
  readonly kept?: Criterion;
}

/** Criteria written one a line; a line that begins with the mark is critical. */
export const criteriaLines = (mark: "!" | "*") =>
  lines().transform((written): readonly CriterionGiven[] =>
    written.map((line) => ({
      text: line.startsWith(mark) ? line.slice(1).trimStart() : line,
      critical: line.startsWith(mark),
      evidenceNeeded: "",
    })),
  );

const input = inputOf({
  subjectId: id("What it applies to"),
  text: text("The criterion", 1000),
  critical: flag(),
  evidenceNeeded: optionalText(1000),
  signedBy: optionalChoice(programRoles),
  /** Of a gate's criterion: the figure that judges it, what that is about, and its limit in percent. */
  figureKind: optionalChoice(gateFigures),
  figureOf: optionalId(),
  figureLimit: optionalNumber(),
}).transform(({ figureKind, figureOf, figureLimit, ...rest }) => ({
  ...rest,
  figure: figureIn(figureKind, figureOf, figureLimit),
}));

/** Only what the kind of figure asks for is kept of what was typed. */
function figureIn(
  kind: GateFigure | null,
  of: string | null,
  limit: number | null,
): CriterionFigure | null {
  if (kind === null) return null;
  return figuresAbout[kind] ? { kind, of, limit: null } : { kind, of: null, limit };
}

export type AddCriterion = InputOf<typeof input, "signedBy" | "figure">;

/**
 * The change that adds a criterion, not assessed yet unless it keeps the result of another; without a signer named, the signer that its text
 * suggests.
 */
export function criterionAdded(
  subjectNoun: "deliverable" | "gate",
  subjectId: string,
  given: CriterionGiven,
  mint: (noun: Noun) => string,
): ChangeOf<"criterion-added"> {
  return change("criterion-added", mint("criterion"), {
    subjectNoun,
    subjectId,
    text: given.text.trim(),
    critical: given.critical,
    evidenceNeeded: given.evidenceNeeded.trim(),
    result: given.kept?.result ?? "NOT_ASSESSED",
    resultReason: given.kept?.resultReason ?? null,
    assessedById: given.kept?.assessedById ?? null,
    assessedAt: given.kept?.assessedAt ?? null,
    removed: false,
    loosenedCount: 0,
    loosenedReason: null,
    signedBy: given.signedBy === undefined ? suggestedSigner(given.text) : given.signedBy,
    ...notWaived,
    figure: given.figure ?? null,
    keptFromId: given.kept?.id ?? null,
  });
}

/** T-111 of criteria that name their signer; one that names none gets whom its text asks for. */
export const signerFindings = (
  program: Program,
  subject: Ref,
  criteria: readonly CriterionGiven[],
  situation: Situation,
): readonly Finding[] =>
  criteria.flatMap(({ text, signedBy }) =>
    signedBy === undefined
      ? []
      : signOffWithoutSigner.check(program, { subject, text, signedBy }, situation),
  );

const addCriterionTo = (name: CommandName, noun: "deliverable" | "gate") =>
  defineCommand<AddCriterion>({
    name,
    noun,
    input,
    subjectId: (command) => command.subjectId,
    preconditions(program, id, situation) {
      const question = undecided(program, { noun, id });
      return question ? stateForbids.check(program, question, situation) : [];
    },
    checkInput(program, command, situation) {
      const subject: Ref = { noun, id: command.subjectId };
      return [
        ...textMissing.check(
          program,
          { subject, field: "Criterion", text: command.text },
          situation,
        ),
        ...signerFindings(program, subject, [command], situation),
        ...figureIncomplete.check(program, { subject, figure: command.figure ?? null }, situation),
      ];
    },
    consequences: fallingSignatures,
    changes: (_program, command, _situation, mint) => [
      criterionAdded(
        noun,
        command.subjectId,
        { ...command, figure: noun === "gate" ? command.figure : null },
        mint,
      ),
    ],
  });

export const addCriterion = addCriterionTo("add-criterion", "deliverable");
export const addGateCriterion = addCriterionTo("add-gate-criterion", "gate");
