/** A progress note is corrected by its author, on its day, as long as it is a note. */
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { actorId, nameOf } from "../../engine/situation.ts";
import type { ProgressNote } from "../../nouns.ts";
import type { DeliverableState } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";

interface CorrectionQuestion {
  readonly subject: Ref;
  readonly note: ProgressNote;
}

/** T-145: nobody rewrites what somebody else said. */
export const noteOfAnother = rule<CorrectionQuestion>({
  id: "T-145",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Only the person who logged a progress note corrects it.",
  objection: "{author} logged this note, so only {author} can correct it.",
  remedy: "Ask them to correct it, or log a new note.",
  check: (program, { subject, note }, situation) =>
    note.byId === actorId(program, situation)
      ? []
      : [{ subject, facts: { author: nameOf(program, note.byId) } }],
});

/** T-146: the next day others have read it. */
export const noteOfAnotherDay = rule<CorrectionQuestion>({
  id: "T-146",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A progress note is corrected only on the day it was logged.",
  objection: "This note is from {day}. A note can be corrected only on the day it was logged.",
  remedy: "Log a new note with the correction.",
  check: (_program, { subject, note }, { today }) =>
    note.day === today ? [] : [{ subject, facts: { day: note.day } }],
});

/** States that a note leads to only with a decision. */
const decided: readonly DeliverableState[] = ["ACCEPTED", "RETURNED", "DROPPED"];

/** T-147: the reason of a decision stays as it was given. */
export const noteRecordsDecision = rule<CorrectionQuestion>({
  id: "T-147",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A note that records an acceptance, a return or a drop can't be corrected.",
  objection: "This note records a decision: {id} became {state}. Its reason can't be changed.",
  remedy: "Log a new note with the correction.",
  check: (_program, { subject, note }) =>
    decided.includes(note.state)
      ? [{ subject, facts: { id: note.deliverableId, state: wordFor(note.state).toLowerCase() } }]
      : [],
});

export const noteCorrectionRules = [noteOfAnother, noteOfAnotherDay, noteRecordsDecision];
