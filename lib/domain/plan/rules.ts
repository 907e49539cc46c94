/** What a person enters while planning: something, at the right time, on what they saw. */

import { dayOf, timeOf } from "../calendar/index.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import { nameOf } from "../engine/situation.ts";
import { holdingSprint, idsIn, placedIn, savedPlan } from "../planning/sprint-plan.ts";
import type { Pillar } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { listed } from "../wording.ts";

/** T-61: an empty plan can't be locked. */
export const nothingPlaced = rule<{ sprintId: string; placedIds: readonly string[] }>({
  id: "T-61",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A locked plan has at least one deliverable.",
  objection: "Sprint {number} has no deliverable in its plan.",
  remedy: "Add deliverables to the plan first.",
  check: (program, { sprintId, placedIds }) =>
    placedIds.length > 0
      ? []
      : [
          {
            subject: { noun: "sprint", id: sprintId },
            facts: { number: program.sprint.get(sprintId)?.number ?? 0 },
          },
        ],
});

/** T-62: two may plan at once; the later one looks again before saving. */
export const planChangedMeanwhile = rule<{ sprintId: string; seen: string }>({
  id: "T-62",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A plan is saved or locked only by somebody who has seen its latest version.",
  objection:
    "{who} changed the plan of sprint {number} since you opened it: {what}. Their changes are saved, and yours are kept below.",
  remedy: "Check the plan as it is now, then save or lock it again.",
  check: (program, { sprintId, seen }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    const now = savedPlan(program, sprint).placedIds;
    const then = idsIn(seen);
    const came = now.filter((id) => !then.includes(id));
    const went = then.filter((id) => !now.includes(id));
    if (came.length + went.length === 0) return [];
    const { calendar } = program.facts;
    const at = sprint.plannedAt;
    const when = at === null ? "" : ` (${dayOf(calendar, at)}, ${timeOf(calendar, at)})`;
    const what = [
      ...(came.length > 0 ? [`added ${listed(came)}`] : []),
      ...(went.length > 0 ? [`removed ${listed(went)}`] : []),
    ].join("; ");
    const who = sprint.plannedById === null ? "Somebody" : nameOf(program, sprint.plannedById);
    return [
      {
        subject: { noun: "sprint", id: sprintId },
        facts: { who: `${who}${when}`, number: sprint.number, what },
      },
    ];
  },
});

/** T-105: the last work of a pillar leaves a locked sprint only by being taken out of it. */
export const lastOfItsPillar = rule<{ deliverableId: string; becomes: Pillar | null }>({
  id: "T-105",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "The last deliverable of a pillar in a locked sprint is taken out of the sprint before it is dropped or moved to another pillar.",
  objection: "{id} is the only {pillar} deliverable in sprint {number}.",
  remedy: "Take it out of the sprint first, or add other work of that pillar.",
  check: (program, { deliverableId, becomes }) => {
    const deliverable = program.deliverable.get(deliverableId);
    const sprint = deliverable ? holdingSprint(program, deliverable) : null;
    if (!deliverable || !sprint || becomes === deliverable.primaryPillar) return [];
    const another = placedIn(program, sprint).some(
      ({ id, primaryPillar }) =>
        id !== deliverableId && primaryPillar === deliverable.primaryPillar,
    );
    return another
      ? []
      : [
          {
            subject: { noun: "deliverable", id: deliverableId },
            facts: {
              id: deliverableId,
              number: sprint.number,
              pillar: wordFor(deliverable.primaryPillar),
            },
          },
        ];
  },
});

/** T-64: who lets a pillar go says when it is back. */
export const absenceUnexplained = rule<{
  sprintId: string;
  pillar: Pillar;
  missing: boolean;
  returnsInSprint: number | null;
}>({
  id: "T-64",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Acknowledging a missing pillar names the later sprint in which it returns.",
  objection: "The absence of {pillar} from sprint {number} can't be acknowledged: {why}.",
  remedy:
    "Name the sprint in which this pillar returns, or remove the entry if the pillar is present.",
  check: (program, { sprintId, pillar, missing, returnsInSprint }) => {
    const number = program.sprint.get(sprintId)?.number ?? 0;
    const why = !missing
      ? "the pillar isn't missing, or not for the first time"
      : returnsInSprint === null
        ? "no sprint is named in which it returns"
        : returnsInSprint <= number
          ? `sprint ${returnsInSprint} is not a later one`
          : null;
    return why === null
      ? []
      : [
          {
            subject: { noun: "sprint", id: sprintId },
            aspect: pillar,
            facts: { pillar: wordFor(pillar), number, why },
          },
        ];
  },
});

/** T-66: a save that says nothing is a slip of the hand. */
export const nothingSaid = rule<{ subject: Ref; says: string | null }>({
  id: "T-66",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Saving in planning changes something.",
  objection: "{says}",
  remedy: "Change something first, then save.",
  check: (_program, { subject, says }) => (says === null ? [] : [{ subject, facts: { says } }]),
});

export const planEntryRules = [
  nothingPlaced,
  planChangedMeanwhile,
  absenceUnexplained,
  lastOfItsPillar,
  nothingSaid,
];
