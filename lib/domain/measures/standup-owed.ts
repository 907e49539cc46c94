/** Which streams owed the stand-up of one day: they had something in that sprint that was not accepted before. */
import type { Day } from "../calendar.ts";
import type { Sprint, Workstream } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, itemsOfSprint } from "../program.ts";

interface Owing {
  readonly stream: Workstream;
  /** The last day on which it still had something open there; null: to this day. */
  readonly until: Day | null;
}

/** Streams of a sprint, and until when each had open work in it. */
export function owingStreams(program: Program, sprint: Sprint): readonly Owing[] {
  const ids = new Set([
    ...(itemsOfSprint(program).get(sprint.id) ?? [])
      .filter(({ removed }) => !removed)
      .map(({ deliverableId }) => deliverableId),
    ...(deliverablesOfSprint(program).get(sprint.id) ?? []).map(({ id }) => id),
  ]);
  const until = new Map<string, Day | null>();
  for (const id of ids) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable || deliverable.state === "DROPPED") continue;
    const { workstreamId, acceptedDay } = deliverable;
    const before = until.get(workstreamId);
    if (before === null) continue;
    const later = before !== undefined && acceptedDay !== null && before > acceptedDay;
    until.set(workstreamId, later ? before : acceptedDay);
  }
  return [...program.workstream.values()].flatMap((stream) => {
    const last = until.get(stream.id);
    return last === undefined ? [] : [{ stream, until: last }];
  });
}

export const owedOn = ({ until }: Owing, day: Day): boolean => until === null || day <= until;
