/** How a sprint ends: with its records, its actions settled, and nothing hollow passed over. */
import type { Watch } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { waiverRateOf } from "../../gates/waiver-rate.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import {
  actionsDueBy,
  followThrough,
  isUnsettledAction,
} from "../../reviews/retro-follow-through.ts";
import { leadingCauses } from "../../reviews/root-causes.ts";
import { settingOf } from "../../settings.ts";
import type { RootCause } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted, listed, plural } from "../../wording.ts";
import { closedSprintsOf } from "../program-velocity.ts";
import { hollowPillars, retrospectiveOf, reviewOf } from "../sprint-records.ts";

const seed = (part: string) => ({ label: `Seed ${part}`, url: null });
const nobody = [] as const;
const here = (program: Program): Ref => ({ noun: "facts", id: program.id });
const percent = (ratio: number): number => Math.round(ratio * 100);

/** planning, review, retrospective: a sprint without one of them was none. */
export const recordMissing = rule<{ sprintId: string }>({
  id: "A-05",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "normative",
  source: {
    label: "Transformation sprint",
    url: "https://www.compelframework.org/glossary/transformation-sprint",
  },
  statement:
    "A sprint closes once its planning, review and retrospective are recorded. For an imported sprint, the EATP may acknowledge that the planning is missing.",
  objection: "Sprint {number} has no {what}.",
  remedy: "Hold and close what is missing, then close the sprint.",
  check: (program, { sprintId }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    const subject: Ref = { noun: "sprint", id: sprintId };
    const { number } = sprint;
    return [
      ...(sprint.lockedAt === null
        ? [
            {
              subject,
              severity: sprint.imported ? ("WARNS" as const) : ("BLOCKS" as const),
              facts: { number, what: "locked plan" },
            },
          ]
        : []),
      ...(reviewOf(program, sprintId)?.closedAt
        ? []
        : [{ subject, facts: { number, what: "closed review" } }]),
      ...(retrospectiveOf(program, sprintId)?.closedAt
        ? []
        : [{ subject, facts: { number, what: "closed retrospective" } }]),
    ];
  },
});

/** I-63 (seed SC4): what was promised for this sprint is done, deferred or rejected, with a reason. */
export const dueActionOpen = rule<{ sprintId: string }>({
  id: "I-63",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("SC4"),
  statement:
    "A sprint closes when each retrospective action due in it is done, deferred with a reason, or rejected with a reason.",
  objection: "{id} (“{text}”) is due in sprint {due} and is still {state}.",
  remedy: "Record the evidence that it is done, or defer it once or reject it with a reason.",
  check: (program, { sprintId }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    return actionsDueBy(program, sprint.number).map((action) => ({
      subject: { noun: "retroAction", id: action.id },
      facts: {
        id: action.id,
        text: action.text,
        due: action.targetSprint,
        state: wordFor(action.state).toLowerCase(),
      },
    }));
  },
});

/** I-49 (seed DR6): criteria waived too often, or more often each time. */
export const waivedTooOften = rule<Watch>({
  id: "I-49",
  severity: "WARNS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("DR6"),
  statement:
    "More than a tenth of a sprint's criteria waived, or a share that rises over three sprints, warns.",
  objection: "{what}.",
  remedy: "Review each waiver. A criterion that can't be met is a scope change.",
  check: (program) => {
    const span = settingOf(program, "trendSprints");
    const running = [...program.sprint.values()].filter(({ state }) =>
      ["ACTIVE", "IN_REVIEW", "IN_RETRO"].includes(state),
    );
    const rates = [...closedSprintsOf(program), ...running]
      .map((sprint) => waiverRateOf(program, sprint))
      .flatMap((rate) => (rate.ratio === null ? [] : [{ ...rate, ratio: rate.ratio }]));
    const last = rates.at(-1);
    if (!last) return [];
    const most = settingOf(program, "waiverRateMost");
    if (last.ratio > most) {
      const what = `${last.waived} of ${last.assessed} criteria were waived in sprint ${last.number}; the limit is ${percent(most)}%`;
      return [{ subject: here(program), facts: { what } }];
    }
    const trend = rates.slice(-span);
    const rising =
      trend.length === span &&
      trend.every(({ ratio }, at) => at === 0 || ratio > (trend[at - 1]?.ratio ?? ratio));
    const shares = trend.map(({ ratio }) => `${percent(ratio)}%`).join(", ");
    return rising
      ? [
          {
            subject: here(program),
            facts: {
              what: `The share of waived criteria rose over ${counted(span, "sprint")}: ${shares}`,
            },
          },
        ]
      : [];
  },
});

/** I-59 (seed SC3, SC4): the same cause leads twice, and nothing that was agreed aims at it. */
export const causeUnanswered = rule<Watch>({
  id: "I-59",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: seed("SC3, SC4"),
  statement:
    "A root cause that is the most frequent in two sprints in a row gets a retrospective action that names it.",
  objection:
    "{cause} was the most frequent root cause in sprints {sprints}, and no retrospective action addresses {it}.",
  remedy: "Agree on an action in the next retrospective that names this root cause.",
  check: (program) => {
    const judged = [...program.sprint.values()]
      .filter(({ id, state }) => state === "CLOSED" || reviewOf(program, id)?.closedAt)
      .sort((a, b) => a.number - b.number)
      .slice(-2);
    const [before, after] = judged.map((sprint) => leadingCauses(program, sprint));
    const causes = (before ?? []).filter(
      (cause) => after?.includes(cause) && !isAnswered(program, judged, cause),
    );
    if (causes.length === 0) return [];
    return [
      {
        subject: here(program),
        facts: {
          cause: listed(causes.map(wordFor)),
          it: plural(causes.length, "it", "them"),
          sprints: listed(judged.map(({ number }) => String(number))),
        },
      },
    ];
  },
});

/** An action of these sprints' retrospectives, or one of any other that is still to be done. */
function isAnswered(program: Program, judged: readonly Sprint[], cause: RootCause): boolean {
  const own = judged.map(({ id }) => retrospectiveOf(program, id)?.id);
  return [...program.retroAction.values()].some(
    (action) =>
      action.rootCause === cause &&
      (isUnsettledAction(action) ||
        (action.state === "DONE" && own.includes(action.retrospectiveId))),
  );
}

/** I-64 (seed SC4): actions nobody carries out teach people to say nothing. */
export const actionsNotDone = rule<Watch>({
  id: "I-64",
  severity: "WARNS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("SC4"),
  statement: "Most retrospective actions due in the last three sprints are done.",
  objection:
    "{done} of {due:retrospective action} due in sprints {sprints} {done?is|are} done. The target is {least}%.",
  remedy: "Agree on fewer actions, and put the most important ones in the next plan.",
  check: (program) => {
    const { due, done, ratio, sprints } = followThrough(program);
    const least = settingOf(program, "retroActionRateLeast");
    return ratio !== null && ratio < least
      ? [
          {
            subject: here(program),
            facts: { done, due, sprints: sprints.join(", "), least: percent(least) },
          },
        ]
      : [];
  },
});

/** T-82: a pillar that was promised and got nothing is shown, though it does not count as absent. */
export const hollowPillar = rule<{ sprintId: string }>({
  id: "T-82",
  severity: "WARNS",
  overridableBy: ["EATP"],
  aspectOf: "pillar",
  ...ownOrder,
  statement:
    "If nothing of a committed pillar was accepted, the sprint closes only with a reason and is marked as hollow for that pillar.",
  objection:
    "{pillar} was committed in sprint {number}, but none of its deliverables was accepted.",
  remedy: "Say why, and what the next sprint does about it.",
  check: (program, { sprintId }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    return hollowPillars(program, sprint).map((pillar) => ({
      subject: { noun: "sprint", id: sprintId },
      aspect: pillar,
      facts: { pillar: wordFor(pillar), number: sprint.number },
    }));
  },
});

export const sprintCloseRules = [
  recordMissing,
  dueActionOpen,
  waivedTooOften,
  causeUnanswered,
  actionsNotDone,
  hollowPillar,
];
