/** What the method lets some kinds of work wait for, asked when such work starts. */
import type { Finding, FindingFacts, Rule, Sighting } from "../../engine/finding.ts";
import { rule } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { wordFor } from "../../vocabulary.ts";
import { listed } from "../../wording.ts";
import type { MethodRuleId } from "../method-needs.ts";
import { methodNeeds } from "../method-needs.ts";

interface Starting {
  readonly deliverableId: string;
}

const sequencing = {
  label: "Initiative sequencing and dependencies",
  url: "https://www.compel.one/learn/eatp-level-2/m2-3/initiative-sequencing-and-dependencies",
};
const seed = { label: "Seed EG4", url: null };

/** The need of this rule that the deliverable would start without; `none` says that nothing of the kind is planned. */
function startedWithout(
  program: Program,
  { deliverableId }: Starting,
  ruleId: MethodRuleId,
  none: string,
): readonly Sighting[] {
  const deliverable = program.deliverable.get(deliverableId);
  if (!deliverable) return [];
  return methodNeeds(program, deliverable)
    .filter((need) => need.ruleId === ruleId && !need.met)
    .map(({ providers }) => {
      const waiting = providers
        .filter(({ state }) => state !== "ACCEPTED")
        .map(({ id, title, state }) => `${id} ${title} is ${wordFor(state).toLowerCase()}`);
      const facts: FindingFacts = {
        id: deliverableId,
        title: deliverable.title,
        lacking: waiting.length === 0 ? none : listed(waiting),
      };
      return { subject: { noun: "deliverable", id: deliverableId }, facts };
    });
}

/** I-20: some models may not go live until governance is in place for them. */
export const launchedUngoverned = rule<Starting>({
  id: "I-20",
  severity: "BLOCKS",
  overridableBy: ["GOV_BOARD"],
  standingOf: "policy",
  source: seed,
  statement:
    "A model of a high-risk use case goes into operation (type Model, domain D7) once the policies and bodies of its outcome are accepted.",
  objection: "{id} {title} starts before its governance is in place: {lacking}.",
  remedy: "Finish the policies and bodies of the outcome first, or ask the board to override this.",
  check: (program, starting) =>
    startedWithout(program, starting, "I-20", "its outcome has no policy and no body"),
});

/** I-21: users can't be asked to adopt what they weren't trained for. */
export const launchedUntrained = rule<Starting>({
  id: "I-21",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "policy",
  source: seed,
  statement:
    "A model goes into operation (type Model, domain D7) for people once the training of its outcome for these groups is accepted.",
  objection: "{id} {title} starts before its users are trained: {lacking}.",
  remedy: "Finish the training first, or ask the Steering Committee for a smaller group.",
  check: (program, starting) =>
    startedWithout(program, starting, "I-21", "its outcome has no training"),
});

/** I-22: the pipeline needs the data layer. */
export const pipelineWithoutData = rule<Starting>({
  id: "I-22",
  severity: "BLOCKS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: seed,
  statement:
    "Work on an MLOps platform (type Platform, domain D7) starts once the data infrastructure that it builds on (type Data, or domain D10) is accepted.",
  objection: "{id} {title} starts before its data infrastructure is in operation: {lacking}.",
  remedy: "Finish the data infrastructure first, or ask the EATP to override this.",
  check: (program, starting) =>
    startedWithout(program, starting, "I-22", "no data infrastructure is planned"),
});

/** there is nothing to monitor before there is a model. */
export const monitoringWithoutModel = rule<Starting>({
  id: "A-45",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: sequencing,
  statement:
    "Monitoring of models (type Platform or Control, domain D7) starts once there is an accepted model to monitor.",
  objection: "{id} {title} starts with no model to monitor: {lacking}.",
  remedy: "Accept the first model, or say what is monitored until then.",
  check: (program, starting) => startedWithout(program, starting, "A-45", "no model is planned"),
});

/** a review process needs the body that decides. */
export const reviewWithoutBody = rule<Starting>({
  id: "A-46",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "normative",
  source: sequencing,
  statement:
    "A review process of governance (type Process, pillar Governance) starts once a body with authority to review (type Body) is accepted.",
  objection: "{id} {title} starts before a body can review anything: {lacking}.",
  remedy: "Establish the body first, or ask the Steering Committee to override this.",
  check: (program, starting) => startedWithout(program, starting, "A-46", "no body is planned"),
});

/** a second pipeline on data of many kinds multiplies what one has to repair. */
export const pipelinesScaledEarly = rule<Starting>({
  id: "A-47",
  severity: "BLOCKS",
  overridableBy: ["EATP", "TECH_LEAD"],
  jointly: true,
  standingOf: "normative",
  source: sequencing,
  statement:
    "After the first MLOps platform, another one (type Platform, domain D7) starts once all data infrastructure of the program is accepted.",
  objection:
    "{id} {title} would scale MLOps before the data infrastructure is standardized: {lacking}.",
  remedy:
    "Finish the data infrastructure first. The EATP and the technology lead can override this together.",
  check: (program, starting) =>
    startedWithout(program, starting, "A-47", "no data infrastructure is planned"),
});

const askedAtStart: readonly Rule<Starting>[] = [
  launchedUngoverned,
  launchedUntrained,
  pipelineWithoutData,
  monitoringWithoutModel,
  reviewWithoutBody,
  pipelinesScaledEarly,
];

/** What the method objects to when this deliverable starts. */
export const startedTooEarly = (
  program: Program,
  starting: Starting,
  situation: Situation,
): readonly Finding[] => askedAtStart.flatMap((one) => one.check(program, starting, situation));

export const methodNeedRules = askedAtStart;
