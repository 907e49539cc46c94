/** Evidence is linked, and recorded when it happens. */
import type { Day } from "../calendar/index.ts";
import { compareDays, dayOf, workingDaysBetween } from "../calendar/index.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import { memberOf } from "../engine/situation.ts";
import type { Evidence } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { wordFor } from "../vocabulary.ts";
import { counted } from "../wording.ts";
import { fileRules } from "./rules/files.ts";

/** each gate leaves documented evidence; a result that nobody can look up doesn't count. */
export const resultWithoutEvidence = rule<{ subject: Ref; evidence: number }>({
  id: "A-24",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Quality gate",
    url: "https://www.compelframework.org/glossary/quality-gate",
  },
  statement:
    "Every result, and every gate outcome including recycle and stop, links to its evidence.",
  objection: "The result of {what} {id} has no link to evidence.",
  remedy: "Add the document, test, metric or decision that supports it.",
  check: (_program, { subject, evidence }) =>
    evidence > 0
      ? []
      : [{ subject, facts: { what: wordFor(subject.noun).toLowerCase(), id: subject.id } }],
});

/** record when made, do not rebuild later. Such evidence is kept, and marked. */
export const evidenceReconstructed = rule<{ subject: Ref; title: string; occurredDay: Day }>({
  id: "A-25",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: { label: "Produce stage", url: "https://www.compel.one/stage/produce" },
  statement:
    "Evidence dated after the decision it supports, or recorded long after the event, is marked as reconstructed.",
  objection: '"{title}" is from {occurredDay}: {why}. It will be marked as reconstructed.',
  remedy: "Say why it wasn't recorded at the time, then continue.",
  check: (program, { subject, title, occurredDay }, { today }) => {
    const why = reconstruction(program, subject, occurredDay, today);
    return why === null ? [] : [{ subject, facts: { title, occurredDay, why } }];
  },
});

/** Why evidence counts as reconstructed, or null. Days in working days of the program. */
export function reconstruction(
  program: Program,
  subject: Ref,
  occurredDay: Day,
  today: Day,
): string | null {
  const decided = decisionDayOf(program, subject);
  if (decided !== null && compareDays(occurredDay, decided) > 0) {
    return `the decision it supports was taken on ${decided}`;
  }
  const late = settingOf(program, "evidenceLateWorkingDays");
  const age = workingDaysBetween(program.facts.calendar, occurredDay, today);
  return age > late ? `${counted(age, "working day")} ago; the limit is ${late}` : null;
}

function decisionDayOf(program: Program, subject: Ref): Day | null {
  switch (subject.noun) {
    case "deliverable":
      return program.deliverable.get(subject.id)?.acceptedDay ?? null;
    case "gate": {
      const at = program.gate.get(subject.id)?.decidedAt ?? null;
      return at === null ? null : dayOf(program.facts.calendar, at);
    }
    case "condition":
      return program.condition.get(subject.id)?.closedDay ?? null;
    case "criterion": {
      const criterion = program.criterion.get(subject.id);
      return criterion
        ? decisionDayOf(program, { noun: criterion.subjectNoun, id: criterion.subjectId })
        : null;
    }
    default:
      return null;
  }
}

/** T-32: a link is an address that opens in a browser. */
export const linkUnusable = rule<{ subject: Ref; link: string }>({
  id: "T-32",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "An evidence link is a web address that anyone can open.",
  objection: '"{link}" is not a web address.',
  remedy: "Paste the address from your browser, starting with https://.",
  check: (_program, { subject, link }) =>
    /^https?:\/\/[^\s/]+\S*$/i.test(link.trim()) ? [] : [{ subject, facts: { link } }],
});

/** T-305: whoever doubts it must be able to look at it. */
export const nothingToLookUp = rule<{ subject: Ref; shown: boolean }>({
  id: "T-305",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Evidence has a link or a file.",
  objection: "There is neither a link nor a file.",
  remedy: "Enter a link, choose a file or take a photo.",
  check: (_program, { subject, shown }) => (shown ? [] : [{ subject, facts: {} }]),
});

/** T-306: four eyes; whoever recorded it says by recording it that it shows something. */
export const verifiesOwnRecord = rule<{ evidenceId: string }>({
  id: "T-306",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Evidence is verified by somebody else than the person who recorded it.",
  objection: "You recorded {id}, so somebody else has to verify it.",
  remedy: "Ask somebody who can tell whether it shows what it claims.",
  check: (program, { evidenceId }, situation) => {
    const recordedById = program.evidence.get(evidenceId)?.recordedById;
    return recordedById !== undefined && recordedById === memberOf(program, situation.actor)?.id
      ? [{ subject: { noun: "evidence", id: evidenceId }, facts: { id: evidenceId } }]
      : [];
  },
});

/** T-307: an attestation or a certificate is good for a time. */
export const evidenceExpired = rule<{ evidence: Evidence }>({
  id: "T-307",
  severity: "INFORMS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Evidence counts until its last valid day. After it, the criteria it supports open again.",
  objection: '{id} "{title}" was valid until {validUntilDay}.',
  remedy: "Renew it, then assess the criteria it supports again.",
  check: (_program, { evidence }, { today }) => {
    const { id, title, validUntilDay, expiredDay, removedReason } = evidence;
    return validUntilDay !== null &&
      expiredDay === null &&
      removedReason === null &&
      compareDays(validUntilDay, today) < 0
      ? [{ subject: { noun: "evidence", id }, facts: { id, title, validUntilDay } }]
      : [];
  },
});

/** T-33: a text that others will read cannot be empty. */
export const textMissing = rule<{ subject: Ref; field: string; text: string }>({
  id: "T-33",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Text that others will read isn't left empty.",
  objection: "{field} can't be empty.",
  remedy: "Fill in this field.",
  check: (_program, { subject, field, text }) =>
    text.trim() === "" ? [{ subject, facts: { field } }] : [],
});

export const evidenceRules = [
  resultWithoutEvidence,
  evidenceReconstructed,
  linkUnusable,
  nothingToLookUp,
  verifiesOwnRecord,
  evidenceExpired,
  textMissing,
  ...fileRules,
];
