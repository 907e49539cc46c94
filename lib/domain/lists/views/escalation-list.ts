/** Every escalation that the reader may see, in one list. */
import { dayOf } from "../../calendar/index.ts";
import { isUndecided } from "../../escalations/escalation-clock.ts";
import type { Deliverable, Escalation } from "../../nouns.ts";
import { maySeeEscalation } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import {
  blockerKinds,
  escalationSeverities,
  escalationStates,
  escalationTiers,
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
import type { ListColumn } from "./list-shape.ts";

/** Deliverables that can't go on. */
const affected = ({ affectedIds }: Escalation, program: Program): readonly Deliverable[] =>
  affectedIds.flatMap((id) => program.deliverable.get(id) ?? []);

const raisedOn = ({ openedAt }: Escalation, { facts }: Program) => dayOf(facts.calendar, openedAt);

const columns: readonly ListColumn<Escalation>[] = [
  {
    key: "title",
    heading: "Escalation",
    cell: ({ id, title }, { facts }) => ({
      kind: "link",
      text: `${id} ${title}`,
      href: routes.escalation(facts.slug, id),
    }),
    order: ({ title }) => title,
  },
  {
    key: "severity",
    heading: "Severity",
    cell: ({ severity }) => ({ kind: "severity", severity }),
    order: ({ severity }) => escalationSeverities.indexOf(severity),
  },
  {
    key: "kind",
    heading: "Kind",
    cell: ({ kind }) => textCell(wordFor(kind)),
    order: ({ kind }) => blockerKinds.indexOf(kind),
  },
  {
    key: "tier",
    heading: "Tier",
    cell: ({ tier }) => textCell(wordFor(tier)),
    order: ({ tier }) => escalationTiers.indexOf(tier),
  },
  {
    key: "state",
    heading: "State",
    cell: ({ state }) => textCell(wordFor(state)),
    order: ({ state }) => escalationStates.indexOf(state),
  },
  {
    key: "owner",
    heading: "Owner",
    cell: ({ ownerId }, program) => textCell(memberNameOf(program, ownerId) ?? ""),
    order: ({ ownerId }, program) => memberNameOf(program, ownerId),
  },
  {
    key: "stream",
    heading: "Stream",
    cell: ({ workstreamId }, program) => textCell(streamNameOf(program, workstreamId) ?? ""),
    order: ({ workstreamId }, program) => streamNameOf(program, workstreamId),
  },
  {
    key: "raised",
    heading: "Raised",
    cell: (one, program) => dayCell(raisedOn(one, program)),
    order: ({ openedAt }) => openedAt,
  },
];

export const escalationList = defineList<Escalation>({
  name: "escalations",
  one: "escalation",
  many: "escalations",
  rows: ({ escalation }) => escalation.values(),
  mayRead: (one, program, situation) => maySeeEscalation(program, one, situation),
  columns,
  filters: [
    {
      key: "state",
      label: "State",
      any: "All states",
      choices: () => [{ value: "UNDECIDED", label: "Undecided" }, ...worded(escalationStates)],
      valuesOf: (one) => [one.state, ...(isUndecided(one) ? ["UNDECIDED"] : [])],
    },
    wordFilter("tier", "Tier", "All tiers", escalationTiers, ({ tier }) => [tier]),
    wordFilter("severity", "Severity", "All severities", escalationSeverities, (one) => [
      one.severity,
    ]),
    streamFilter(({ workstreamId }) => [workstreamId]),
    pillarFilter((one, program) => affected(one, program).map((each) => each.primaryPillar)),
    ownerFilter(({ ownerId }) => [ownerId]),
    sprintFilter((one, program) => affected(one, program).map(({ sprintId }) => sprintId)),
  ],
  day: { label: "Raised", of: raisedOn },
  words: ({ title }) => title,
  usualSort: "-raised",
});
