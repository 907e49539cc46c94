/** What the next stage of a use case asks: data before training, proof before deployment, value before scaling. */
import { hasDuty } from "../../duties.ts";
import { rule } from "../../engine/finding.ts";
import { gateOutdatedBy } from "../../gates/gate-signatures.ts";
import type { UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { gatesOfSubject } from "../../program.ts";
import type { UseCaseMatter } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { listed, uncapital } from "../../wording.ts";
import { confirmationsOf, isConfirmed, readinessMissing } from "../confirmations.ts";
import { isBenchmarked, thresholdInForce } from "../measurement.ts";
import { primaryMetric } from "../metric-words.ts";
import type { StageAsked } from "./stage-asked.ts";
import { from, refOfUseCase } from "./stage-asked.ts";

const qualityGate = {
  label: "Quality gate",
  url: "https://www.compelframework.org/glossary/quality-gate",
};

/** Nobody has confirmed it, or what was confirmed was withdrawn. */
function whyUnconfirmed(program: Program, useCaseId: string, matter: UseCaseMatter): string {
  const last = confirmationsOf(program, useCaseId, matter).at(-1);
  return last ? `it was withdrawn: ${last.withdrawnReason}` : "nobody has confirmed it";
}

/** data is validated before anything is trained on it. */
export const dataNotValidated = rule<StageAsked>({
  id: "A-30",
  severity: "BLOCKS",
  overridableBy: ["EATP", "BUSINESS_OWNER"],
  jointly: true,
  standingOf: "normative",
  source: qualityGate,
  statement:
    "A use case is built, and every later stage entered, only on data whose quality was validated.",
  objection: "The data quality of {name} isn't validated: {why}.",
  remedy: "Have a quality reviewer confirm the data validation with its evidence.",
  check: from("BUILDING", (program, { id, name }) =>
    isConfirmed(program, id, "DATA_VALIDATION")
      ? []
      : [
          {
            subject: refOfUseCase(id),
            facts: { name, why: whyUnconfirmed(program, id, "DATA_VALIDATION") },
          },
        ],
  ),
});

/** the declared threshold was measured before anything is deployed. */
export const notBenchmarked = rule<StageAsked>({
  id: "A-31",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: qualityGate,
  statement: "A use case is deployed after it was measured against its declared threshold.",
  objection: "{name} hasn't been measured against {what}.",
  remedy: "Record a result for the primary metric, on the dataset that the threshold names.",
  check: from("DEPLOYMENT", (program, useCase) => {
    if (isBenchmarked(program, useCase)) return [];
    const primary = primaryMetric(useCase.metrics);
    const threshold = primary && thresholdInForce(program, useCase.id, primary.name);
    const what = threshold
      ? `the threshold in force for ${threshold.metric} on “${threshold.dataset}”`
      : "a threshold, because none is set";
    return [{ subject: refOfUseCase(useCase.id), facts: { name: useCase.name, what } }];
  }),
});

/** fairness is tested before production. */
export const fairnessUntested = rule<StageAsked>({
  id: "A-32",
  severity: "BLOCKS",
  overridableBy: ["GOV_BOARD"],
  standingOf: "normative",
  source: qualityGate,
  statement:
    "A use case goes into production with a fairness test, or with the board's reason why none applies.",
  objection: "The fairness test of {name} is missing: {why}.",
  remedy: "Ask the AI Risk Governance Board to confirm it, or to say why it doesn't apply.",
  check: from("DEPLOYMENT", (program, { id, name }) =>
    isConfirmed(program, id, "FAIRNESS_TEST")
      ? []
      : [
          {
            subject: refOfUseCase(id),
            facts: { name, why: whyUnconfirmed(program, id, "FAIRNESS_TEST") },
          },
        ],
  ),
});

/** a high-risk use case is launched when its governance review said go. */
export const notCleared = rule<StageAsked>({
  id: "A-33",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: qualityGate,
  statement:
    "A high-risk use case is launched after a governance review that the AI Risk Governance Board decided as go, with signatures that aren't outdated. A prohibited one is never launched, one without a risk class not yet.",
  objection: "{name} can't be launched: {why}.",
  remedy: "Classify its risk, then hold a gate for the use case that the board decides as go.",
  check: from("DEPLOYMENT", (program, useCase) => {
    const why = whyNotCleared(program, useCase);
    return why === null
      ? []
      : [{ subject: refOfUseCase(useCase.id), facts: { name: useCase.name, why } }];
  }),
});

function whyNotCleared(program: Program, { id, riskClass }: UseCase): string | null {
  if (riskClass === null) return "its risk class isn't stated";
  if (riskClass === "PROHIBITED") return "its risk class is prohibited";
  if (riskClass !== "HIGH") return null;
  const reviews = (gatesOfSubject(program).get(`useCase:${id}`) ?? []).filter(
    ({ outcome, deciderIds }) =>
      outcome !== null &&
      deciderIds.some((one) => hasDuty(program.member.get(one)?.roles ?? [], "clearsHighRisk")),
  );
  const last = reviews.reduce<(typeof reviews)[number] | null>(
    (latest, one) => (!latest || (one.decidedAt ?? "") >= (latest.decidedAt ?? "") ? one : latest),
    null,
  );
  if (!last) return "it is high-risk and the board hasn't decided a gate for it";
  if (last.outcome === "GO")
    return gateOutdatedBy(program, last.id).length === 0
      ? null
      : `it is high-risk and the signatures of ${last.id} are outdated`;
  return `it is high-risk and the board decided ${uncapital(wordFor(last.outcome ?? ""))} at ${last.id}`;
}

/** the business confirms the value before it is scaled. */
export const valueNotValidated = rule<StageAsked>({
  id: "A-34",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "normative",
  source: qualityGate,
  statement: "A use case is scaled beyond its pilot after the business has validated its value.",
  objection: "The business validation of {name} is missing: {why}.",
  remedy: "Have a business owner confirm it with its evidence.",
  check: from("SCALING", (program, { id, name }) =>
    isConfirmed(program, id, "BUSINESS_VALIDATION")
      ? []
      : [
          {
            subject: refOfUseCase(id),
            facts: { name, why: whyUnconfirmed(program, id, "BUSINESS_VALIDATION") },
          },
        ],
  ),
});

/** users are trained, and their adoption is planned, before it is released to them. */
export const usersNotPrepared = rule<StageAsked>({
  id: "A-35",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "normative",
  source: {
    label: "M1.2: training and adoption plan",
    url: "https://www.compelframework.org/glossary/gl-34",
  },
  statement:
    "A use case is released to its users when the training and adoption plan is complete and their training is confirmed. An override names the group it is limited to.",
  objection: "{name} can't be released to users. Not confirmed: {missing}.",
  remedy: "Have the change or learning lead confirm the plan, and the workforce's readiness.",
  check: from("ADOPTION", (program, { id, name }) => {
    const missing = (["ADOPTION_PLAN", "WORKFORCE_CAPABILITY"] as const).filter(
      (matter) => !isConfirmed(program, id, matter),
    );
    return missing.length === 0
      ? []
      : [{ subject: refOfUseCase(id), facts: { name, missing: mattersListed(missing) } }];
  }),
});

/** ready in all ten dimensions or not at all. */
export const notReadyForProduction = rule<StageAsked>({
  id: "A-36",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Production readiness (GL-08)",
    url: "https://www.compelframework.org/glossary/gl-08",
  },
  statement:
    "A use case is deployed when all ten dimensions of production readiness are confirmed. Nine of ten is not ready.",
  objection: "{name} isn't ready for production. Not confirmed: {missing}.",
  remedy: "Have a quality reviewer confirm each of them with its evidence.",
  check: from("DEPLOYMENT", (program, { id, name }) => {
    const missing = readinessMissing(program, id);
    return missing.length === 0
      ? []
      : [{ subject: refOfUseCase(id), facts: { name, missing: mattersListed(missing) } }];
  }),
});

export const mattersListed = (matters: readonly UseCaseMatter[]): string =>
  listed(matters.map((one) => uncapital(wordFor(one))));

export const useCaseStageRules = [
  dataNotValidated,
  notBenchmarked,
  fairnessUntested,
  notCleared,
  valueNotValidated,
  usersNotPrepared,
  notReadyForProduction,
];
