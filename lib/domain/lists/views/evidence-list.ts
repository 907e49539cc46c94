/** All evidence of the program, whatever it shows, in one list. */
import type { Day } from "../../calendar/index.ts";
import { dayOf } from "../../calendar/index.ts";
import type { Ref } from "../../engine/ids.ts";
import { evidenceStandings, standingOfEvidence } from "../../evidence/evidence-standing.ts";
import type { Deliverable, Evidence } from "../../nouns.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { streamsOf } from "../../relations.ts";
import { routes } from "../../routes.ts";
import { placeOf, titleOf } from "../../subjects.ts";
import { evidenceKinds, wordFor } from "../../vocabulary.ts";
import {
  dayCell,
  memberNameOf,
  ownerFilter,
  pillarFilter,
  sprintFilter,
  streamFilter,
  textCell,
  wordFilter,
} from "./filters.ts";
import { defineList } from "./list.ts";
import type { ListColumn } from "./list-shape.ts";

/** What it speaks for: of a criterion the deliverable or gate that it belongs to. */
function shownFor({ subjectNoun: noun, subjectId: id }: Evidence, program: Program): Ref {
  const criterion = noun === "criterion" ? program.criterion.get(id) : undefined;
  return criterion ? { noun: criterion.subjectNoun, id: criterion.subjectId } : { noun, id };
}

function deliverableOf(one: Evidence, program: Program): Deliverable | undefined {
  const { noun, id } = shownFor(one, program);
  return noun === "deliverable" ? program.deliverable.get(id) : undefined;
}

const subjectWords = (one: Evidence, program: Program): string => {
  const { noun, id } = shownFor(one, program);
  return `${id} ${titleOf(program, noun, id)}`;
};

/** What a piece of evidence can be asked for: how it stands, and what weakens what it shows. */
const asked = [...evidenceStandings, "RECONSTRUCTED", "UNVERIFIED"] as const;

const askedOf = (one: Evidence, program: Program, today: Day): readonly string[] => [
  standingOfEvidence(program, one, today),
  ...(one.reconstructed ? ["RECONSTRUCTED"] : []),
  ...(one.verifiedById === null ? ["UNVERIFIED"] : []),
];

/** "Current", "Expired, reconstructed". */
function stateWords(one: Evidence, program: Program, today: Day): string {
  const word = wordFor(standingOfEvidence(program, one, today));
  return one.reconstructed ? `${word}, reconstructed` : word;
}

/** All that it supports besides what it was recorded for. */
const supportWords = (one: Evidence, program: Program): string =>
  [subjectWords(one, program), ...one.supports].join(", ");

const columns: readonly ListColumn<Evidence>[] = [
  {
    key: "title",
    heading: "Evidence",
    cell: ({ id, title }, { facts }) => ({
      kind: "link",
      text: `${id} ${title}`,
      href: routes.evidence(facts.slug, id),
    }),
    order: ({ title }) => title,
  },
  {
    key: "kind",
    heading: "Kind",
    cell: ({ kind }) => textCell(wordFor(kind)),
    order: ({ kind }) => evidenceKinds.indexOf(kind),
  },
  {
    key: "for",
    heading: "For",
    cell: (one, program) => {
      const { noun, id } = shownFor(one, program);
      return { kind: "link", text: supportWords(one, program), href: placeOf(program, noun, id) };
    },
    order: (one, program) => subjectWords(one, program),
  },
  {
    key: "state",
    heading: "State",
    cell: (one, program, { today }) => textCell(stateWords(one, program, today)),
    order: (one) => (one.removedReason === null ? (one.reconstructed ? 1 : 0) : 2),
  },
  {
    key: "until",
    heading: "Valid until",
    cell: (one, program, { today }) =>
      one.validUntilDay === null
        ? null
        : {
            kind: "day",
            day: one.validUntilDay,
            late: standingOfEvidence(program, one, today) === "EXPIRED",
          },
    // What counts without end, and what was removed, comes last.
    order: ({ removedReason, validUntilDay }) => (removedReason === null ? validUntilDay : null),
  },
  {
    key: "file",
    heading: "File",
    cell: ({ id, file }, { facts }) =>
      file ? { kind: "link", text: file.name, href: routes.evidenceFile(facts.slug, id) } : null,
    order: ({ file }) => file?.name ?? null,
  },
  {
    key: "verified",
    heading: "Verified by",
    cell: ({ verifiedById }, program) => {
      const name = memberNameOf(program, verifiedById);
      return name === null ? null : textCell(name);
    },
    order: ({ verifiedById }, program) => memberNameOf(program, verifiedById),
  },
  {
    key: "recorded",
    heading: "Recorded",
    cell: ({ recordedAt }, { facts }) => dayCell(dayOf(facts.calendar, recordedAt)),
    order: ({ recordedAt }) => recordedAt,
  },
];

export const evidenceList = defineList<Evidence>({
  name: "evidence",
  one: "piece of evidence",
  many: "pieces of evidence",
  rows: ({ evidence }) => evidence.values(),
  mayRead: ({ subjectNoun, subjectId }, program, situation) =>
    !isHiddenSubject(program, subjectNoun, subjectId, situation),
  columns,
  filters: [
    {
      ...wordFilter<Evidence>("state", "State", "All but removed", asked, () => []),
      valuesOf: (one, program, { today }) => askedOf(one, program, today),
      unasked: ({ removedReason }) => removedReason === null,
    },
    wordFilter("kind", "Kind", "All kinds", evidenceKinds, ({ kind }) => [kind]),
    streamFilter((one, program) => streamsOf(program, shownFor(one, program))),
    pillarFilter((one, program) => {
      const deliverable = deliverableOf(one, program);
      return deliverable ? [deliverable.primaryPillar] : [];
    }),
    ownerFilter(({ recordedById }) => [recordedById], "Recorded by", "Everyone"),
    sprintFilter((one, program) => [deliverableOf(one, program)?.sprintId ?? null]),
  ],
  day: { label: "Recorded", of: ({ recordedAt }, { facts }) => dayOf(facts.calendar, recordedAt) },
  words: ({ title, file }) => `${title} ${file?.name ?? ""}`,
  usualSort: "until",
});
