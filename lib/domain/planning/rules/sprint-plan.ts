/** What a sprint's plan must hold before it is locked: every pillar, a purpose, its actions, nothing out of order. */

import { isOpen, isStarted } from "../../deliverables/deliverable-moves.ts";
import { isAwaited } from "../../dependencies/dependency-ends.ts";
import type { Sighting } from "../../engine/finding.ts";
import { rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { RetroAction } from "../../nouns.ts";
import { outcomesServedBy } from "../../outcomes/outcome-links.ts";
import type { Program } from "../../program.ts";
import { dependenciesInto, feedbackOfSprint, remembered } from "../../program.ts";
import { isUnsettledAction } from "../../reviews/retro-follow-through.ts";
import { settingOf } from "../../settings.ts";
import { isSprintOver } from "../../sprints/running-sprint.ts";
import { sumOf } from "../../sprints/statistics.ts";
import type { Pillar } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import type { PlanAsked, SprintPlan } from "../sprint-plan.ts";
import { planOf, sprintsByNumber } from "../sprint-plan.ts";

const glossary = {
  label: "Glossary: transformation sprint",
  url: "https://www.compelframework.org/glossary/transformation-sprint",
};

const seen = (
  program: Program,
  asked: PlanAsked,
  look: (plan: SprintPlan, subject: Ref) => readonly Sighting[],
): readonly Sighting[] => {
  const plan = planOf(program, asked);
  return plan ? look(plan, { noun: "sprint", id: plan.sprint.id }) : [];
};

const missing = (plan: SprintPlan): readonly Pillar[] =>
  pillars.filter((pillar) => !plan.pillars.has(pillar));

/** the second absence in a row is the one that needs approval. */
export const pillarAbsentTwoSprintsRunning = rule<PlanAsked>({
  id: "A-01",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  aspectOf: "pillar",
  standingOf: "normative",
  source: glossary,
  statement:
    "No pillar is missing from two sprints in a row, unless the Steering Committee agrees for that pillar and sprint.",
  objection:
    "{pillar} has no deliverable in sprint {number} and had none in sprint {previous}: a second absence in a row.",
  remedy:
    "Plan a deliverable with {pillar} as its primary pillar, or ask the Steering Committee for a waiver that names it.",
  check: (program, asked) =>
    seen(program, asked, (plan, subject) =>
      missing(plan)
        .filter((pillar) => plan.previous !== null && !plan.pillarsBefore.has(pillar))
        .map((pillar) => ({
          subject,
          aspect: pillar,
          facts: {
            pillar: wordFor(pillar),
            number: plan.sprint.number,
            previous: plan.previous?.number ?? 0,
          },
        })),
    ),
});

/** one absence is tolerated, once somebody says when the pillar returns. */
export const pillarAbsentOnce = rule<PlanAsked>({
  id: "A-02",
  severity: "WARNS",
  overridableBy: [],
  aspectOf: "pillar",
  standingOf: "normative",
  source: glossary,
  statement:
    "The EATP acknowledges a pillar that is missing from one sprint and names the sprint in which it returns.",
  objection:
    "{pillar} has no deliverable in sprint {number}; {before}. It must return in the next sprint.",
  remedy:
    "Plan a deliverable with that primary pillar, or ask the EATP to say why it is missing and in which sprint it returns.",
  check: (program, asked) =>
    seen(program, asked, (plan, subject) =>
      missing(plan)
        .filter((pillar) => plan.previous === null || plan.pillarsBefore.has(pillar))
        .map((pillar) => ({
          subject,
          aspect: pillar,
          facts: {
            pillar: wordFor(pillar),
            number: plan.sprint.number,
            before: plan.previous
              ? `sprint ${plan.previous.number} had some`
              : "it is the first sprint on this roadmap",
          },
        })),
    ),
});

/** several pillars move together, or nothing does. */
export const planInOnePillar = rule<PlanAsked>({
  id: "A-03",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "normative",
  source: glossary,
  statement: "A sprint has deliverables of several pillars.",
  objection:
    "Sprint {number} has {count:deliverable}, and {count?it belongs|all of them belong} to {pillar}.",
  remedy: "Add work of another pillar.",
  check: (program, asked) =>
    seen(program, asked, ({ sprint, placed, pillars: covered }, subject) => {
      const [only, ...others] = covered;
      return only === undefined || others.length > 0
        ? []
        : [
            {
              subject,
              facts: { count: placed.length, number: sprint.number, pillar: wordFor(only) },
            },
          ];
    }),
});

/** use-case work is checked in the sprint that does it. */
export const useCaseWorkUnchecked = rule<PlanAsked>({
  id: "A-41",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: {
    label: "Glossary: quality assurance",
    url: "https://www.compel.one/glossary/quality-assurance-qa",
  },
  statement:
    "A sprint that works on a use case also plans a test, validation, fairness check or acceptance.",
  objection:
    "Sprint {number} works on use cases ({ids}) and plans no test, validation, fairness check or acceptance.",
  remedy: "Plan a deliverable for one of these, or mark the deliverable that covers it.",
  check: (program, asked) =>
    seen(program, asked, ({ sprint, placed }, subject) => {
      const work = placed.filter(
        ({ id, type }) =>
          type === "MODEL" || outcomesServedBy(program, id).some((one) => one.useCaseId !== null),
      );
      const checked = placed.some(({ qualityActivity }) => qualityActivity !== null);
      return work.length === 0 || checked
        ? []
        : [{ subject, facts: { number: sprint.number, ids: work.map(({ id }) => id).join(", ") } }];
    }),
});

/** Deliverables that are neither accepted nor dropped. */
const openCount = remembered(
  (program: Program) => [...program.deliverable.values()].filter(isOpen).length,
);

/** launching everything at once brings no order into it. Nothing is left to order in the last sprint. */
export const everythingStartsAtOnce = rule<PlanAsked>({
  id: "A-48",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: {
    label: "M2.3: initiative sequencing and dependencies",
    url: "https://www.compel.one/learn/eatp-level-2/m2-3/initiative-sequencing-and-dependencies",
  },
  statement: "Only as much work starts at once as can be led. The rest follows in sequence.",
  objection:
    "{starting} of the {open:open deliverable} start together in sprint {number}, with no order between them.",
  remedy: "Spread them over later sprints, or record the dependencies between them.",
  check: (program, asked) =>
    seen(program, asked, ({ sprint, placed }, subject) => {
      const open = openCount(program);
      const starting = placed.filter(
        (one) =>
          !isStarted(one) &&
          !(dependenciesInto(program).get(one.id) ?? []).some((link) => isAwaited(program, link)),
      ).length;
      const most = settingOf(program, "startTogetherMost");
      return open > placed.length && starting / open > most
        ? [{ subject, facts: { starting, open, number: sprint.number } }]
        : [];
    }),
});

/** I-43: a sprint that succeeds alone adds up to nothing. */
export const planServesNoOutcome = rule<PlanAsked>({
  id: "I-43",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: { label: "Seed DR8", url: null },
  statement: "Nearly all points of a sprint serve an outcome of the roadmap.",
  objection:
    "{unlinked} of {points:point} in sprint {number} ({percent}%) {unlinked?serves|serve} no roadmap outcome: {ids}.",
  remedy: "Link each deliverable to the part of an outcome it serves, or plan it later.",
  check: (program, asked) =>
    seen(program, asked, ({ sprint, placed, points }, subject) => {
      const loose = placed.filter(({ id }) => outcomesServedBy(program, id).length === 0);
      const unlinked = sumOf(loose.map((one) => one.points));
      const share = points === 0 ? 0 : unlinked / points;
      const none = placed.length > 0 && loose.length === placed.length;
      if (!none && share <= settingOf(program, "unlinkedShareMost")) return [];
      const facts = {
        unlinked,
        points,
        number: sprint.number,
        percent: Math.round(share * 100),
        ids: loose.map(({ id }) => id).join(", "),
      };
      return [{ subject, facts }];
    }),
});

/** I-62: what a retrospective agreed comes back in the sprint it was meant for. */
export const retroActionNotCarried = rule<PlanAsked>({
  id: "I-62",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed SC4", url: null },
  statement:
    "A sprint's plan includes the retrospective actions due in it, each as a deliverable or a working agreement. The EATP may defer one once.",
  objection: "{action} ({text}) is due in sprint {due} but not in the plan of sprint {number}.",
  remedy: "Add it to the plan, or ask the EATP to defer it once, with a reason.",
  check: (program, { sprintId, placedIds }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    const carried = ({ carriedInto, carriedAs, deliverableId }: RetroAction) =>
      carriedInto === sprint.id &&
      (carriedAs === "AGREEMENT" || placedIds.includes(deliverableId ?? ""));
    const over = new Set(
      [...program.sprint.values()].filter(isSprintOver).map(({ number }) => number),
    );
    return [...program.retroAction.values()]
      .filter(
        (action) =>
          isUnsettledAction(action) &&
          !carried(action) &&
          (action.targetSprint === sprint.number ||
            (action.targetSprint < sprint.number && over.has(action.targetSprint))),
      )
      .map(({ id, text, targetSprint }) => ({
        subject: { noun: "retroAction", id },
        facts: { action: id, text, due: targetSprint, number: sprint.number },
      }));
  },
});

/** feedback is acted on, not just collected. Without a sprint it asks for the next one to be planned. */
export const feedbackUndecided = rule<{ sprintId?: string }>({
  id: "X-11",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: { label: "Seed EA5", url: null },
  statement:
    "Feedback from a sprint leads to a decision, or an explicit “no action”, before the next sprint is planned.",
  objection:
    "{feedback} of sprint {previous} ({text}) needs a decision before sprint {number} is planned.",
  remedy: "Decide on it in that sprint's review, or record “no action” with a reason.",
  check: (program, { sprintId }) => {
    const sprint = sprintsByNumber(program).find(({ id, state }) =>
      sprintId === undefined ? state === "DRAFT" : id === sprintId,
    );
    if (!sprint) return [];
    return [...program.sprint.values()]
      .filter(({ number }) => number < sprint.number)
      .flatMap((before) =>
        (feedbackOfSprint(program).get(before.id) ?? [])
          .filter(({ decision, noActionReason }) => decision === null && noActionReason === null)
          .map(({ id, text }) => ({
            subject: { noun: "feedback", id } as const,
            facts: { feedback: id, text, previous: before.number, number: sprint.number },
          })),
      );
  },
});

export const sprintPlanRules = [
  pillarAbsentTwoSprintsRunning,
  pillarAbsentOnce,
  planInOnePillar,
  useCaseWorkUnchecked,
  everythingStartsAtOnce,
  planServesNoOutcome,
  retroActionNotCarried,
  feedbackUndecided,
];
