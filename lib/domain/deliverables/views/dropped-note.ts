/** Why something was dropped, by whom and when, and whether this reader may bring it back. */
import { mayRead } from "../../access.ts";
import type { Instant } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { Command } from "../../engine/command.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
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
  readonly bringBack: AvailabilityLine;
}

/** Null while it is not dropped. */
export function droppedNote(
  program: Program,
  dropped: {
    readonly id: string;
    readonly droppedReason: string | null;
    readonly droppedFrom: DroppedFrom<string> | null;
  },
  bringBack: Pick<Command<never>, "name" | "preconditions">,
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
    bringBack: availabilityLine(availability(bringBack, program, id, situation)),
  };
}

/** Something dropped in a list of such. */
export interface DroppedLine extends DroppedNote {
  readonly title: string;
  readonly href: string;
}
