/** Gate templates as data of the program: made its own, added to, changed. Loosening one needs two others (I-45). */

import type { ChangeOf } from "../../changes.ts";
import { change } from "../../changes.ts";
import { criterionLoosenedUnderway } from "../../deliverables/rules/acceptance.ts";
import { signOffWithoutSigner } from "../../deliverables/rules/own-work.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import {
  choice,
  flag,
  id,
  inputOf,
  optionalChoice,
  optionalText,
  text,
} from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Noun, TemplateCriterion, TemplateOf } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { programRoles } from "../../vocabulary.ts";
import type { ChecklistCriterion } from "../gate-checklists.ts";
import {
  gateTemplates,
  ownTemplate,
  standardCriteria,
  templateKey,
  templateKeys,
} from "../gate-templates.ts";
import { looseningOf } from "../loosening.ts";
import { templateAsksAlready, templateIsOwn } from "../rules/templates.ts";
import { suggestedSigner } from "../sign-off.ts";

/** "STAGE:PRODUCE" and which template it is. */
const template = () =>
  choice(templateKeys, "A template").transform((key): TemplateOf | undefined =>
    gateTemplates.find((of) => templateKey(of) === key),
  );

const adopting = inputOf({ template: template() });

/** The standard criteria become rows that this program can edit. */
export const adoptTemplate = defineCommand<InputOf<typeof adopting>>({
  name: "adopt-gate-template",
  noun: "facts",
  input: adopting,
  checkInput: (program, { template: of }, situation) =>
    of ? templateIsOwn.check(program, { of }, situation) : [],
  changes: (program, { template: of }, _situation, mint) => (of ? adopted(program, of, mint) : []),
});

/** The standard criteria of a template that is not the program's own yet. */
const adopted = (
  program: Program,
  of: TemplateOf,
  mint: (noun: Noun) => string,
): readonly ChangeOf<"template-criterion-added">[] =>
  ownTemplate(program, of).length > 0
    ? []
    : standardCriteria(of).map((given) =>
        added(of, { ...given, signedBy: suggestedSigner(given.text) }, mint),
      );

const added = (
  { level, stage, deliverableType }: TemplateOf,
  given: ChecklistCriterion & Pick<TemplateCriterion, "signedBy">,
  mint: (noun: Noun) => string,
): ChangeOf<"template-criterion-added"> =>
  change("template-criterion-added", mint("templateCriterion"), {
    level,
    stage,
    deliverableType,
    text: given.text.trim(),
    critical: given.critical,
    evidenceNeeded: given.evidenceNeeded.trim(),
    signedBy: given.signedBy,
    removed: false,
    loosenedCount: 0,
    loosenedReason: null,
    loosenedDay: null,
  });

const described = {
  text: text("The criterion", 1000),
  critical: flag(),
  evidenceNeeded: optionalText(1000),
  signedBy: optionalChoice(programRoles),
};

const adding = inputOf({ template: template(), ...described });

/** One more criterion; a template that still is the standard becomes the program's own. */
export const addTemplateCriterion = defineCommand<InputOf<typeof adding>>({
  name: "add-template-criterion",
  noun: "facts",
  input: adding,
  checkInput(program, { template: of, text: words, signedBy }, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    return [
      ...textMissing.check(program, { subject, field: "Criterion", text: words }, situation),
      ...(of ? templateAsksAlready.check(program, { of, text: words }, situation) : []),
      ...signOffWithoutSigner.check(program, { subject, text: words, signedBy }, situation),
    ];
  },
  changes: (program, { template: of, ...given }, _situation, mint) =>
    of ? [...adopted(program, of, mint), added(of, given, mint)] : [],
});

const changing = inputOf({
  templateCriterionId: id("A criterion"),
  ...described,
  remove: flag(),
  /** The person says it asks for less now; numbers that sink are found without being told. */
  weaker: flag(),
  /** Needed when it is removed or loosened. */
  reason: optionalText(),
});

export type ChangeTemplateCriterion = InputOf<typeof changing>;

const loosening = (before: TemplateCriterion, command: ChangeTemplateCriterion) => ({
  template: before,
  loosening: looseningOf(before, { ...command, removed: command.remove }),
});

export const changeTemplateCriterion = defineCommand<ChangeTemplateCriterion>({
  name: "change-template-criterion",
  noun: "templateCriterion",
  input: changing,
  preconditions: (program, templateCriterionId, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "templateCriterion", id: templateCriterionId },
        state: program.templateCriterion.get(templateCriterionId)?.removed ? "REMOVED" : "PRESENT",
        allowed: ["PRESENT"],
      },
      situation,
    ),
  checkInput(program, command, situation) {
    const before = program.templateCriterion.get(command.templateCriterionId);
    if (!before) return [];
    const subject = { noun: "templateCriterion", id: before.id } as const;
    const how = loosening(before, command);
    const { text: words, signedBy, reason } = command;
    const same = words.trim().toLowerCase() === before.text.toLowerCase();
    return [
      ...textMissing.check(program, { subject, field: "Criterion", text: words }, situation),
      ...(how.loosening === null
        ? []
        : reasonTooShort.check(program, { subject, reason }, situation)),
      ...(command.remove || same
        ? []
        : templateAsksAlready.check(program, { of: before, text: words }, situation)),
      ...(command.remove
        ? []
        : signOffWithoutSigner.check(program, { subject, text: words, signedBy }, situation)),
      ...criterionLoosenedUnderway.check(program, how, situation),
    ];
  },
  changes(program, command, { today }) {
    const before = program.templateCriterion.get(command.templateCriterionId);
    if (!before) return [];
    const set = {
      text: command.text.trim(),
      critical: command.critical,
      evidenceNeeded: command.evidenceNeeded.trim(),
      signedBy: command.signedBy,
      removed: command.remove,
    };
    if (loosening(before, command).loosening === null)
      return [change("template-criterion-changed", before.id, set)];
    return [
      change("template-criterion-loosened", before.id, {
        ...set,
        loosenedCount: before.loosenedCount + 1,
        loosenedReason: command.reason.trim(),
        loosenedDay: today,
      }),
    ];
  },
  edits: editing<ChangeTemplateCriterion>((program, { templateCriterionId }) => {
    const before = program.templateCriterion.get(templateCriterionId);
    if (!before) return null;
    const { text: words, critical, evidenceNeeded, signedBy, removed } = before;
    return { text: words, critical, evidenceNeeded, signedBy, remove: removed };
  }),
});
