/** I-75 in the words of the escalations: what the access table says of each, and of whatever names one. */
import { mayRead } from "../access.ts";
import type { Situation } from "../engine/situation.ts";
import { isUndecided } from "../escalations/escalation-clock.ts";
import { maySeeView } from "../lists/saved-views.ts";
import type { Escalation, Warning } from "../nouns.ts";
import type { Program } from "../program.ts";

const refOf = ({ id }: Escalation) => ({ noun: "escalation", id }) as const;

/** Everybody reads an escalation; one told in confidence only those whom the table names. */
export const maySeeEscalation = (
  program: Program,
  escalation: Escalation,
  situation: Situation,
): boolean =>
  !escalation.confidential ||
  mayRead(program, "confidential-escalation", situation, refOf(escalation));

/** Escalations the reader may see, open and closed; confidential ones of others are left out (I-75). */
export const visibleEscalations = (program: Program, situation: Situation): readonly Escalation[] =>
  [...program.escalation.values()].filter((one) => maySeeEscalation(program, one, situation));

/** Of these, the ones that wait for a decision. */
export const undecidedVisible = (program: Program, situation: Situation): readonly Escalation[] =>
  visibleEscalations(program, situation).filter(isUndecided);

/** Does this noun and id name an escalation, or a saved view, that the reader may not know of? */
export function isHiddenSubject(
  program: Program,
  noun: string,
  id: string,
  situation: Situation,
): boolean {
  const view = noun === "savedView" ? program.savedView.get(id) : undefined;
  if (view) return !maySeeView(program, view, situation);
  const escalation = noun === "escalation" ? program.escalation.get(id) : undefined;
  return escalation !== undefined && !maySeeEscalation(program, escalation, situation);
}

/**
 * Tells texts that name an escalation the reader may not know of, by its id or its title. A title of one or two words
 * names nothing: it stands in many texts that have nothing to do with it, and hiding those would tell what it is.
 */
export const namesHidden = (program: Program, situation: Situation): ((text: string) => boolean) =>
  namesOneOf(
    [...program.escalation.values()].filter((one) => !maySeeEscalation(program, one, situation)),
  );

/** The same of escalations told in confidence that the person knows of and others may not. */
export const namesConfidential = (
  program: Program,
  situation: Situation,
): ((text: string) => boolean) =>
  namesOneOf(visibleEscalations(program, situation).filter(({ confidential }) => confidential));

function namesOneOf(escalations: readonly Escalation[]): (text: string) => boolean {
  if (escalations.length === 0) return () => false;
  const named = escalations.map(({ id }) => id).join("|");
  const ids = new RegExp(`(?<![\\w-])(${named})(?![\\w-])`, "u");
  const titles = escalations.map(({ title }) => title.trim()).filter(isTelling);
  return (text) => ids.test(text) || titles.some((title) => text.includes(title));
}

const isTelling = (title: string): boolean => title.split(/\s+/).length >= fewestWords;

const fewestWords = 3;

/** The reporter's name is not for executives, nor for administrators and viewers from outside the work. */
export const maySeeReporter = (
  program: Program,
  escalation: Escalation,
  situation: Situation,
): boolean => mayRead(program, "reporter-name", situation, refOf(escalation));

const atStandUp: ReadonlySet<string> = new Set(["standupNote", "blockerMention"]);

/** Is a thing of this noun something that was said at a stand-up? */
export const isSaidAtStandUp = (noun: string): boolean => atStandUp.has(noun);

/** A warning about what was said at a stand-up is for those who read stand-up notes; any other is everybody's. */
export const maySeeWarning = (
  program: Program,
  { subjectNoun }: Warning,
  situation: Situation,
): boolean => !isSaidAtStandUp(subjectNoun) || maySeeStandUp(program, situation);

/** Stand-up notes are between those who work: not for executives or viewers. */
export const maySeeStandUp = (program: Program, situation: Situation): boolean =>
  mayRead(program, "stand-up", situation);
