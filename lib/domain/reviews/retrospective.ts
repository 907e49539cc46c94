import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { ParticipantKind, RetroLevel } from "../vocabulary.ts";

export interface Participant {
  /** Null for somebody who is no member of the program. */
  readonly memberId: string | null;
  readonly role: string;
  readonly kind: ParticipantKind;
}

export interface Retrospective {
  readonly id: string;
  readonly level: RetroLevel;
  readonly sprintId: string | null;
  /** For an initiative: the outcome that was delivered. */
  readonly outcomeId: string | null;
  readonly day: Day;
  readonly participants: readonly Participant[];
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

export const retrospective = noun<Retrospective>()({
  prefix: "RT-",
  creates: ["retrospective-opened"],
  edits: ["retrospective-edited", "retrospective-closed"],
  title: ({ sprintId, outcomeId, id }, { titleOf }) =>
    sprintId
      ? `Retrospective of ${titleOf("sprint", sprintId).toLowerCase()}`
      : `Retrospective of ${titleOf("outcome", outcomeId ?? id)}`,
  place({ id, sprintId }, { slug, placeOf }) {
    const sprint = placeOf("sprint", sprintId ?? "");
    return sprint === null ? `${routes.retrospectives(slug)}/${id}` : `${sprint}/retrospective`;
  },
});
