/** A new deliverable in a workstream, with what it will be judged by. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { flag, id, inputOf } from "../../engine/inputs.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { CriterionGiven } from "../../gates/commands/add-criterion.ts";
import {
  criteriaLines,
  criterionAdded,
  signerFindings,
} from "../../gates/commands/add-criterion.ts";
import { missingFrom } from "../../gates/gate-templates.ts";
import type { Deliverable } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { DescribedDeliverable } from "../deliverable.ts";
import { deliverableFields, describedDeliverable } from "../deliverable.ts";
import { fieldFindings } from "./deliverable-fields.ts";

const input = inputOf({
  ...deliverableFields,
  workstreamId: id("A workstream"),
  criteria: criteriaLines("!"),
  /** With what the template asks of its type. */
  definitionOfDone: flag(),
});

export type CreateDeliverable = InputOf<typeof input, "definitionOfDone">;

export const createDeliverable = defineCommand<CreateDeliverable>({
  name: "create-deliverable",
  noun: "workstream",
  input,
  from: ["DRAFT", "ACTIVE"],
  checkInput(program, command, situation) {
    const subject = { noun: "workstream", id: command.workstreamId } as const;
    return [
      ...fieldFindings(program, subject, command.workstreamId, command, situation),
      ...command.criteria.flatMap(({ text }) =>
        textMissing.check(program, { subject, field: "Criterion", text }, situation),
      ),
      ...signerFindings(program, subject, command.criteria, situation),
    ];
  },
  changes(program, command, _situation, mint) {
    const id = mint("deliverable");
    const criteria = criteriaFor(program, command);
    return [
      change("deliverable-created", id, newDeliverable(command, criteria.length > 0)),
      ...criteria.map((given) => criterionAdded("deliverable", id, given, mint)),
    ];
  },
});

/** What was typed, and what the template of its type asks for beside it. */
function criteriaFor(
  program: Program,
  { type, criteria, definitionOfDone }: CreateDeliverable,
): readonly CriterionGiven[] {
  if (!definitionOfDone) return criteria;
  const of = { level: "DELIVERABLE", stage: null, deliverableType: type } as const;
  return [
    ...criteria,
    ...missingFrom(
      program,
      of,
      criteria.map(({ text }) => text),
    ),
  ];
}

/** A deliverable as it begins: ready once somebody owns it and says what must hold. */
export const newDeliverable = (
  fields: DescribedDeliverable & { readonly workstreamId: string },
  hasCriteria: boolean,
  planned: { readonly sprintId?: string | null; readonly sourceKey?: string | null } = {},
): Omit<Deliverable, "id"> => ({
  ...describedDeliverable(fields),
  workstreamId: fields.workstreamId,
  state: fields.ownerId !== null && hasCriteria ? "READY" : "PROPOSED",
  sprintId: planned.sprintId ?? null,
  forecastDay: null,
  startedDay: null,
  submittedAt: null,
  submittedById: null,
  reviewerId: null,
  acceptedDay: null,
  acceptedById: null,
  returnedReason: null,
  returnCount: 0,
  carryOverCount: 0,
  lastLoggedAt: null,
  lastNote: null,
  lastNoteCorrectedAt: null,
  sourceKey: planned.sourceKey ?? null,
  partyIds: [],
  droppedReason: null,
  droppedFrom: null,
  broughtBackReason: null,
});
