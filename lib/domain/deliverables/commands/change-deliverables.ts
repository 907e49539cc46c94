/** One thing done to several deliverables: carried on, accepted, given to an owner, or given a due date. All or none. */
import type { z } from "zod";
import type { Verdict } from "../../engine/command.ts";
import type { Fields } from "../../engine/edit.ts";
import type { Finding } from "../../engine/finding.ts";
import {
  choice,
  ids,
  inputOf,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
} from "../../engine/inputs.ts";
import { choiceLacks, defineSeveral } from "../../engine/several.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Deliverable } from "../../nouns.ts";
import { nothingSaid } from "../../plan/rules.ts";
import { holdingSprint, placeIn } from "../../planning/sprint-plan.ts";
import type { Program } from "../../program.ts";
import { disposeItem } from "../../reviews/commands/dispose-item.ts";
import { nextDraftSprint } from "../../sprints/sprint-records.ts";
import { rootCauses } from "../../vocabulary.ts";
import type { DescribedDeliverable } from "../deliverable.ts";
import { describedDeliverable } from "../deliverable.ts";
import { acceptDeliverable } from "./accept-deliverable.ts";
import { commitDeliverable } from "./commit-deliverable.ts";
import { editDeliverable } from "./edit-deliverable.ts";

/** What can be done to several at once. */
export const severalActions = ["CARRY", "ACCEPT", "REASSIGN", "RE_DATE"] as const;

const input = inputOf({
  deliverableIds: ids(),
  action: choice(severalActions, "What to do"),
  /** To reassign. */
  ownerId: optionalId(),
  /** To re-date. */
  dueDay: optionalDay(),
  /** To carry what a sprint in review leaves unfinished. */
  rootCause: optionalChoice(rootCauses),
  note: optionalText(),
});

type ChangeDeliverables = z.output<typeof input> & { readonly leftOut?: readonly string[] };

export const changeDeliverables = defineSeveral<ChangeDeliverables>({
  name: "change-deliverables",
  input,
  checkInput: (program, command, situation) =>
    nothingSaid.check(
      program,
      { subject: { noun: "facts", id: program.id }, says: lacking(command) },
      situation,
    ),
  rows: (command) =>
    command.deliverableIds.map((id) => ({
      subject: { noun: "deliverable", id },
      carryOut: (program, situation, acknowledge) =>
        rowVerdict(program, id, { ...command, acknowledge }, situation),
    })),
  edits: {
    standing(program, command, id) {
      const before = program.deliverable.get(id);
      if (!before) return null;
      const { ownerId, dueDay, sprintId } = before;
      return overwritten(command, { ownerId, dueDay, sprintId });
    },
    typed: (command, program) =>
      overwritten(command, { ...command, sprintId: nextDraftSprint(program)?.id ?? null }),
  },
});

/** The one field that an action overwrites; acceptance is given or not. */
function overwritten(
  { action }: ChangeDeliverables,
  { ownerId, dueDay, sprintId }: Pick<Deliverable, "ownerId" | "dueDay" | "sprintId">,
): Fields {
  switch (action) {
    case "REASSIGN":
      return { ownerId };
    case "RE_DATE":
      return { dueDay };
    case "CARRY":
      return { sprintId };
    case "ACCEPT":
      return {};
  }
}

/** What the whole lacks, before any row is looked at. */
function lacking({ deliverableIds, action, ownerId, dueDay }: ChangeDeliverables): string | null {
  const choice = choiceLacks(deliverableIds.length, "deliverable");
  if (choice !== null) return choice;
  if (action === "REASSIGN" && ownerId === null) return "Choose an owner.";
  if (action === "RE_DATE" && dueDay === null) return "Enter a due date.";
  return null;
}

/** The row's own command says what holds of it. */
function rowVerdict(
  program: Program,
  deliverableId: string,
  command: ChangeDeliverables,
  situation: Situation,
): Verdict {
  const { action, ownerId, dueDay, note, acknowledge } = command;
  const described = (fields: Partial<DescribedDeliverable>): Verdict => {
    const before = program.deliverable.get(deliverableId);
    return before
      ? editDeliverable.carryOut(
          program,
          {
            ...describedDeliverable(before),
            workstreamId: before.workstreamId,
            ...fields,
            deliverableId,
            acknowledge,
          },
          situation,
        )
      : refused(editDeliverable.preconditions(program, deliverableId, situation));
  };
  switch (action) {
    case "ACCEPT":
      return acceptDeliverable.carryOut(program, { deliverableId, note, acknowledge }, situation);
    case "REASSIGN":
      return described({ ownerId });
    case "RE_DATE":
      return described({ dueDay });
    case "CARRY":
      return carried(program, deliverableId, command, situation);
  }
}

/** What a locked sprint holds is carried over by its review; what stands in none comes into the next draft. */
function carried(
  program: Program,
  deliverableId: string,
  { rootCause, note, acknowledge }: ChangeDeliverables,
  situation: Situation,
): Verdict {
  const deliverable = program.deliverable.get(deliverableId);
  const itemId = deliverable ? heldItem(program, deliverable) : null;
  if (itemId !== null)
    return disposeItem.carryOut(
      program,
      { itemId, disposition: "CARRIED_OVER", rootCause, note, parts: [], acknowledge },
      situation,
    );
  const sprintId = nextDraftSprint(program)?.id;
  return sprintId === undefined || deliverable?.sprintId === sprintId
    ? refused(carryFindings(program, deliverableId, situation))
    : commitDeliverable.carryOut(program, { deliverableId, sprintId, acknowledge }, situation);
}

/** What stands in the way of carrying a deliverable on, before anything is typed: the command that would do it is asked. */
export function carryFindings(
  program: Program,
  deliverableId: string,
  situation: Situation,
): readonly Finding[] {
  const deliverable = program.deliverable.get(deliverableId);
  const itemId = deliverable ? heldItem(program, deliverable) : null;
  if (itemId !== null) return disposeItem.preconditions(program, itemId, situation);
  const standing = commitDeliverable.preconditions(program, deliverableId, situation);
  const next = nextDraftSprint(program);
  if (standing.length > 0 || (next && next.id !== deliverable?.sprintId)) return standing;
  return nothingSaid.check(
    program,
    {
      subject: { noun: "deliverable", id: deliverableId },
      says: next
        ? `${deliverableId} is already in the plan of sprint ${next.number}.`
        : "No sprint has a draft plan. Create a sprint first.",
    },
    situation,
  );
}

/** Its place in a sprint that is locked and not over. */
function heldItem(program: Program, deliverable: Deliverable): string | null {
  const sprint = holdingSprint(program, deliverable);
  return sprint ? (placeIn(program, sprint.id, deliverable.id)?.id ?? null) : null;
}

const refused = (findings: readonly Finding[]): Verdict => ({ kind: "refused", findings });
