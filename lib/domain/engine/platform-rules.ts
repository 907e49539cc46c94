/** What Throughline itself asks of every program: who may, what exists, which moves a state allows. */
import type { CommandName } from "../authority.ts";
import { may, whoMay } from "../authority.ts";
import { dayOf, timeOf } from "../calendar/index.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { stateWords } from "../vocabulary.ts";
import { capital, listedOr, uncapital } from "../wording.ts";
import type { EditConflict } from "./edit.ts";
import { fieldWords, nounWords, valueWords } from "./field-words.ts";
import type { Finding } from "./finding.ts";
import { ownOrder, rule } from "./finding.ts";
import type { Ref } from "./ids.ts";
import type { Situation } from "./situation.ts";
import { trimmed } from "./visible-text.ts";

export const actorMayNot = rule<{ command: CommandName; subject: Ref }>({
  id: "T-01",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Only named roles and relations can use a command.",
  objection: "You don't have permission. {whoMay} can do this.",
  remedy: "Ask one of them, or have an administrator change your roles.",
  check: (program, { command, subject }, situation) =>
    may(program, command, subject, situation)
      ? []
      : [{ subject, facts: { command, whoMay: capital(whoMay(command)) } }],
});

export const subjectUnknown = rule<{ subject: Ref; exists: boolean }>({
  id: "T-02",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A command applies to something that exists in this program.",
  objection: "There is no {what} {id} in this program.",
  remedy: "Check the address or choose again from the list.",
  check: (_program, { subject, exists }) =>
    exists ? [] : [{ subject, facts: { what: nounWords(subject.noun), id: subject.id } }],
});

export const stateForbids = rule<{ subject: Ref; state: string; allowed: readonly string[] }>({
  id: "T-03",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A state changes only in the allowed order.",
  objection: "{id} is {state}. For this it must be {allowed}.",
  remedy: "Change its state first.",
  check: (_program, { subject, state, allowed }) =>
    allowed.includes(state)
      ? []
      : [
          {
            subject,
            facts: {
              id: subject.id,
              state: stateWords(state),
              allowed: listedOr(allowed.map(stateWords)),
            },
          },
        ],
});

/** A field names something (a person, a deliverable) that this program does not have or no longer has. */
export const referenceUnknown = rule<{
  subject: Ref;
  field: string;
  value: string;
  exists: boolean;
}>({
  id: "T-04",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Whatever a form refers to exists in this program and is active.",
  objection: "{field}: we couldn't find {value} in this program.",
  remedy: "Choose from the list, or add it first.",
  check: (_program, { subject, field, value, exists }) =>
    exists ? [] : [{ subject, facts: { field: capital(field), value } }],
});

export const reasonTooShort = rule<{ subject: Ref; reason: string; field?: string }>({
  id: "T-05",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A reason is more than a word.",
  objection: "{field} has {length:character}. At least {least} are needed.",
  remedy: "Give a reason that somebody who wasn't there understands.",
  check: (program, { subject, reason, field }) => {
    const least = settingOf(program, "reasonCharacters");
    const { length } = trimmed(reason);
    return length >= least
      ? []
      : [{ subject, facts: { field: field ?? "The reason", length, least } }];
  },
});

/** T-05 of the reason for continuing in spite of warnings; none where nothing was given yet. */
export const continuingReasonTooShort = (
  program: Program,
  subject: Ref,
  reason: string | undefined,
  situation: Situation,
): readonly Finding[] =>
  reason
    ? reasonTooShort.check(
        program,
        { subject, reason, field: "The reason for continuing" },
        situation,
      )
    : [];

export const daysReversed = rule<{
  subject: Ref;
  first: string;
  firstDay: string;
  second: string;
  secondDay: string;
}>({
  id: "T-06",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "An end comes after its start.",
  objection: "{second} ({secondDay}) is before {first} ({firstDay}).",
  remedy: "Correct one of the two dates.",
  check: (_program, { subject, first, second, ...days }) =>
    days.secondDay < days.firstDay
      ? [{ subject, facts: { ...days, first: uncapital(first), second: capital(second) } }]
      : [],
});

export const numberOutOfRange = rule<{
  subject: Ref;
  field: string;
  value: number;
  least: number;
  most: number;
}>({
  id: "T-07",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A number is within the range of its field.",
  objection: "{field} is {value}. It must be between {least} and {most}.",
  remedy: "Enter a number within the range.",
  check: (_program, { subject, ...facts }) =>
    facts.value >= facts.least && facts.value <= facts.most ? [] : [{ subject, facts }],
});

export const alreadyTaken = rule<{ subject: Ref; field: string; value: string; taken: boolean }>({
  id: "T-08",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Names are unique.",
  objection: '{field} "{value}" is already taken.',
  remedy: "Choose a different one.",
  check: (_program, { subject, field, value, taken }) =>
    taken ? [{ subject, facts: { field, value } }] : [],
});

/** One submitted form is one command of one person on one subject; only then is sending it again harmless. */
export const commandIdSpent = rule<{ subject: Ref; spent: boolean }>({
  id: "T-140",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A form's id is used once: for one person, one command, one subject and one content.",
  objection: "Not saved: this form was already sent with different content.",
  remedy: "Check what you entered and send the form again.",
  check: (_program, { subject, spent }) => (spent ? [{ subject, facts: {} }] : []),
});

/** A field that two people changed while each had the form open. Nobody is overwritten without being asked. */
export const editedMeanwhile = rule<{ subject: Ref; conflicts: readonly EditConflict[] }>({
  id: "T-141",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "An edit never overwrites a field that somebody else has changed in the meantime.",
  objection: '{who} changed {field} to "{theirs}" ({day}, {time}). You entered "{mine}".',
  remedy: "Choose which value to keep, then save again.",
  check: (program, { subject, conflicts }) =>
    conflicts.map(({ field, theirs, mine, who, at }) => ({
      subject,
      aspect: field,
      facts: {
        who,
        field: fieldWords(field),
        theirs: valueWords(program, field, theirs),
        mine: valueWords(program, field, mine),
        day: dayOf(program.facts.calendar, at),
        time: timeOf(program.facts.calendar, at),
      },
    })),
});

export const platformRules = [
  actorMayNot,
  subjectUnknown,
  stateForbids,
  referenceUnknown,
  reasonTooShort,
  daysReversed,
  numberOutOfRange,
  alreadyTaken,
  commandIdSpent,
  editedMeanwhile,
];
