/** Every gate of the program, decided or coming up, in one list. */
import { memberOf } from "../../engine/situation.ts";
import { isOverdueCondition } from "../../gates/gate-conditions.ts";
import { gateSuggestion, isSatisfied } from "../../gates/gate-suggestion.ts";
import { signingOfGate } from "../../gates/gates-to-sign.ts";
import type { Deliverable, Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { conditionsOfGate, criteriaOf } from "../../program.ts";
import { streamsOf } from "../../relations.ts";
import { routes } from "../../routes.ts";
import { placeOf, titleOf } from "../../subjects.ts";
import { gateLevels, gateOutcomes, gateStates, wordFor } from "../../vocabulary.ts";
import {
  dayCell,
  memberNameOf,
  ownerFilter,
  pillarFilter,
  sprintFilter,
  streamFilter,
  textCell,
  worded,
  wordFilter,
} from "./filters.ts";
import { defineList } from "./list.ts";
import type { ListColumn, ListFilter } from "./list-shape.ts";

const judged = ({ subjectNoun, subjectId }: Gate, program: Program): Deliverable | undefined =>
  subjectNoun === "deliverable" ? program.deliverable.get(subjectId) : undefined;

const isDropped = ({ droppedReason }: Gate): boolean => droppedReason !== null;

/** Still to be decided. */
const isAwaited = (gate: Gate): boolean => gate.outcome === null && !isDropped(gate);

/** Criteria met, and how many there are. */
function criteriaMet({ id }: Gate, program: Program) {
  const criteria = criteriaOf(program).get(`gate:${id}`) ?? [];
  return { met: criteria.filter(isSatisfied).length, of: criteria.length };
}

const columns: readonly ListColumn<Gate>[] = [
  {
    key: "name",
    heading: "Gate",
    cell: ({ id, name }, { facts }) => ({
      kind: "link",
      text: `${id} ${name}`,
      href: routes.gate(facts.slug, id),
    }),
    order: ({ name }) => name,
  },
  {
    key: "level",
    heading: "Level",
    cell: ({ level }) => textCell(wordFor(level)),
    order: ({ level }) => gateLevels.indexOf(level),
  },
  {
    key: "subject",
    heading: "For",
    cell: ({ subjectNoun, subjectId }, program) => ({
      kind: "link",
      text: titleOf(program, subjectNoun, subjectId),
      href: placeOf(program, subjectNoun, subjectId),
    }),
    order: ({ subjectNoun, subjectId }, program) => titleOf(program, subjectNoun, subjectId),
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
    cell: (gate) => textCell(isDropped(gate) ? "Dropped" : wordFor(gate.state)),
    order: (gate) => (isDropped(gate) ? gateStates.length : gateStates.indexOf(gate.state)),
  },
  {
    key: "met",
    heading: "Criteria met",
    numeric: true,
    cell: (one, program) => {
      const { met, of } = criteriaMet(one, program);
      return of === 0 ? null : textCell(`${met} of ${of}`);
    },
    order: (one, program) => {
      const { met, of } = criteriaMet(one, program);
      return of === 0 ? null : met / of;
    },
  },
  {
    key: "suggestion",
    heading: "Suggested",
    cell: (gate, program) =>
      isAwaited(gate)
        ? { kind: "outcome", outcome: gateSuggestion(program, gate.id).outcome }
        : null,
    order: (gate, program) =>
      isAwaited(gate) ? gateOutcomes.indexOf(gateSuggestion(program, gate.id).outcome) : null,
  },
  {
    key: "outcome",
    heading: "Decided",
    cell: ({ outcome }) => (outcome === null ? null : { kind: "outcome", outcome }),
    order: ({ outcome }) => (outcome === null ? null : gateOutcomes.indexOf(outcome)),
  },
  {
    key: "day",
    heading: "Day",
    cell: (gate, _program, { today }) =>
      dayCell(
        gate.scheduledDay,
        isAwaited(gate) && gate.scheduledDay !== null && gate.scheduledDay < today,
      ),
    order: ({ scheduledDay }) => scheduledDay,
  },
];

const mine = "mine";
const by = (memberId: string): string => `by ${memberId}`;

/** "Mine" is whoever reads, so that one saved view serves every decider. */
const signatureFilter: ListFilter<Gate> = {
  key: "signatures",
  label: "Signatures",
  any: "All signatures",
  choices: () => [
    { value: mine, label: "Waiting for mine" },
    { value: "WAITING", label: "Waiting for somebody's" },
    { value: "OUTDATED", label: "Outdated" },
    { value: "SIGNED", label: "Signed and up to date" },
  ],
  valuesOf({ id }, program) {
    const { standings, toSign } = signingOfGate(program, id);
    return [...standings, ...toSign.map(by)];
  },
  meant: (value, program, { actor }) =>
    value === mine ? by(memberOf(program, actor)?.id ?? "nobody") : value,
};

/** Of a conditional go, and of what was passed on conditions before. */
const conditionFilter: ListFilter<Gate> = {
  key: "conditions",
  label: "Conditions",
  any: "With or without conditions",
  choices: () => [
    { value: "OPEN", label: "Open" },
    { value: "OVERDUE", label: "Overdue" },
    { value: "CLOSED", label: "All closed" },
  ],
  valuesOf({ id }, program, { today }) {
    const conditions = conditionsOfGate(program).get(id) ?? [];
    if (conditions.length === 0) return [];
    if (conditions.every(({ closedDay }) => closedDay !== null)) return ["CLOSED"];
    return conditions.some((one) => isOverdueCondition(one, today))
      ? ["OPEN", "OVERDUE"]
      : ["OPEN"];
  },
};

export const gateRegister = defineList<Gate>({
  name: "gates",
  one: "gate",
  many: "gates",
  rows: ({ gate }) => gate.values(),
  columns,
  filters: [
    {
      key: "state",
      label: "State",
      any: "All but dropped",
      choices: () => [
        { value: "UNDECIDED", label: "Not decided" },
        ...worded(gateStates),
        { value: "DROPPED", label: "Dropped" },
      ],
      valuesOf: ({ state, outcome, droppedReason }) =>
        droppedReason !== null ? ["DROPPED"] : [state, ...(outcome === null ? ["UNDECIDED"] : [])],
      unasked: ({ droppedReason }) => droppedReason === null,
    },
    wordFilter("level", "Level", "All levels", gateLevels, ({ level }) => [level]),
    wordFilter("outcome", "Decision", "All decisions", gateOutcomes, ({ outcome }) => [outcome]),
    signatureFilter,
    conditionFilter,
    streamFilter(({ id }, program) => streamsOf(program, { noun: "gate", id })),
    pillarFilter((one, program) => {
      const deliverable = judged(one, program);
      return deliverable ? [deliverable.primaryPillar] : [];
    }),
    ownerFilter(({ ownerId }) => [ownerId]),
    sprintFilter((one, program) =>
      one.subjectNoun === "sprint" ? [one.subjectId] : [judged(one, program)?.sprintId ?? null],
    ),
  ],
  day: { label: "Held", of: ({ scheduledDay }) => scheduledDay },
  words: ({ name }) => name,
  usualSort: "day",
});
