/** What time does to what is only said: a mention becomes a draft for the EATP (I-74), a vacancy an escalation (I-04). */
import {
  addWorkingDays,
  compareDays,
  compareInstants,
  dayOf,
  openingOf,
} from "../../../calendar/index.ts";
import type { Change } from "../../../changes.ts";
import { change } from "../../../changes.ts";
import type { Situation } from "../../../engine/situation.ts";
import type { Noun, Workstream } from "../../../nouns.ts";
import { workingDaysVacant } from "../../../program/rules/program-shape.ts";
import type { Program } from "../../../program.ts";
import { settingOf } from "../../../settings.ts";
import { mentionThreads } from "../../../stand-ups/mention-threads.ts";
import { counted } from "../../../wording.ts";
import { openingChanges } from "../raise-blocker.ts";

/**
 * Changes due now: mentions said on enough straight working days go to the EATP (I-74), and a stream without a
 * lead for more than twice its limit is escalated to L2 (I-04).
 */
export function standUpClocks(
  program: Program,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  return [
    ...drafts(program, situation),
    ...[...program.workstream.values()].flatMap((one) => vacancy(program, one, situation, mint)),
  ];
}

/** Once per thread: the latest mention carries the draft, from when its note was written. */
function drafts(program: Program, { now }: Situation): readonly Change[] {
  const many = settingOf(program, "mentionDraftWorkingDays");
  return mentionThreads(program)
    .filter(({ live, drafted, straightDays }) => live && !drafted && straightDays >= many)
    .map(({ last }) =>
      change("mention-drafted", last.id, {
        draftedAt: program.standupNote.get(last.noteId)?.at ?? now,
      }),
    );
}

/** The warning stands after the limit; after twice as long the EATP has to decide, once per vacancy. */
function vacancy(
  program: Program,
  stream: Workstream,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const { id, name, leadVacantSince } = stream;
  const days = workingDaysVacant(program, stream, situation.today);
  const limit = settingOf(program, "leadVacantWorkingDays");
  if (leadVacantSince === null || days === null || days <= limit + limit) return [];
  const { calendar } = program.facts;
  const dueDay = addWorkingDays(calendar, leadVacantSince, limit + limit + 1);
  const dueAt = openingOf(calendar, dueDay);
  if (compareInstants(situation.now, dueAt) < 0) return [];
  const grownFrom = `workstream:${id}`;
  const told = [...program.escalation.values()].some(
    (one) =>
      one.grownFrom === grownFrom &&
      compareDays(dayOf(calendar, one.openedAt), leadVacantSince) >= 0,
  );
  if (told) return [];
  return openingChanges(
    program,
    {
      kind: "DECISION_NEEDED",
      title: `${name} has no lead`,
      description: `Nobody has led the stream since ${leadVacantSince}, ${counted(days, "working day")}.`,
      severity: "MEDIUM",
      tier: "L2_PROGRAM",
      wantedDecision: "Who leads the stream, or who acts as interim lead",
      affectedIds: [],
      workstreamId: id,
      firstSeenDay: leadVacantSince,
      confidential: false,
      options: ["Name a lead", "The EATP acts as interim lead", "Move its work to another stream"],
    },
    situation,
    mint,
    { from: grownFrom, dueAt },
  );
}
