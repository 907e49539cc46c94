/** The register of controls: what each is for, whose it is, and when it is tested next. */
import { isKept } from "../../controls/control-moves.ts";
import { isTestOverdue, lastTestOf, nextTestDay } from "../../controls/control-tests.ts";
import type { Control } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import { controlStates, controlTypes, wordFor } from "../../vocabulary.ts";
import { dayCell, memberNameOf, ownerFilter, textCell, worded, wordFilter } from "./filters.ts";
import { defineList } from "./list.ts";
import type { ListColumn } from "./list-shape.ts";

const isRequiredAndOpen = (one: Control): boolean =>
  one.required && isKept(one) && one.state !== "ACTIVE";

const columns: readonly ListColumn<Control>[] = [
  {
    key: "name",
    heading: "Control",
    cell: ({ id, name }, { facts }) => ({
      kind: "link",
      text: `${id} ${name}`,
      href: routes.control(facts.slug, id),
    }),
    order: ({ name }) => name,
  },
  {
    key: "state",
    heading: "State",
    cell: (one) =>
      isKept(one) ? { kind: "control", state: one.state } : { kind: "text", text: "Dropped" },
    order: (one) => (isKept(one) ? controlStates.indexOf(one.state) : null),
  },
  {
    key: "type",
    heading: "Type",
    cell: ({ type }) => (type === null ? null : textCell(wordFor(type))),
    order: ({ type }) => (type === null ? null : controlTypes.indexOf(type)),
  },
  {
    key: "addresses",
    heading: "Risk or policy",
    cell: ({ addresses }) => textCell(addresses),
    order: ({ addresses }) => addresses || null,
  },
  {
    key: "owner",
    heading: "Owner",
    cell: ({ ownerId }, program) => textCell(memberNameOf(program, ownerId) ?? ""),
    order: ({ ownerId }, program) => memberNameOf(program, ownerId),
  },
  {
    key: "required",
    heading: "Gate P",
    cell: ({ required }) => textCell(required ? "Required" : ""),
    order: ({ required }) => (required ? 0 : null),
  },
  {
    key: "tested",
    heading: "Last test",
    cell: ({ id }, program) => dayCell(lastTestOf(program, id)?.day ?? null),
    order: ({ id }, program) => lastTestOf(program, id)?.day ?? null,
  },
  {
    key: "next",
    heading: "Next test",
    cell: (one, program, { today }) =>
      dayCell(nextTestDay(program, one), isTestOverdue(program, one, today)),
    order: (one, program) => nextTestDay(program, one),
  },
];

export const controlList = defineList<Control>({
  name: "controls",
  one: "control",
  many: "controls",
  rows: ({ control }: Program) => control.values(),
  columns,
  filters: [
    {
      key: "state",
      label: "State",
      any: "All but dropped",
      choices: () => [
        { value: "REQUIRED_OPEN", label: "Required, not active" },
        { value: "OVERDUE", label: "Test overdue" },
        ...worded(controlStates),
        { value: "DROPPED", label: "Dropped" },
      ],
      valuesOf: (one, program, { today }) =>
        isKept(one)
          ? [
              one.state,
              ...(isRequiredAndOpen(one) ? ["REQUIRED_OPEN"] : []),
              ...(isTestOverdue(program, one, today) ? ["OVERDUE"] : []),
            ]
          : ["DROPPED"],
      unasked: isKept,
    },
    wordFilter("type", "Type", "All types", controlTypes, ({ type }) => [type]),
    ownerFilter(({ ownerId }) => [ownerId]),
    {
      key: "use-case",
      label: "Use case",
      any: "All use cases",
      choices: (program) =>
        [...program.useCase.values()].map(({ id, name }) => ({
          value: id,
          label: `${id} ${name}`,
        })),
      valuesOf: ({ useCaseId }) => (useCaseId === null ? [] : [useCaseId]),
    },
  ],
  day: { label: "Next test", of: (one, program) => nextTestDay(program, one) },
  words: ({ name, addresses }) => `${name} ${addresses}`,
  usualSort: "next",
});
