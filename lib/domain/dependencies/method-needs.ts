/**
 * What the method lets one kind of work wait for, whether or not somebody drew the link. The kind is read from the type
 * of a deliverable, its domains and its pillar, never from its words; what it waits for, from the outcomes it serves.
 */
import { isOpen } from "../deliverables/deliverable-moves.ts";
import type { Deliverable, Outcome } from "../nouns.ts";
import { outcomesServedBy } from "../outcomes/outcome-links.ts";
import type { Program } from "../program.ts";
import { partsOfOutcome, remembered } from "../program.ts";
import type { DeliverableType, DependencyType, Pillar } from "../vocabulary.ts";
import { circlesClosedBy } from "./circle.ts";

export type MethodRuleId = "I-20" | "I-21" | "I-22" | "A-45" | "A-46" | "A-47";

export interface MethodNeed {
  readonly ruleId: MethodRuleId;
  /** Of the dependency that is proposed. */
  readonly type: DependencyType;
  /** Deliverables of the kind it waits for, dropped ones left out. */
  readonly providers: readonly Deliverable[];
  readonly met: boolean;
}

export interface ProposedLink {
  readonly fromId: string;
  readonly toId: string;
  readonly ruleId: MethodRuleId;
  readonly type: DependencyType;
}

/** Domains of the method: ML operations and deployment; data infrastructure. */
const operationsDomain = "D7";
const dataInfrastructureDomain = "D10";

const inOperations = ({ domains }: Deliverable): boolean => domains.includes(operationsDomain);

/** A model that goes into use, and not one that is built or trained. */
const isLaunch = (one: Deliverable): boolean => one.type === "MODEL" && inOperations(one);

/** A platform that runs models: pipelines and monitoring, which no type tells apart. */
const isPipeline = (one: Deliverable): boolean => one.type === "PLATFORM" && inOperations(one);

/** What watches models in use: such a platform, or a control over models in use. */
const isMonitoring = (one: Deliverable): boolean =>
  isPipeline(one) || (one.type === "CONTROL" && inOperations(one));

/** A process of the Governance pillar: reviews of ethics, risk and compliance. */
const isReviewProcess = (one: Deliverable): boolean =>
  one.type === "PROCESS" && one.primaryPillar === "GOVERNANCE";

const isDataInfrastructure = ({ type, domains }: Deliverable): boolean =>
  type === "DATA" || (type === "PLATFORM" && domains.includes(dataInfrastructureDomain));

const isAccepted = ({ state }: Deliverable): boolean => state === "ACCEPTED";
const someAccepted = (all: readonly Deliverable[]): boolean => all.some(isAccepted);
const allAccepted = (all: readonly Deliverable[]): boolean =>
  all.length > 0 && all.every(isAccepted);

const keptByType = remembered((program: Program) => {
  const found = new Map<DeliverableType, Deliverable[]>();
  for (const one of program.deliverable.values()) {
    if (one.state === "DROPPED") continue;
    const same = found.get(one.type);
    if (same) same.push(one);
    else found.set(one.type, [one]);
  }
  return found;
});

const ofTypes = (program: Program, ...types: readonly DeliverableType[]): readonly Deliverable[] =>
  types.flatMap((type) => keptByType(program).get(type) ?? []);

/** What the method asks of this deliverable before it starts, met or not; empty for most. */
export function methodNeeds(program: Program, deliverable: Deliverable): readonly MethodNeed[] {
  return [
    ...(isLaunch(deliverable) ? launchNeeds(program, deliverable) : []),
    ...(isPipeline(deliverable) ? pipelineNeeds(program, deliverable) : []),
    ...(isMonitoring(deliverable) ? [modelNeed(program, deliverable)] : []),
    ...(isReviewProcess(deliverable) ? [bodyNeed(program)] : []),
  ];
}

/** Governance before launch where the risk class wants it, training before adoption where people have a part. */
function launchNeeds(program: Program, launch: Deliverable): readonly MethodNeed[] {
  const outcomes = outcomesServedBy(program, launch.id);
  const governed = outcomes.filter(
    (one) => isHighRisk(program, one) && wantsPart(program, one, "GOVERNANCE"),
  );
  const adopted = outcomes.filter((one) => wantsPart(program, one, "PEOPLE"));
  const governance = servedWith(program, governed, ofTypes(program, "POLICY", "BODY"));
  const training = forItsGroups(servedWith(program, adopted, ofTypes(program, "TRAINING")), launch);
  return [
    ...(governed.length > 0
      ? [need("I-20", "GOVERNANCE_CLEARANCE", governance, allAccepted(governance))]
      : []),
    ...(adopted.length > 0 ? [need("I-21", "TRAINING", training, allAccepted(training))] : []),
  ];
}

/** Data infrastructure before the pipeline; all of it before there is more than one. */
function pipelineNeeds(program: Program, pipeline: Deliverable): readonly MethodNeed[] {
  const all = ofTypes(program, "DATA", "PLATFORM").filter(
    (one) => isDataInfrastructure(one) && one.id !== pipeline.id,
  );
  const near = nearest(program, pipeline, all);
  const scales = ofTypes(program, "PLATFORM").some(
    (one) => one.id !== pipeline.id && isPipeline(one) && isAccepted(one),
  );
  return [
    need("I-22", "DATA", near, allAccepted(near)),
    ...(scales ? [need("A-47", "DATA", all, allAccepted(all))] : []),
  ];
}

function modelNeed(program: Program, monitoring: Deliverable): MethodNeed {
  const models = nearest(program, monitoring, ofTypes(program, "MODEL"));
  return need("A-45", "PLATFORM", models, someAccepted(models));
}

function bodyNeed(program: Program): MethodNeed {
  const bodies = ofTypes(program, "BODY");
  return need("A-46", "DECISION", bodies, someAccepted(bodies));
}

const need = (
  ruleId: MethodRuleId,
  type: DependencyType,
  providers: readonly Deliverable[],
  met: boolean,
): MethodNeed => ({ ruleId, type, providers, met });

const isHighRisk = (program: Program, { useCaseId }: Outcome): boolean => {
  const riskClass = program.useCase.get(useCaseId ?? "")?.riskClass;
  return riskClass === "HIGH" || riskClass === "PROHIBITED";
};

/** The part is declared, and nobody has said that it is not required. */
const wantsPart = (program: Program, { id }: Outcome, pillar: Pillar): boolean =>
  (partsOfOutcome(program).get(id) ?? []).some((part) => part.pillar === pillar && part.required);

const servedWith = (
  program: Program,
  outcomes: readonly Outcome[],
  candidates: readonly Deliverable[],
): readonly Deliverable[] =>
  candidates.filter(({ id }) =>
    outcomesServedBy(program, id).some((one) => outcomes.includes(one)),
  );

/** Those of the same outcomes; all of the program where these outcomes have none. */
function nearest(
  program: Program,
  { id }: Deliverable,
  candidates: readonly Deliverable[],
): readonly Deliverable[] {
  const own = servedWith(program, outcomesServedBy(program, id), candidates);
  return own.length > 0 ? own : candidates;
}

/** Training for the groups that the launch touches; all of it where none of it names one of these. */
function forItsGroups(
  training: readonly Deliverable[],
  launch: Deliverable,
): readonly Deliverable[] {
  const touched = new Set(launch.changeImpact.map(({ groupId }) => groupId));
  const own = training.filter(({ changeImpact }) =>
    changeImpact.some(({ groupId }) => touched.has(groupId)),
  );
  return own.length > 0 ? own : training;
}

/**
 * Dependencies that the method proposes for an open deliverable: on what is still open of each need that is not met. A
 * pair that was linked before, or whose proposal was dismissed, is not proposed again; nor is what would close a circle.
 */
export function proposedLinks(program: Program, toId: string): readonly ProposedLink[] {
  const deliverable = program.deliverable.get(toId);
  if (!deliverable || !isOpen(deliverable)) return [];
  const known = linkedPairs(program);
  const proposed = new Map<string, ProposedLink>();
  for (const { ruleId, type, providers, met } of methodNeeds(program, deliverable)) {
    if (met) continue;
    for (const provider of providers) {
      const { id: fromId } = provider;
      if (!isOpen(provider) || proposed.has(fromId) || known.has(`${fromId} ${toId}`)) continue;
      if (circlesClosedBy(program, [{ from: fromId, to: toId }]).length > 0) continue;
      proposed.set(fromId, { fromId, toId, ruleId, type });
    }
  }
  return [...proposed.values()];
}

const linkedPairs = remembered(
  (program: Program): ReadonlySet<string> =>
    new Set([...program.dependency.values()].map(({ fromId, toId }) => `${fromId} ${toId}`)),
);
