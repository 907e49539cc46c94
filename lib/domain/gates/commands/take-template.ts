/** A gate or a deliverable gets what its template asks for and it does not have yet. */

import type { CommandName } from "../../authority.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import type { Program } from "../../program.ts";
import { criteriaOf } from "../../program.ts";
import { missingFrom, templateJudging } from "../gate-templates.ts";
import { nothingToTake } from "../rules/templates.ts";
import { fallingSignatures } from "../signing-rules.ts";
import { criterionAdded } from "./add-criterion.ts";

type Judged = "deliverable" | "gate";

/** The template of a gate or deliverable, and the texts of the criteria that it has. */
function heldAgainst(program: Program, noun: Judged, subjectId: string) {
  const of = templateJudging(program, { noun, id: subjectId });
  const texts = (criteriaOf(program).get(`${noun}:${subjectId}`) ?? []).map(({ text }) => text);
  return { of, texts };
}

const input = inputOf({ subjectId: id("What it applies to") });

export type TakeTemplate = InputOf<typeof input>;

const takeTemplateTo = (name: CommandName, noun: Judged) =>
  defineCommand<TakeTemplate>({
    name,
    noun,
    input,
    subjectId: (command) => command.subjectId,
    preconditions(program, subjectId, situation) {
      const subject = { noun, id: subjectId } as const;
      const question = undecided(program, subject);
      const { of, texts } = heldAgainst(program, noun, subjectId);
      return [
        ...(question ? stateForbids.check(program, question, situation) : []),
        ...(of ? nothingToTake.check(program, { subject, of, texts }, situation) : []),
      ];
    },
    changes(program, { subjectId }, _situation, mint) {
      const { of, texts } = heldAgainst(program, noun, subjectId);
      return of
        ? missingFrom(program, of, texts).map((given) =>
            criterionAdded(noun, subjectId, given, mint),
          )
        : [];
    },
    consequences: fallingSignatures,
  });

export const takeTemplate = takeTemplateTo("take-template", "deliverable");
export const takeGateTemplate = takeTemplateTo("take-gate-template", "gate");
