/** One rule, and setting it aside for one subject: who may, until when at most, who did so far. */
import type { Day } from "../../calendar/index.ts";
import { addWorkingDays } from "../../calendar/index.ts";
import type { RuleCard } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import { aspectWords } from "../../overrides/exceptions-in-force.ts";
import type { OverrideRow } from "../../overrides/views/override-offers.ts";
import { overrideRow } from "../../overrides/views/override-offers.ts";
import { partiesTo, partyAmong } from "../../people/parties-to.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { dependenciesInto } from "../../program.ts";
import { rulebook } from "../../rulebook.ts";
import { settingOf } from "../../settings.ts";
import { placeOf, subjectNamed, titleOf } from "../../subjects.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import type { RuleEntry } from "./rulebook-page.ts";
import { entryOf } from "./rulebook-page.ts";
import type { SubjectChoices } from "./subject-choices.ts";
import { subjectChoices } from "./subject-choices.ts";

export interface RulePage {
  readonly rule: RuleEntry;
  readonly subject: (Ref & { readonly title: string; readonly place: string | null }) | null;
  /** What it could be about, where no subject is named; of one kind at a time. */
  readonly choices: SubjectChoices;
  /** Roles of the reader that the rule names; empty when the reader may not set it aside. */
  readonly roles: readonly { readonly value: ProgramRole; readonly label: string }[];
  /** The reader's role would do, but the subject is their own (I-44). */
  readonly ownsSubject: boolean;
  /** Parts of a subject that the rule is overridden for one by one; empty where it speaks of the whole. */
  readonly aspects: readonly { readonly value: string; readonly label: string }[];
  readonly today: Day;
  /** The last day an override granted today may hold. */
  readonly lastDay: Day;
  /** Those of the subject, or of the whole rule where none is named; newest first. */
  readonly overrides: readonly (OverrideRow & { readonly subject: string })[];
}

/** `about` is an id as people write it ("DL15"), `kind` a noun to choose from; null for a rule the book does not hold. */
export function rulePage(
  program: Program,
  ruleId: string,
  about: string | null,
  situation: Situation,
  kind: string | null = null,
): RulePage | null {
  const card = rulebook.find(({ id }) => id === ruleId);
  if (!card) return null;
  const found = about === null ? null : subjectNamed(program, about);
  const subject = found && isHiddenSubject(program, found.noun, found.id, situation) ? null : found;
  const me = memberOf(program, situation.actor);
  const concerned = [...program.override.values()].filter(
    (one) =>
      one.ruleId === ruleId &&
      !isHiddenSubject(program, one.subjectNoun, one.subjectId, situation) &&
      (subject === null || (one.subjectNoun === subject.noun && one.subjectId === subject.id)),
  );
  return {
    rule: entryOf(program, card),
    subject: subject && {
      ...subject,
      title: titleOf(program, subject.noun, subject.id),
      place: placeOf(program, subject.noun, subject.id),
    },
    choices: subjectChoices(program, { noun: kind ?? undefined }, situation),
    roles: card.overridableBy
      .filter((role) => me?.roles.includes(role))
      .map((value) => ({ value, label: wordFor(value) })),
    ownsSubject:
      subject !== null &&
      me !== null &&
      partyAmong(program, partiesTo(program, subject), me.id) !== null,
    aspects: aspectsOf(program, card.aspectOf, subject),
    today: situation.today,
    lastDay: addWorkingDays(
      program.facts.calendar,
      situation.today,
      settingOf(program, "overrideWorkingDays"),
    ),
    overrides: concerned.reverse().map((one) => ({
      ...overrideRow(program, one, situation),
      subject: titleOf(program, one.subjectNoun, one.subjectId),
    })),
  };
}

function aspectsOf(
  program: Program,
  kind: RuleCard["aspectOf"],
  subject: Ref | null,
): RulePage["aspects"] {
  switch (kind) {
    case "pillar":
      return pillars.map((value) => ({ value, label: wordFor(value) }));
    case "sprint":
      return [...program.sprint.values()].map(({ id, number }) => ({
        value: id,
        label: `Sprint ${number}`,
      }));
    case "stakeholderGroup":
      return [...program.stakeholderGroup.values()].map(({ id, name }) => ({
        value: id,
        label: name,
      }));
    case "dependency":
      return (dependenciesInto(program).get(subject?.id ?? "") ?? []).map(({ id }) => ({
        value: id,
        label: aspectWords(program, id),
      }));
    case undefined:
      return [];
  }
}
