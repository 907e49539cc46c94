/** What stands in the way, said in a note: one mention per note, kept in step with the note's words. */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { referenceUnknown, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { isOpenEscalation } from "../../escalations/escalation-clock.ts";
import type { BlockerMention, Noun } from "../../nouns.ts";
import { maySeeEscalation } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { groupedBy } from "../../program.ts";
import { isOpenMention, threadOf } from "../mention-threads.ts";

export const mentionsOfNote = groupedBy("blockerMention", (one) => one.noteId);

/** "OPEN", "SETTLED" or "RECORDED AS E-3", the words that T-03 prints; an unknown mention reads as open. */
export const mentionState = (mention: BlockerMention | undefined): string =>
  mention === undefined || isOpenMention(mention)
    ? "OPEN"
    : mention.escalationId === null
      ? "SETTLED"
      : `RECORDED AS ${mention.escalationId}`;

/** T-03 for a mention that is recorded or settled already. */
export const unlessOpen = (
  program: Program,
  mentionId: string,
  situation: Situation,
): readonly Finding[] =>
  stateForbids.check(
    program,
    {
      subject: { noun: "blockerMention", id: mentionId },
      state: mentionState(program.blockerMention.get(mentionId)),
      allowed: ["OPEN"],
    },
    situation,
  );

/** The escalation named must be one the actor sees and nobody has closed. */
export const unknownEscalation = (
  program: Program,
  subject: Ref,
  escalationId: string | null,
  situation: Situation,
): readonly Finding[] => {
  if (escalationId === null) return [];
  const escalation = program.escalation.get(escalationId);
  const exists =
    escalation !== undefined &&
    isOpenEscalation(escalation) &&
    !escalation.confidential &&
    maySeeEscalation(program, escalation, situation);
  return referenceUnknown.check(
    program,
    { subject, field: "Open escalation", value: escalationId, exists },
    situation,
  );
};

/** A record was made or found: the mention and the earlier open ones of its thread point to it. */
export const linkChanges = (
  program: Program,
  mentionId: string,
  escalationId: string,
): readonly Change[] =>
  (threadOf(program, mentionId)?.mentions ?? []).map(({ id }) =>
    change("mention-linked", id, { escalationId }),
  );

export interface Said {
  readonly blockers: string;
  readonly deliverableId: string | null;
  readonly escalationId: string | null;
}

/**
 * Said today for the first time and not yet before the EATP: taking it out corrects a slip of the pen. Anything older
 * is settled with a reason, whatever the note says now.
 */
const isFresh = (program: Program, mention: BlockerMention, { today }: Situation): boolean =>
  isOpenMention(mention) &&
  mention.day === today &&
  mention.draftedAt === null &&
  threadOf(program, mention.id)?.mentions.length === 1;

/** What becomes of a note's mention when the note is written, or written again. */
export function mentionChanges(
  program: Program,
  note: Pick<BlockerMention, "noteId" | "workstreamId" | "day">,
  said: Said,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const text = said.blockers.trim();
  const before = (mentionsOfNote(program).get(note.noteId) ?? []).at(-1);
  const standing = before && before.settledReason === null ? before : undefined;
  if (text === "") {
    return standing && isFresh(program, standing, situation)
      ? [
          change("mention-settled", standing.id, {
            settledReason: "Removed from the note on the same day",
            settledById: actorId(program, situation),
          }),
        ]
      : [];
  }
  if (!standing) {
    if (before?.text === text && said.escalationId === null) return [];
    const { deliverableId, escalationId } = said;
    return [
      change("blocker-mentioned", mint("blockerMention"), {
        ...note,
        deliverableId,
        text,
        escalationId,
        settledReason: null,
        settledById: null,
        draftedAt: null,
      }),
    ];
  }
  const reworded = standing.text !== text || standing.deliverableId !== said.deliverableId;
  const linked = said.escalationId !== null && said.escalationId !== standing.escalationId;
  return [
    ...(reworded
      ? [change("mention-reworded", standing.id, { text, deliverableId: said.deliverableId })]
      : []),
    ...(linked ? [change("mention-linked", standing.id, { escalationId: said.escalationId })] : []),
  ];
}
