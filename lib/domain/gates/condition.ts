import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** An action tracked from a gate decision. */
export interface Condition {
  readonly id: string;
  readonly gateId: string;
  readonly criterionId: string | null;
  readonly text: string;
  readonly ownerId: string;
  readonly dueDay: Day;
  readonly closedDay: Day | null;
  readonly closedById: string | null;
  readonly closingNote: string | null;
}

export const condition = noun<Condition>()({
  prefix: "CN-",
  creates: ["condition-set"],
  edits: ["condition-closed"],
  searched: ["closingNote"],
  title: ({ text }) => text,
  place: ({ gateId }, { placeOf }) => placeOf("gate", gateId),
  owner: ({ ownerId }) => ownerId,
});
