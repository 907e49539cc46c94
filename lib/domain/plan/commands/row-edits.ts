/** What a row of the plan grid changes of its deliverable. */

import type { DescribedDeliverable } from "../../deliverables/deliverable.ts";
import { blankDeliverable, describedDeliverable } from "../../deliverables/deliverable.ts";
import { differing } from "../../engine/edit.ts";
import type { Deliverable } from "../../nouns.ts";
import { partiesAfterHandover } from "../../people/parties-to.ts";
import type { ReadRow } from "../plan-rows.ts";

/** What a row says of its deliverable; what no column holds stays as it is. */
export const fieldsOf = (
  row: ReadRow,
): DescribedDeliverable & { readonly workstreamId: string } => ({
  ...(row.existing ?? blankDeliverable),
  title: row.title,
  primaryPillar: row.pillar,
  ownerId: row.ownerId,
  points: row.points,
  lowPoints: row.lowPoints,
  highPoints: row.highPoints,
  dueDay: row.dueDay,
  workstreamId: row.workstreamId,
});

/** Fields of an existing deliverable that the row changes. */
export function editsOf(row: ReadRow): Partial<Omit<Deliverable, "id">> {
  const { existing, workstreamId, sprintId } = row;
  if (existing === null) return {};
  const changed = differing(existing, {
    ...describedDeliverable(fieldsOf(row)),
    workstreamId,
    sprintId,
  });
  return "ownerId" in changed
    ? { ...changed, ...partiesAfterHandover(existing, row.ownerId) }
    : changed;
}

/** Whether a row changes anything of an existing deliverable; false for a new one. */
export const isEdited = (row: ReadRow): boolean => Object.keys(editsOf(row)).length > 0;
