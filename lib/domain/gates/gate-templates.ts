/**
 * The criteria that gates and deliverables begin with, by level, stage and type. A template that the program has not
 * made its own is the standard checklist.
 */
import type { Criterion } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import { deliverableTypes, gateLevels, stages, wordFor } from "../vocabulary.ts";
import type { ChecklistCriterion } from "./gate-checklists.ts";
import { checklistFor, definitionsOfDone, stageGateNames } from "./gate-checklists.ts";
import type { TemplateCriterion, TemplateOf } from "./template-criterion.ts";

/** "SPRINT", "STAGE:PRODUCE", "DELIVERABLE:MODEL". */
export const templateKey = ({ level, stage, deliverableType }: TemplateOf): string =>
  [level, stage ?? deliverableType].filter(Boolean).join(":");

const none = { stage: null, deliverableType: null };

/** Every template, in the order in which they are shown. */
export const gateTemplates: readonly TemplateOf[] = [
  ...deliverableTypes.map(
    (deliverableType): TemplateOf => ({ level: "DELIVERABLE", stage: null, deliverableType }),
  ),
  ...gateLevels
    .filter((level) => level !== "STAGE")
    .map((level): TemplateOf => ({ level, ...none })),
  ...stages.map((stage): TemplateOf => ({ level: "STAGE", stage, deliverableType: null })),
];

export const templateKeys: readonly string[] = gateTemplates.map(templateKey);

/** "Definition of done: Model", "Sprint gate", "Gate P: build complete". */
export function templateTitle({ level, stage, deliverableType }: TemplateOf): string {
  if (deliverableType !== null) return `Definition of done: ${wordFor(deliverableType)}`;
  if (stage === null) return `${wordFor(level)} gate`;
  return stageGateNames[stage] ?? `${wordFor(stage)} gate`;
}

const ownCriteria = groupedBy("templateCriterion", templateKey);

/** The program's own criteria of a template, removed ones too; empty while it follows the standard. */
export const ownTemplate = (program: Program, of: TemplateOf): readonly TemplateCriterion[] =>
  ownCriteria(program).get(templateKey(of)) ?? [];

/** What a template asks for. */
export function templateCriteria(
  program: Program,
  of: TemplateOf,
): readonly (ChecklistCriterion | TemplateCriterion)[] {
  const own = ownTemplate(program, of);
  return own.length > 0 ? own.filter(({ removed }) => !removed) : standardCriteria(of);
}

/** What the template asks for until the program makes it its own. */
export const standardCriteria = ({
  level,
  stage,
  deliverableType,
}: TemplateOf): readonly ChecklistCriterion[] =>
  deliverableType === null ? checklistFor(level, stage) : definitionsOfDone[deliverableType];

/** The template of what a criterion judges; null where its subject is gone. */
export function templateJudging(
  program: Program,
  { noun, id }: { readonly noun: Criterion["subjectNoun"]; readonly id: string },
): TemplateOf | null {
  if (noun === "gate") {
    const gate = program.gate.get(id);
    return gate ? { level: gate.level, stage: gate.stage, deliverableType: null } : null;
  }
  const deliverable = program.deliverable.get(id);
  return deliverable
    ? { level: "DELIVERABLE", stage: null, deliverableType: deliverable.type }
    : null;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** What a template asks for and a list of texts does not name, whatever the case of their letters. */
export function missingFrom(
  program: Program,
  of: TemplateOf,
  texts: readonly string[],
): readonly (ChecklistCriterion | TemplateCriterion)[] {
  const named = new Set(texts.map(plain));
  return templateCriteria(program, of).filter(({ text }) => !named.has(plain(text)));
}

/** A stage gate's template is a floor: the template that asks for this criterion, or null. */
export function floorAsking(
  program: Program,
  { subjectNoun, subjectId, text }: Criterion,
): TemplateOf | null {
  const of = templateJudging(program, { noun: subjectNoun, id: subjectId });
  if (of?.level !== "STAGE") return null;
  return missingFrom(program, of, [text]).length < templateCriteria(program, of).length ? of : null;
}
