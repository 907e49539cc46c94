/** What a row of the plan grid changes of its deliverable. */

import type { DeliverableFields } from "../../deliverables/commands/deliverable-fields.ts";
import { storedFields } from "../../deliverables/commands/deliverable-fields.ts";
import { partiesAfterHandover } from "../../people/parties-to.ts";
import type { ReadRow } from "../plan-rows.ts";

/** What a row says of its deliverable. */
export const fieldsOf = (row: ReadRow): DeliverableFields & { readonly workstreamId: string } => ({
  title: row.title,
  type: row.existing?.type ?? "OTHER",
  primaryPillar: row.pillar,
  secondaryPillars: row.existing?.secondaryPillars ?? [],
  ownerId: row.ownerId,
  points: row.points,
  lowPoints: row.lowPoints,
  highPoints: row.highPoints,
  startDay: row.existing?.startDay ?? null,
  dueDay: row.dueDay,
  domains: row.existing?.domains ?? [],
  workstreamId: row.workstreamId,
});

/** Fields of an existing deliverable that the row changes. */
export function editsOf(row: ReadRow) {
  if (row.existing === null) return {};
  const { existing } = row;
  const wanted = {
    ...storedFields(fieldsOf(row)),
    workstreamId: row.workstreamId,
    sprintId: row.sprintId,
  };
  return {
    ...(wanted.title === existing.title ? {} : { title: wanted.title }),
    ...(wanted.workstreamId === existing.workstreamId ? {} : { workstreamId: wanted.workstreamId }),
    ...(wanted.primaryPillar === existing.primaryPillar
      ? {}
      : { primaryPillar: wanted.primaryPillar, secondaryPillars: wanted.secondaryPillars }),
    ...(wanted.ownerId === existing.ownerId
      ? {}
      : { ownerId: wanted.ownerId, ...partiesAfterHandover(existing, wanted.ownerId) }),
    ...(wanted.points === existing.points ? {} : { points: wanted.points }),
    ...(wanted.lowPoints === existing.lowPoints ? {} : { lowPoints: wanted.lowPoints }),
    ...(wanted.highPoints === existing.highPoints ? {} : { highPoints: wanted.highPoints }),
    ...(wanted.sprintId === existing.sprintId ? {} : { sprintId: wanted.sprintId }),
    ...(wanted.dueDay === existing.dueDay ? {} : { dueDay: wanted.dueDay }),
  };
}

/** Whether a row changes anything of an existing deliverable; false for a new one. */
export const isEdited = (row: ReadRow): boolean => Object.keys(editsOf(row)).length > 0;
