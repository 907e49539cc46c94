/** I-75 in the change log: who brought bad news is on none of the rows of that command, for those who may not know. */
import type { ChangeKind } from "../../changes.ts";
import type { LoggedChange } from "../../engine/logged-change.ts";
import type { Situation } from "../../engine/situation.ts";
import { maySeeStandUp } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";

/** Kinds whose author is the bringer of bad news. */
export const badNewsKinds: readonly ChangeKind[] = ["escalation-opened", "deliverable-blocked"];

/** One command of one person: what its rows share. */
const commandOf = ({ requestId, actorId, deed, at }: LoggedChange): string =>
  `${requestId} ${actorId ?? ""} ${deed} ${at}`;

const isNews = ({ kind, set }: LoggedChange): boolean =>
  badNewsKinds.includes(kind) || (kind === "deed-refused" && set.deed === "raise-blocker");

/**
 * Tells the rows whose author the reader is not shown. `news` are the rows of {@link badNewsKinds} that the same commands
 * wrote: a page of the log may end in the middle of one.
 */
export function hiddenBringers(
  program: Program,
  news: readonly LoggedChange[],
  situation: Situation,
): (row: LoggedChange) => boolean {
  const { actor } = situation;
  if (actor.kind === "clock" || maySeeStandUp(program, situation)) return () => false;
  const told = new Set(news.filter(isNews).map(commandOf));
  return (row) =>
    row.actorId !== null &&
    row.actorId !== actor.personId &&
    (isNews(row) || told.has(commandOf(row)));
}
