/** Why something was dropped, by whom and when, and whether this reader may bring it back. */
import { mayRead } from "../../access.ts";
import type { Instant } from "../../calendar/index.ts";
import type { Deed } from "../../engine/deed.ts";
import { offer } from "../../engine/deed.ts";
import type { OfferLine } from "../../engine/finding-line.ts";
import { offerLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { DroppedFrom } from "../../nouns.ts";
import type { Program } from "../../program.ts";

export interface DroppedNote {
  readonly id: string;
  readonly reason: string;
  /** Null where it was not kept, and for readers who may not know. */
  readonly byName: string | null;
  readonly at: Instant | null;
  readonly bringBack: OfferLine;
}

/** Null while it is not dropped. */
export function droppedNote(
  program: Program,
  dropped: {
    readonly id: string;
    readonly droppedReason: string | null;
    readonly droppedFrom: DroppedFrom<string> | null;
  },
  bringBack: Pick<Deed<never>, "name" | "objections">,
  situation: Situation,
): DroppedNote | null {
  const { id, droppedReason, droppedFrom } = dropped;
  if (droppedReason === null) return null;
  const named = mayRead(program, "author-of-progress", situation);
  return {
    id,
    reason: droppedReason,
    byName: droppedFrom && named ? nameOf(program, droppedFrom.byId) : null,
    at: droppedFrom?.at ?? null,
    bringBack: offerLine(offer(bringBack, program, id, situation)),
  };
}

/** Something dropped in a list of such. */
export interface DroppedLine extends DroppedNote {
  readonly title: string;
  readonly href: string;
}
