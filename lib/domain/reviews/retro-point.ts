import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { RetroPointKind } from "../vocabulary.ts";

/** Something that went well, or a problem paired with what to do about it. */
export interface RetroPoint {
  readonly id: string;
  readonly retrospectiveId: string;
  readonly kind: RetroPointKind;
  readonly text: string;
  /** A short recurring name, so that repeats are seen (I-65). */
  readonly theme: string;
  readonly recommendation: string | null;
  readonly byId: string;
  readonly at: Instant;
}

export const retroPoint = noun<RetroPoint>()({
  prefix: "RP-",
  creates: ["retro-point-made"],
  edits: ["retro-point-edited"],
  searched: ["theme", "recommendation"],
  title: ({ text }) => text,
  place: ({ id, retrospectiveId }, { placeOf }) => {
    const retrospective = placeOf("retrospective", retrospectiveId);
    return retrospective === null ? null : `${retrospective}#${id}`;
  },
});
