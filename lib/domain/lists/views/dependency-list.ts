/** Every dependency of the program, whoever waits for whom, in one list. */
import {
  expectedOn,
  isAwaited,
  isPastNeed,
  lastPromise,
  providerName,
  providerStreamId,
  receiverStreamId,
} from "../../dependencies/dependency-ends.ts";
import type { Dependency } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import { placeOf } from "../../subjects.ts";
import {
  dependencyStates,
  dependencyStrengths,
  dependencyTypes,
  wordFor,
} from "../../vocabulary.ts";
import {
  dayCell,
  memberNameOf,
  ownerFilter,
  pillarFilter,
  sprintFilter,
  streamFilter,
  streamNameOf,
  textCell,
  worded,
  wordFilter,
} from "./filters.ts";
import { defineList } from "./list.ts";
import type { ListColumn, OnDay } from "./list-shape.ts";

/** Still waited for, and needed on a day that has passed. */
const isOverdue = (one: Dependency, program: Program, { today }: OnDay): boolean =>
  isPastNeed(one, today) && isAwaited(program, one);

/** Whoever answers for the end that provides: the owner of the deliverable, else the lead of the stream. */
const providerId = (one: Dependency, program: Program): string | null =>
  program.deliverable.get(one.fromId ?? "")?.ownerId ??
  program.workstream.get(providerStreamId(program, one) ?? "")?.leadId ??
  null;

const titleOf = (program: Program, id: string): string => {
  const title = program.deliverable.get(id)?.title;
  return title === undefined ? id : `${id} ${title}`;
};

const columns: readonly ListColumn<Dependency>[] = [
  {
    key: "id",
    heading: "What waits",
    cell: ({ id, toId }, program) => ({
      kind: "link",
      text: `${id} ${titleOf(program, toId)}`,
      href: routes.dependency(program.facts.slug, id),
    }),
    order: ({ toId }, program) => titleOf(program, toId),
  },
  {
    key: "from",
    heading: "Waits for",
    cell: (one, program) => ({
      kind: "link",
      text: one.fromId === null ? providerName(program, one) : titleOf(program, one.fromId),
      href: one.fromId === null ? null : placeOf(program, "deliverable", one.fromId),
    }),
    order: (one, program) =>
      one.fromId === null ? providerName(program, one) : titleOf(program, one.fromId),
  },
  {
    key: "provider",
    heading: "From stream",
    cell: (one, program) =>
      textCell(streamNameOf(program, providerStreamId(program, one)) ?? "Outside"),
    order: (one, program) => streamNameOf(program, providerStreamId(program, one)),
  },
  {
    key: "owner",
    heading: "Owner",
    cell: (one, program) => textCell(memberNameOf(program, providerId(one, program)) ?? ""),
    order: (one, program) => memberNameOf(program, providerId(one, program)),
  },
  {
    key: "strength",
    heading: "Strength",
    cell: ({ strength }) => textCell(wordFor(strength)),
    order: ({ strength }) => dependencyStrengths.indexOf(strength),
  },
  {
    key: "state",
    heading: "State",
    cell: ({ state }) => ({ kind: "dependency", state }),
    order: ({ state }) => dependencyStates.indexOf(state),
  },
  {
    key: "needed",
    heading: "Needed by",
    cell: (one, program, situation) => dayCell(one.needByDay, isOverdue(one, program, situation)),
    order: ({ needByDay }) => needByDay,
  },
  {
    key: "committed",
    heading: "Committed",
    cell: (one) => dayCell(lastPromise(one)?.day ?? null),
    order: (one) => lastPromise(one)?.day ?? null,
  },
  {
    key: "expected",
    heading: "Expected",
    cell: (one, program) => dayCell(expectedOn(program, one)),
    order: (one, program) => expectedOn(program, one),
  },
];

export const dependencyList = defineList<Dependency>({
  name: "dependencies",
  one: "dependency",
  many: "dependencies",
  rows: ({ dependency }) => dependency.values(),
  columns,
  filters: [
    {
      key: "state",
      label: "State",
      any: "All but dropped",
      choices: () => [
        { value: "AWAITED", label: "Awaited" },
        { value: "OVERDUE", label: "Overdue" },
        ...worded(dependencyStates.filter((state) => state !== "CANCELLED")),
        { value: "CANCELLED", label: "Dropped" },
      ],
      valuesOf: (one, program, situation) => [
        one.state,
        ...(isAwaited(program, one) ? ["AWAITED"] : []),
        ...(isOverdue(one, program, situation) ? ["OVERDUE"] : []),
      ],
      unasked: ({ state }) => state !== "CANCELLED",
    },
    wordFilter("strength", "Strength", "Hard and soft", dependencyStrengths, (one) => [
      one.strength,
    ]),
    wordFilter("type", "Type", "All types", dependencyTypes, ({ type }) => [type]),
    streamFilter((one, program) => [
      providerStreamId(program, one),
      receiverStreamId(program, one),
    ]),
    pillarFilter(({ fromId, toId }, program) =>
      [fromId, toId].flatMap((id) => program.deliverable.get(id ?? "")?.primaryPillar ?? []),
    ),
    ownerFilter((one, program) => [providerId(one, program)]),
    sprintFilter(({ toId }, program) => [program.deliverable.get(toId)?.sprintId ?? null]),
  ],
  day: { label: "Needed", of: ({ needByDay }) => needByDay },
  words: (one, program) =>
    `${titleOf(program, one.toId)} ${one.fromId === null ? providerName(program, one) : titleOf(program, one.fromId)}`,
  usualSort: "needed",
});
