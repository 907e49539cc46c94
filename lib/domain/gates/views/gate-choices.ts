/** What a gate can be about beside its subject: the milestone it declares, and what figures of its criteria are about. */
import type { Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream } from "../../program.ts";
import { placeOf } from "../../subjects.ts";
import type { DeliverableState } from "../../vocabulary.ts";

export interface FigureSubject {
  readonly value: string;
  readonly label: string;
}

export interface MilestoneRow {
  readonly id: string;
  readonly title: string;
  readonly state: DeliverableState;
  readonly href: string | null;
  /** It belongs to the milestone. */
  readonly held: boolean;
}

/** Use cases and other gates, for a criterion that assesses itself. */
export const figureSubjects = (program: Program, gate: Gate): readonly FigureSubject[] => [
  ...[...program.useCase.values()].map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
  ...[...program.gate.values()]
    .filter(({ id, droppedReason }) => id !== gate.id && droppedReason === null)
    .map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
];

/** What the workstream of a workstream gate holds, and what of it belongs to the milestone. */
export const milestoneRows = (program: Program, gate: Gate): readonly MilestoneRow[] =>
  gate.level !== "WORKSTREAM"
    ? []
    : (deliverablesOfStream(program).get(gate.subjectId) ?? [])
        .map(({ id, title, state }) => ({
          id,
          title,
          state,
          href: placeOf(program, "deliverable", id),
          held: gate.milestoneIds.includes(id),
        }))
        .filter(({ state, held }) => held || state !== "DROPPED");
