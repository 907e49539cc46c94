/** What was agreed to be done: actions of retrospectives, and conditions that gates were passed on. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { compareIds } from "../../engine/ids.ts";
import type { Condition, Deliverable, RetroAction } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import { streamsOf } from "../../relations.ts";
import { isUnsettledAction } from "../../reviews/retro-follow-through.ts";
import { sprintNumbered } from "../../sprints/running-sprint.ts";
import { placeOf } from "../../subjects.ts";
import type { Pillar } from "../../vocabulary.ts";
import { retroActionStates, wordFor } from "../../vocabulary.ts";
import { streamsLedBy } from "../../workstreams/rules.ts";
import {
  dayCell,
  memberNameOf,
  numberCell,
  ownerFilter,
  pillarFilter,
  sprintFilter,
  sprintNumberOf,
  streamFilter,
  textCell,
  worded,
} from "./filters.ts";
import { defineList } from "./list.ts";
import type { ListColumn, OnDay } from "./list-shape.ts";

interface Action {
  readonly id: string;
  readonly noun: "retroAction" | "condition";
  readonly text: string;
  readonly ownerId: string;
  /** "Retrospective of sprint 3", "G-2 Go-live". */
  readonly from: string;
  readonly state: (typeof retroActionStates)[number];
  readonly open: boolean;
  /** Of a retrospective's action the sprint it is due in. */
  readonly sprintId: string | null;
  readonly dueDay: Day | null;
  /** The stream of what it is about; where that is none, those that its owner leads. */
  readonly streamIds: readonly string[];
  /** The pillar of its deliverable, else those of its streams. */
  readonly pillars: readonly Pillar[];
}

const actions = remembered((program: Program): readonly Action[] =>
  [
    ...[...program.retroAction.values()].map((one) => ofRetrospective(program, one)),
    ...[...program.condition.values()].map((one) => ofGate(program, one)),
  ].sort((a, b) => compareIds(a.id, b.id)),
);

function ofRetrospective(program: Program, one: RetroAction): Action {
  const target = sprintNumbered(program, one.targetSprint);
  const retrospective = program.retrospective.get(one.retrospectiveId);
  const sprint = program.sprint.get(retrospective?.sprintId ?? "");
  const outcome = program.outcome.get(retrospective?.outcomeId ?? "");
  const deliverable = program.deliverable.get(one.deliverableId ?? "") ?? null;
  return {
    id: one.id,
    noun: "retroAction",
    text: one.text,
    ownerId: one.ownerId,
    from: sprint
      ? `Retrospective of sprint ${sprint.number}`
      : `Retrospective of ${outcome?.title ?? one.retrospectiveId}`,
    state: one.state,
    open: isUnsettledAction(one),
    sprintId: target?.id ?? null,
    dueDay: target?.endDay ?? null,
    ...placeOfWork(program, one.ownerId, deliverable, []),
  };
}

function ofGate(program: Program, one: Condition): Action {
  const gate = program.gate.get(one.gateId);
  const deliverable =
    (gate?.subjectNoun === "deliverable" && program.deliverable.get(gate.subjectId)) || null;
  return {
    id: one.id,
    noun: "condition",
    text: one.text,
    ownerId: one.ownerId,
    from: gate ? `Gate ${gate.id} ${gate.name}` : one.gateId,
    state: one.closedDay === null ? "OPEN" : "DONE",
    open: one.closedDay === null,
    sprintId: gate?.subjectNoun === "sprint" ? gate.subjectId : (deliverable?.sprintId ?? null),
    dueDay: one.dueDay,
    ...placeOfWork(
      program,
      one.ownerId,
      deliverable,
      streamsOf(program, { noun: "gate", id: one.gateId }),
    ),
  };
}

function placeOfWork(
  program: Program,
  ownerId: string,
  deliverable: Deliverable | null,
  streamIds: readonly string[],
): Pick<Action, "streamIds" | "pillars"> {
  if (deliverable)
    return { streamIds: [deliverable.workstreamId], pillars: [deliverable.primaryPillar] };
  const led = (streamsLedBy(program).get(ownerId) ?? []).map(({ id }) => id);
  const ids = streamIds.length > 0 ? streamIds : led;
  return {
    streamIds: ids,
    pillars: ids.flatMap((id) => program.workstream.get(id)?.pillars ?? []),
  };
}

const isOverdue = ({ open, dueDay }: Action, { today }: OnDay): boolean =>
  open && dueDay !== null && compareDays(dueDay, today) < 0;

const columns: readonly ListColumn<Action>[] = [
  {
    key: "text",
    heading: "Action",
    cell: ({ id, noun, text }, program) => ({
      kind: "link",
      text: `${id} ${text}`,
      href: placeOf(program, noun, id),
    }),
    order: ({ text }) => text,
  },
  {
    key: "from",
    heading: "Agreed in",
    cell: ({ from }) => textCell(from),
    order: ({ from }) => from,
  },
  {
    key: "owner",
    heading: "Owner",
    cell: ({ ownerId }, program) => textCell(memberNameOf(program, ownerId) ?? ""),
    order: ({ ownerId }, program) => memberNameOf(program, ownerId),
  },
  {
    key: "state",
    heading: "State",
    cell: ({ state }) => textCell(wordFor(state)),
    order: ({ state }) => retroActionStates.indexOf(state),
  },
  {
    key: "sprint",
    heading: "Sprint",
    numeric: true,
    cell: ({ sprintId }, program) => numberCell(sprintNumberOf(program, sprintId)),
    order: ({ sprintId }, program) => sprintNumberOf(program, sprintId),
  },
  {
    key: "due",
    heading: "Due",
    cell: (one, _program, situation) => dayCell(one.dueDay, isOverdue(one, situation)),
    order: ({ dueDay }) => dueDay,
  },
];

export const actionList = defineList<Action>({
  name: "actions",
  one: "action",
  many: "actions",
  rows: actions,
  columns,
  filters: [
    {
      key: "state",
      label: "State",
      any: "All states",
      choices: () => [
        { value: "UNSETTLED", label: "Not settled" },
        { value: "OVERDUE", label: "Overdue" },
        ...worded(retroActionStates),
      ],
      valuesOf: (one, _program, situation) => [
        one.state,
        ...(one.open ? ["UNSETTLED"] : []),
        ...(isOverdue(one, situation) ? ["OVERDUE"] : []),
      ],
    },
    {
      key: "agreed",
      label: "Agreed in",
      any: "Everywhere",
      choices: () => [
        { value: "retroAction", label: "Retrospectives" },
        { value: "condition", label: "Gates" },
      ],
      valuesOf: ({ noun }) => [noun],
    },
    streamFilter(({ streamIds }) => streamIds),
    pillarFilter(({ pillars }) => pillars),
    ownerFilter(({ ownerId }) => [ownerId]),
    sprintFilter(({ sprintId }) => [sprintId]),
  ],
  day: { label: "Due", of: ({ dueDay }) => dueDay },
  words: ({ text }) => text,
  usualSort: "due",
});
