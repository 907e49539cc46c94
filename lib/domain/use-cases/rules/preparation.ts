/** What is prepared around a use case: its measurement plan, its way into production, its owners, the work it changes. */
import { compareDays } from "../../calendar/index.ts";
import { rule } from "../../engine/finding.ts";
import type { UseCase } from "../../nouns.ts";
import { listed } from "../../wording.ts";
import { isFrom } from "../lifecycle.ts";
import { facetsWithoutOwner, isRedesignLinked } from "../linked-work.ts";
import type { StageAsked } from "./stage-asked.ts";
import { from, refOfUseCase } from "./stage-asked.ts";

/** how value is measured is written down before launch. */
export const notPlannedToMeasure = rule<StageAsked>({
  id: "A-37",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Measurement plan",
    url: "https://www.compelframework.org/glossary/measurement-plan",
  },
  statement: "A measurement plan is written before a use case is deployed, never afterwards.",
  objection: "The measurement plan of {name} {why}.",
  remedy: "Write the plan: what is expected, from which source, how often, and how it is judged.",
  check: from("DEPLOYMENT", (_program, useCase) => {
    const why = whyUnmeasured(useCase);
    return why === null
      ? []
      : [{ subject: refOfUseCase(useCase.id), facts: { name: useCase.name, why } }];
  }),
});

function whyUnmeasured(useCase: UseCase): string | null {
  const { measurementPlan, measurementPlanDay, deployedDay } = useCase;
  if (measurementPlan === "") return "is missing";
  if (measurementPlanDay === null) return "has no date";
  return deployedDay !== null && compareDays(measurementPlanDay, deployedDay) > 0
    ? `was written on ${measurementPlanDay}, after the deployment on ${deployedDay}`
    : null;
}

/** where a pilot leads is settled before it starts. */
export const pilotLeadsNowhere = rule<StageAsked>({
  id: "A-40",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: {
    label: "Pilot purgatory",
    url: "https://www.compelframework.org/glossary/pilot-purgatory",
  },
  statement:
    "Before a pilot starts, there is a plan for production, somebody who owns it, and an assessment of how it scales.",
  objection: "{name} would start its pilot without {missing}.",
  remedy: "Write down how it goes into production, who owns that, and what scaling would take.",
  check: from("DEPLOYMENT", (program, { id, name, ...plan }, { to }) => {
    const missing = [
      ...(plan.productionPlan === "" ? ["a production plan"] : []),
      ...(program.member.get(plan.productionOwnerId ?? "")?.active ? [] : ["a production owner"]),
      ...(plan.scalability === "" ? ["an assessment of scalability"] : []),
    ];
    return to !== "DEPLOYMENT" || missing.length === 0
      ? []
      : [{ subject: refOfUseCase(id), facts: { name, missing: listed(missing) } }];
  }),
});

/** four owners; missing ones warn at first and block deployment. */
export const ownersMissing = rule<StageAsked>({
  id: "A-57",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "AI governance RACI matrix for enterprises",
    url: null,
  },
  statement:
    "A use case has four owners: for its business outcome, its governance process, its residual risk and its legal conformance. A missing one warns at first and blocks deployment.",
  objection: "Nobody owns the {missing} of {name}.",
  remedy: "Edit the use case and name somebody who is active in this program.",
  check: from("DATA_PREP", (program, useCase, { to }) => {
    const missing = facetsWithoutOwner(program, useCase);
    if (missing.length === 0) return [];
    return [
      {
        subject: refOfUseCase(useCase.id),
        facts: { name: useCase.name, missing: listed(missing) },
        severity: isFrom(to, "DEPLOYMENT") ? "BLOCKS" : "WARNS",
      },
    ];
  }),
});

/** I-23 (seed EG2): a use case that changes work comes with the redesign of that work. */
export const redesignNotLinked = rule<StageAsked>({
  id: "I-23",
  severity: "WARNS",
  overridableBy: ["BUSINESS_OWNER"],
  standingOf: "policy",
  source: { label: "Seed EG2", url: null },
  statement:
    "A use case that changes how people work names an outcome whose process part has deliverables. At delivery, I-10 asks for them.",
  objection: "{name} changes how people work, but no redesign of a process is linked to it.",
  remedy: "Name the use case on an outcome, and add the deliverables of its process part.",
  check: from("BUILDING", (program, { id, name, changesWork }) =>
    !changesWork || isRedesignLinked(program, id)
      ? []
      : [{ subject: refOfUseCase(id), facts: { name } }],
  ),
});

export const useCasePreparationRules = [
  notPlannedToMeasure,
  pilotLeadsNowhere,
  ownersMissing,
  redesignNotLinked,
];
