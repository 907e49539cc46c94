/** What a use case is and who answers for it, as it is created and edited. */
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import { flag, optionalChoice, optionalId, optionalText, text } from "../../engine/inputs.ts";
import { alreadyTaken } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { portfolioRoles, riskClasses } from "../../vocabulary.ts";
import { capital } from "../../wording.ts";
import { ownerFacets, ownerFields } from "../linked-work.ts";
import { isMetric } from "../metric-words.ts";

export const useCaseFields = {
  name: text("A name", 200),
  problem: optionalText(),
  portfolioRole: optionalChoice(portfolioRoles),
  riskClass: optionalChoice(riskClasses),
  changesWork: flag(),
  outcomeOwnerId: optionalId(),
  governanceOwnerId: optionalId(),
  riskOwnerId: optionalId(),
  legalOwnerId: optionalId(),
};

export type UseCaseFields = FieldsOf<typeof useCaseFields>;

/** The same fields as they are stored. */
export const fieldsGiven = (given: UseCaseFields): UseCaseFields => ({
  name: given.name.trim(),
  problem: given.problem.trim(),
  portfolioRole: given.portfolioRole,
  riskClass: given.riskClass,
  changesWork: given.changesWork,
  outcomeOwnerId: given.outcomeOwnerId,
  governanceOwnerId: given.governanceOwnerId,
  riskOwnerId: given.riskOwnerId,
  legalOwnerId: given.legalOwnerId,
});

/** A name that another use case has, and owners who are not here. */
export function fieldFindings(
  program: Program,
  subject: Ref,
  given: UseCaseFields,
  situation: Situation,
): readonly Finding[] {
  const taken = [...program.useCase.values()].some(
    ({ id, name }) => id !== subject.id && isMetric(name, given.name),
  );
  return [
    ...alreadyTaken.check(
      program,
      { subject, field: "The name", value: given.name.trim(), taken },
      situation,
    ),
    ...ownerFields.flatMap((field) => {
      const owner = given[field];
      const words = `${capital(ownerFacets[field])} owner`;
      return unknownMembers(program, subject, words, owner === null ? [] : [owner], situation);
    }),
  ];
}
