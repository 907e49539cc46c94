/** Every deliverable of the program, in one list. */
import { compareDays } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { expectedDay, isPastExpected } from "../../deliverables/rules/sequence.ts";
import type { Deliverable } from "../../nouns.ts";
import { routes } from "../../routes.ts";
import { deliverableStates, pillars } from "../../vocabulary.ts";
import {
  dayCell,
  memberNameOf,
  numberCell,
  ownerFilter,
  pillarCell,
  pillarFilter,
  sprintFilter,
  sprintNumberOf,
  streamFilter,
  streamNameOf,
  textCell,
  worded,
} from "./filters.ts";
import { defineList } from "./list.ts";
import type { ListColumn, ListFilter } from "./list-shape.ts";

const columns: readonly ListColumn<Deliverable>[] = [
  {
    key: "title",
    heading: "Deliverable",
    cell: ({ id, title, workstreamId }, { facts }) => ({
      kind: "link",
      text: `${id} ${title}`,
      href: routes.deliverable(facts.slug, workstreamId, id),
    }),
    order: ({ title }) => title,
  },
  {
    key: "stream",
    heading: "Stream",
    cell: ({ workstreamId }, program) => textCell(streamNameOf(program, workstreamId) ?? ""),
    order: ({ workstreamId }, program) => streamNameOf(program, workstreamId),
  },
  {
    key: "pillar",
    heading: "Pillar",
    cell: ({ primaryPillar }) => pillarCell(primaryPillar),
    order: ({ primaryPillar }) => pillars.indexOf(primaryPillar),
  },
  {
    key: "state",
    heading: "State",
    cell: (one, _program, { today }) => ({
      kind: "state",
      state: one.state,
      late: isPastExpected(one, today),
    }),
    order: ({ state }) => deliverableStates.indexOf(state),
  },
  {
    key: "owner",
    heading: "Owner",
    cell: ({ ownerId }, program) => textCell(memberNameOf(program, ownerId) ?? ""),
    order: ({ ownerId }, program) => memberNameOf(program, ownerId),
  },
  {
    key: "sprint",
    heading: "Sprint",
    numeric: true,
    cell: ({ sprintId }, program) => numberCell(sprintNumberOf(program, sprintId)),
    order: ({ sprintId }, program) => sprintNumberOf(program, sprintId),
  },
  {
    key: "points",
    heading: "Points",
    numeric: true,
    cell: ({ points }) => numberCell(points),
    order: ({ points }) => points,
  },
  {
    key: "due",
    heading: "Due",
    cell: (one, _program, { today }) =>
      dayCell(one.dueDay, isOpen(one) && one.dueDay !== null && compareDays(one.dueDay, today) < 0),
    order: ({ dueDay }) => dueDay,
  },
  {
    key: "expected",
    heading: "Expected",
    cell: (one, _program, { today }) =>
      dayCell(isOpen(one) ? expectedDay(one) : one.acceptedDay, isPastExpected(one, today)),
    order: (one) => (isOpen(one) ? expectedDay(one) : one.acceptedDay),
  },
];

const stateFilter: ListFilter<Deliverable> = {
  key: "state",
  label: "State",
  any: "All but dropped",
  choices: () => [
    { value: "OPEN", label: "Open" },
    { value: "LATE", label: "Late" },
    ...worded(deliverableStates),
  ],
  valuesOf: (one, _program, { today }) => [
    one.state,
    ...(isOpen(one) ? ["OPEN"] : []),
    ...(isPastExpected(one, today) ? ["LATE"] : []),
  ],
  unasked: ({ state }) => state !== "DROPPED",
};

export const deliverableList = defineList<Deliverable>({
  name: "deliverables",
  one: "deliverable",
  many: "deliverables",
  rows: ({ deliverable }) => deliverable.values(),
  columns,
  filters: [
    stateFilter,
    streamFilter(({ workstreamId }) => [workstreamId]),
    pillarFilter(({ primaryPillar }) => [primaryPillar]),
    ownerFilter(({ ownerId }) => [ownerId]),
    sprintFilter(({ sprintId }) => [sprintId]),
  ],
  day: { label: "Due", of: ({ dueDay }) => dueDay },
  words: ({ title }) => title,
  usualSort: "due",
});
