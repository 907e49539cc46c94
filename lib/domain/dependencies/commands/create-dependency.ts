/** One deliverable waits for another, or for what somebody without a deliverable provides. */

import { change } from "../../changes.ts";
import { openStates } from "../../deliverables/deliverable-moves.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, optionalId, textOrNull } from "../../engine/inputs.ts";
import { referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId, memberOf } from "../../engine/situation.ts";
import type { Dependency } from "../../nouns.ts";
import { unknownDeliverables } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { closesCircle, joinedAlready, nobodyProvides } from "../rules/dependencies.ts";
import { dependencyFieldFindings, dependencyFields } from "./dependency-fields.ts";

const input = inputOf({
  /** The deliverable that waits. */
  toId: id("The deliverable that waits").transform((value) => value.toUpperCase()),
  /** The deliverable that provides; null when none does. */
  fromId: optionalId().transform((value) => value?.toUpperCase() ?? null),
  /** What is provided where no deliverable stands for it: "Privacy sign-off for U2". */
  fromOutside: textOrNull(300),
  /** The stream that provides it; null when it comes from outside the program. */
  fromWorkstreamId: optionalId(),
  ...dependencyFields,
});

export type CreateDependency = InputOf<typeof input>;

export const createDependency = defineCommand({
  name: "create-dependency",
  noun: "deliverable",
  input,
  subjectId: (command) => command.toId,
  from: openStates,
  checkInput(program, command, situation) {
    const { toId, fromId, fromWorkstreamId } = command;
    const subject = { noun: "deliverable", id: toId } as const;
    const stream = program.workstream.get(fromWorkstreamId ?? "");
    return [
      ...nobodyProvides.check(program, { subject, ...command }, situation),
      ...(fromId === null
        ? []
        : unknownDeliverables(program, subject, "What it waits for", [fromId], situation)),
      ...referenceUnknown.check(
        program,
        {
          subject,
          field: "Providing workstream",
          value: fromWorkstreamId ?? "",
          exists: fromWorkstreamId === null || (stream !== undefined && stream.state !== "DROPPED"),
        },
        situation,
      ),
      ...joinedAlready.check(program, { subject, ...command }, situation),
      ...(fromId === null
        ? []
        : closesCircle.check(program, { subject, links: [{ from: fromId, to: toId }] }, situation)),
      ...dependencyFieldFindings(program, subject, command, situation),
    ];
  },
  changes: (program, command, situation, mint) => [
    change(
      "dependency-proposed",
      mint("dependency"),
      newDependency(program, command, needsNoAsking(program, command, situation), situation),
    ),
  ],
});

/** A dependency as it begins: proposed, agreed where nobody has to be asked, resolved where its provider is accepted. */
export function newDependency(
  program: Program,
  command: CreateDependency,
  agreed: boolean,
  situation: Situation,
): Omit<Dependency, "id"> {
  const acceptedDay = program.deliverable.get(command.fromId ?? "")?.acceptedDay ?? null;
  return {
    fromId: command.fromId,
    fromOutside: command.fromId === null ? (command.fromOutside?.trim() ?? null) : null,
    fromWorkstreamId: command.fromId === null ? command.fromWorkstreamId : null,
    toId: command.toId,
    type: command.type,
    strength: command.strength,
    linkType: command.linkType,
    lagDays: command.lagDays,
    needByDay: command.needByDay,
    promises: [],
    // What is accepted already is waited for by nobody.
    state: acceptedDay !== null ? "RESOLVED" : agreed ? "AGREED" : "PROPOSED",
    proposedAt: situation.now,
    agreedById: agreed ? actorId(program, situation) : null,
    agreedAt: agreed ? situation.now : null,
    resolvedDay: acceptedDay,
    note: command.note.trim(),
    droppedReason: null,
    droppedFrom: null,
    broughtBackReason: null,
  };
}

/** Nobody agrees with themselves: inside one stream, or proposed by the lead who provides. */
export function needsNoAsking(
  program: Program,
  { fromId, toId, fromWorkstreamId }: CreateDependency,
  situation: Situation,
): boolean {
  const from = program.deliverable.get(fromId ?? "")?.workstreamId ?? fromWorkstreamId;
  if (from === null) return false;
  const leadId = program.workstream.get(from)?.leadId ?? null;
  const proposer = memberOf(program, situation.actor);
  return (
    from === program.deliverable.get(toId)?.workstreamId ||
    (proposer !== null && proposer.id === leadId)
  );
}
