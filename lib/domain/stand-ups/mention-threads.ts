/** Obstacles said in stand-up notes and not settled: what is said again on straight working days is one thread (I-74). */
import type { Day } from "../calendar/index.ts";
import { compareDays, workingDaysBetween } from "../calendar/index.ts";
import { compareIds } from "../engine/ids.ts";
import type { BlockerMention } from "../nouns.ts";
import type { Program } from "../program.ts";
import { mentionsOfStream, remembered, standupNotesOf } from "../program.ts";

export interface MentionThread {
  readonly workstreamId: string;
  /** What it is about; null speaks of the stream as a whole. */
  readonly deliverableId: string | null;
  /** Oldest first; none of them recorded or settled. */
  readonly mentions: readonly BlockerMention[];
  readonly first: BlockerMention;
  readonly last: BlockerMention;
  /** Working days in a row on which it was said, up to the last time. */
  readonly straightDays: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The stream's latest note still says it. */
  readonly live: boolean;
  /** Laid before the EATP by the clock. */
  readonly drafted: boolean;
}

/** Neither recorded as an escalation nor settled. */
export const isOpenMention = ({ escalationId, settledReason }: BlockerMention): boolean =>
  escalationId === null && settledReason === null;

/** Every open thread, longest first. */
export const mentionThreads: (program: Program) => readonly MentionThread[] = remembered(
  (program) =>
    [...mentionsOfStream(program)]
      .flatMap(([workstreamId, mentions]) => threadsOf(program, workstreamId, mentions))
      .sort(
        (a, b) =>
          b.straightDays - a.straightDays ||
          compareDays(a.firstDay, b.firstDay) ||
          compareIds(a.first.id, b.first.id),
      ),
);

/** The thread a mention belongs to; null once it is recorded or settled. */
export const threadOf = (program: Program, mentionId: string): MentionThread | null =>
  mentionThreads(program).find(({ mentions }) => mentions.some(({ id }) => id === mentionId)) ??
  null;

function threadsOf(
  program: Program,
  workstreamId: string,
  all: readonly BlockerMention[],
): readonly MentionThread[] {
  const latestNote = [...(standupNotesOf(program).get(workstreamId) ?? [])]
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const byMatter = new Map<string, BlockerMention[]>();
  for (const one of all.filter(isOpenMention)) {
    const matter = one.deliverableId ?? "";
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), one]);
  }
  return [...byMatter.values()].flatMap((found) => {
    const mentions = [...found].sort((a, b) => compareDays(a.day, b.day));
    const [first, last] = [mentions[0], mentions.at(-1)];
    if (!first || !last) return [];
    return [
      {
        workstreamId,
        deliverableId: first.deliverableId,
        mentions,
        first,
        last,
        straightDays: straightTo(program, mentions),
        firstDay: first.day,
        lastDay: last.day,
        live: latestNote === undefined || last.day >= latestNote,
        drafted: mentions.some(({ draftedAt }) => draftedAt !== null),
      },
    ];
  });
}

/** Counts back from the last mention as long as no working day is between. */
function straightTo(program: Program, mentions: readonly BlockerMention[]): number {
  const days = [...new Set(mentions.map(({ day }) => day))].sort().reverse();
  const gap = days.findIndex((day, index) => {
    const later = days[index - 1];
    return later !== undefined && workingDaysBetween(program.facts.calendar, day, later) > 1;
  });
  return gap === -1 ? days.length : gap;
}
