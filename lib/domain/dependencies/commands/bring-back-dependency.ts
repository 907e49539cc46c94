/** A dropped dependency comes back, if its ends are there and it closes no circle. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { dependencyBack } from "../../deliverables/brought-back.ts";
import {
  broughtBackDifferent,
  broughtBackToNothing,
} from "../../deliverables/rules/brought-back.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { closesCircle, joinedAlready } from "../rules/dependencies.ts";

const input = inputOf({
  dependencyId: id("A dependency"),
  reason: reason(),
});

export const bringBackDependency = defineCommand({
  name: "bring-back-dependency",
  noun: "dependency",
  input,
  preconditions: dependencyBackFindings,
  changes: (program, { dependencyId, reason }) =>
    dependencyReturned(program, dependencyId, reason.trim()),
});

/**
 * What stands against bringing a dependency back: an end that is dropped, a dependency between the same ends, a
 * circle; also what will be different about it. Empty when there is no such dependency; one that is not dropped
 * gets that finding alone.
 */
export function dependencyBackFindings(
  program: Program,
  id: string,
  situation: Situation,
): readonly Finding[] {
  const dependency = program.dependency.get(id);
  if (!dependency) return [];
  const subject = { noun: "dependency", id } as const;
  const { state, fromId, fromWorkstreamId, toId } = dependency;
  const closed = stateForbids.check(program, { subject, state, allowed: ["CANCELLED"] }, situation);
  if (closed.length > 0) return closed;
  return [
    ...broughtBackToNothing.check(
      program,
      {
        subject,
        workstreamIds: fromWorkstreamId === null ? [] : [fromWorkstreamId],
        deliverableIds: fromId === null ? [] : [fromId],
        waitingId: toId,
      },
      situation,
    ),
    ...joinedAlready.check(program, { subject, ...dependency }, situation),
    ...(fromId === null
      ? []
      : closesCircle.check(program, { subject, links: [{ from: fromId, to: toId }] }, situation)),
    ...broughtBackDifferent.check(program, { subject }, situation),
  ];
}

/**
 * The change that brings a dependency back, resolved where its provider was accepted meanwhile; empty when there
 * is none.
 */
export function dependencyReturned(
  program: Program,
  id: string,
  reason: string,
): readonly Change[] {
  const dependency = program.dependency.get(id);
  if (!dependency) return [];
  return [
    change("dependency-brought-back", id, {
      ...dependencyBack(program, dependency).set,
      droppedReason: null,
      droppedFrom: null,
      broughtBackReason: reason,
    }),
  ];
}
