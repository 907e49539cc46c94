/** An outcome and its four parts; it stays a draft until each part is declared (I-12). */

import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { ids, inputOf, optionalId, optionalText, text } from "../../engine/inputs.ts";
import { referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { fieldOutOfShape } from "../../program/rules/shape.ts";
import type { Program } from "../../program.ts";
import type { Pillar } from "../../vocabulary.ts";
import { pillars } from "../../vocabulary.ts";

export interface DeclaredPart {
  /** What will be true when the part is there; empty leaves it undeclared. */
  readonly statement: string;
  readonly deliverableIds: readonly string[];
}

const input = inputOf({
  title: text("A title", 200),
  measure: optionalText(),
  useCaseId: optionalId(),
  businessOwnerId: optionalId(),
  peopleStatement: optionalText(),
  peopleDeliverables: ids(),
  processStatement: optionalText(),
  processDeliverables: ids(),
  technologyStatement: optionalText(),
  technologyDeliverables: ids(),
  governanceStatement: optionalText(),
  governanceDeliverables: ids(),
}).transform(
  ({ title, measure, useCaseId, businessOwnerId, acknowledge, ...sent }): CreateOutcome => ({
    title,
    measure,
    useCaseId,
    businessOwnerId,
    acknowledge,
    parts: {
      PEOPLE: { statement: sent.peopleStatement, deliverableIds: sent.peopleDeliverables },
      PROCESS: { statement: sent.processStatement, deliverableIds: sent.processDeliverables },
      TECHNOLOGY: {
        statement: sent.technologyStatement,
        deliverableIds: sent.technologyDeliverables,
      },
      GOVERNANCE: {
        statement: sent.governanceStatement,
        deliverableIds: sent.governanceDeliverables,
      },
    },
  }),
);

export interface CreateOutcome extends CommandInput {
  readonly title: string;
  readonly measure: string;
  readonly useCaseId: string | null;
  readonly businessOwnerId: string | null;
  readonly parts: Readonly<Partial<Record<Pillar, DeclaredPart>>>;
}

/** Findings about an outcome's own fields, new or edited. */
export function outcomeFieldFindings(
  program: Program,
  subject: Ref,
  command: Pick<CreateOutcome, "title" | "useCaseId" | "businessOwnerId">,
  situation: Situation,
): readonly Finding[] {
  const { title, useCaseId, businessOwnerId } = command;
  return [
    ...fieldOutOfShape.check(
      program,
      { subject, field: "The title", fits: title.trim() !== "", wanted: "filled in" },
      situation,
    ),
    ...(useCaseId === null
      ? []
      : referenceUnknown.check(
          program,
          {
            subject,
            field: "The use case",
            value: useCaseId,
            exists: program.useCase.has(useCaseId),
          },
          situation,
        )),
    ...(businessOwnerId === null
      ? []
      : referenceUnknown.check(
          program,
          {
            subject,
            field: "The business owner",
            value: businessOwnerId,
            exists: program.member.get(businessOwnerId)?.active === true,
          },
          situation,
        )),
  ];
}

/** Deliverables that a part names and the program does not have. */
export function partFindings(
  program: Program,
  subject: Ref,
  deliverableIds: readonly string[],
  situation: Situation,
): readonly Finding[] {
  return deliverableIds.flatMap((id) =>
    referenceUnknown.check(
      program,
      {
        subject,
        field: "A deliverable of the part",
        value: id,
        exists: (program.deliverable.get(id)?.state ?? "DROPPED") !== "DROPPED",
      },
      situation,
    ),
  );
}

export const createOutcome = defineCommand({
  name: "create-outcome",
  noun: "facts",
  input,
  checkInput(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const named = pillars.flatMap((pillar) => command.parts[pillar]?.deliverableIds ?? []);
    return [
      ...outcomeFieldFindings(program, subject, command, situation),
      ...partFindings(program, subject, named, situation),
    ];
  },
  changes(_program, command, _situation, mint) {
    const outcomeId = mint("outcome");
    return [
      change("outcome-created", outcomeId, {
        title: command.title.trim(),
        measure: command.measure.trim(),
        useCaseId: command.useCaseId,
        businessOwnerId: command.businessOwnerId,
        state: "DRAFT",
        deliveredDay: null,
        carried: null,
        droppedReason: null,
        droppedFrom: null,
        broughtBackReason: null,
      }),
      ...pillars.map((pillar) =>
        change("outcome-part-declared", mint("outcomePart"), {
          outcomeId,
          pillar,
          required: true,
          statement: command.parts[pillar]?.statement.trim() ?? "",
          deliverableIds: command.parts[pillar]?.deliverableIds ?? [],
          notRequiredReason: null,
          notRequiredByIds: [],
        }),
      ),
    ];
  },
});
