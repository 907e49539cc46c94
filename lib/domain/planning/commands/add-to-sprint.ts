/** Work comes into a sprint after its lock: in exchange for as many points, or carried by the EATP. */

import type { z } from "zod";
import { change } from "../../changes.ts";
import { placeFindings } from "../../deliverables/commands/commit-deliverable.ts";
import { committedBeforePredecessor } from "../../deliverables/rules/sequence.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { id, ids, inputOf, text } from "../../engine/inputs.ts";
import { actorMayNot, reasonTooShort, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { leftInReview } from "../../reviews/rules/sprint-review.ts";
import { placedItem } from "../../sprints/commands/sprint-shape.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { addedWithoutRoom } from "../rules/commitment.ts";
import { placedIn, placeIn } from "../sprint-plan.ts";
import { absenceFields, absencesAcknowledged, absencesKept, withAbsence } from "./absences.ts";
import { comingInCounted, comingInFindings } from "./carrying-over.ts";
import { committed } from "./lock-sprint.ts";
import { loadAfter, pillarsAfter, takenOut } from "./taking-out.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  sprintId: id("A sprint"),
  reason: text("A reason"),
  /** Deliverables of the sprint that make room for it. */
  inExchangeFor: ids(),
  /** Where the exchange leaves a pillar without work for the first time. */
  ...absenceFields,
}).transform(withAbsence);

const name = "add-to-sprint";

/** The sprint is there and takes work after its lock, and what makes room is in it. */
function namesUnknown(
  program: Program,
  { deliverableId, sprintId, inExchangeFor }: z.infer<typeof input>,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "deliverable", id: deliverableId } as const;
  return [
    ...referenceUnknown.check(
      program,
      { subject, field: "Sprint", value: sprintId, exists: program.sprint.has(sprintId) },
      situation,
    ),
    ...sprintStateForbids.check(
      program,
      { sprintId, doing: "adding work", allowed: ["PLANNED", "ACTIVE"] },
      situation,
    ),
    ...inExchangeFor.flatMap((value) =>
      referenceUnknown.check(
        program,
        {
          subject,
          field: "In exchange",
          value,
          exists: placeIn(program, sprintId, value) !== null,
        },
        situation,
      ),
    ),
  ];
}

export const addToSprint = defineCommand({
  name,
  noun: "deliverable",
  input,
  preconditions: placeFindings,
  checkInput(program, command, situation) {
    const { deliverableId: id, sprintId, reason, inExchangeFor, absence } = command;
    const subject = { noun: "deliverable", id } as const;
    const sprint = program.sprint.get(sprintId);
    const unknown = namesUnknown(program, command, situation);
    if (!sprint || unknown.length > 0) return unknown;
    const left = placedIn(program, sprint)
      .map((one) => one.id)
      .filter((one) => !inExchangeFor.includes(one));
    return [
      ...reasonTooShort.check(
        program,
        { subject, reason, field: "The reason for adding it now" },
        situation,
      ),
      ...inExchangeFor.flatMap((out) =>
        actorMayNot.check(
          program,
          { command: "uncommit-deliverable", subject: { noun: "deliverable", id: out } },
          situation,
        ),
      ),
      ...leftInReview.check(
        program,
        { deliverableIds: sprint.state === "ACTIVE" ? inExchangeFor : [] },
        situation,
      ),
      ...comingInFindings(program, id, sprintId, situation),
      ...addedWithoutRoom.check(program, { deliverableId: id, sprintId, inExchangeFor }, situation),
      ...committedBeforePredecessor.check(
        program,
        { deliverableId: id, sprintId, placedIds: [...left, id] },
        situation,
      ),
      ...(sprint.state === "PLANNED"
        ? loadAfter(program, sprint, id, [...left, id], situation)
        : []),
      ...(inExchangeFor.length > 0
        ? pillarsAfter(
            program,
            sprint,
            { out: inExchangeFor, in: [id] },
            absence ? [absence] : [],
            name,
            situation,
          )
        : []),
    ];
  },
  changes(program, command, situation, mint) {
    const { deliverableId: id, sprintId, reason, inExchangeFor, absence } = command;
    const deliverable = program.deliverable.get(id);
    const sprint = program.sprint.get(sprintId);
    if (!deliverable || !sprint) return [];
    const given = absence ? [absence] : [];
    return [
      ...inExchangeFor.flatMap((out) =>
        takenOut(program, sprintId, out, `${id} comes in for it: ${reason.trim()}`, situation),
      ),
      ...committed(deliverable),
      change("deliverable-planned", id, { sprintId }),
      ...comingInCounted(program, id, sprintId, situation, mint),
      change("sprint-item-recorded", mint("sprintItem"), {
        ...placedItem({ sprintId, deliverableId: id, pointsAtLock: deliverable.points }),
        addedAfterLock: true,
        addedAt: situation.now,
        addedReason: reason.trim(),
        inExchangeForId: inExchangeFor[0]
          ? (placeIn(program, sprintId, inExchangeFor[0])?.id ?? null)
          : null,
      }),
      ...(absence
        ? [
            change("sprint-edited", sprintId, {
              absences: [...sprint.absences, ...absencesKept(program, given, situation)],
            }),
          ]
        : []),
      ...absencesAcknowledged(program, sprintId, given, name, situation, mint),
    ];
  },
});
