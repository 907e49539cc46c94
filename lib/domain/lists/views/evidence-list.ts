/** All evidence of the program, whatever it shows, in one list. */
import { dayOf } from "../../calendar/index.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Deliverable, Evidence } from "../../nouns.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { streamsOf } from "../../relations.ts";
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

/** "Reconstructed" and "Removed" are said, since they weaken what it shows. */
const standings = ["RECORDED", "RECONSTRUCTED", "REMOVED"] as const;
const standingOf = ({ reconstructed, removedReason }: Evidence): (typeof standings)[number] =>
  removedReason !== null ? "REMOVED" : reconstructed ? "RECONSTRUCTED" : "RECORDED";

const columns: readonly ListColumn<Evidence>[] = [
  {
    key: "title",
    heading: "Evidence",
    cell: ({ id, title, link }) => ({ kind: "link", text: `${id} ${title}`, href: link }),
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
      return { kind: "link", text: subjectWords(one, program), href: placeOf(program, noun, id) };
    },
    order: (one, program) => subjectWords(one, program),
  },
  {
    key: "state",
    heading: "State",
    cell: (one) => textCell(wordFor(standingOf(one))),
    order: (one) => standings.indexOf(standingOf(one)),
  },
  {
    key: "owner",
    heading: "Recorded by",
    cell: ({ recordedById }, program) => textCell(memberNameOf(program, recordedById) ?? ""),
    order: ({ recordedById }, program) => memberNameOf(program, recordedById),
  },
  {
    key: "day",
    heading: "From",
    cell: ({ occurredDay }) => dayCell(occurredDay),
    order: ({ occurredDay }) => occurredDay,
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
      ...wordFilter<Evidence>("state", "State", "All but removed", standings, (one) => [
        standingOf(one),
      ]),
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
  words: ({ title }) => title,
  usualSort: "-recorded",
});
