/** Gate templates: what gates of each level and deliverables of each type begin with, and what may be changed. */
import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { OverrideRow } from "../../overrides/views/override-offers.ts";
import { overridesOn } from "../../overrides/views/override-offers.ts";
import type { Program } from "../../program.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import {
  addTemplateCriterion,
  adoptTemplate,
  changeTemplateCriterion,
} from "../commands/edit-templates.ts";
import type { ChecklistCriterion } from "../gate-checklists.ts";
import {
  gateTemplates,
  ownTemplate,
  templateCriteria,
  templateKey,
  templateTitle,
} from "../gate-templates.ts";
import { suggestedSigner } from "../sign-off.ts";
import type { TemplateCriterion, TemplateOf } from "../template-criterion.ts";

export interface TemplateRow {
  /** "STAGE:PRODUCE", as its address names it. */
  readonly key: string;
  readonly title: string;
  readonly criteria: number;
  readonly critical: number;
  /** The program's own; false while it follows the standard. */
  readonly own: boolean;
  /** Criteria that were loosened or removed. */
  readonly loosened: number;
}

export interface TemplateCriterionRow {
  /** Null in a template that follows the standard. */
  readonly id: string | null;
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  readonly signedBy: ProgramRole | null;
  readonly signer: string | null;
  readonly loosenedReason: string | null;
  readonly loosenedDay: Day | null;
  /** Null where it is not the program's own. */
  readonly change: AvailabilityLine | null;
}

export interface OpenedTemplate extends TemplateRow {
  readonly rows: readonly TemplateCriterionRow[];
  readonly removed: readonly TemplateCriterionRow[];
  readonly overrides: readonly OverrideRow[];
}

export interface GateTemplatesPage {
  readonly slug: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly templates: readonly TemplateRow[];
  }[];
  /** How many of all are the program's own. */
  readonly ownCount: number;
  readonly total: number;
  readonly opened: OpenedTemplate | null;
  readonly adopt: AvailabilityLine;
  readonly add: AvailabilityLine;
}

/** All templates; `open` names one by its key or by one of its criteria. */
export function gateTemplatesPage(
  program: Program,
  open: string | undefined,
  situation: Situation,
): GateTemplatesPage {
  const criterion = program.templateCriterion.get(open ?? "");
  const key = criterion ? templateKey(criterion) : open;
  const of = gateTemplates.find((one) => templateKey(one) === key);
  const rows = gateTemplates.map((one) => ({ of: one, row: templateRow(program, one) }));
  const grouped = (id: string, title: string, belongs: (one: TemplateOf) => boolean) => ({
    id,
    title,
    templates: rows.filter((one) => belongs(one.of)).map(({ row }) => row),
  });
  const asked = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, program.id, situation));
  return {
    slug: program.facts.slug,
    groups: [
      grouped("stages", "Stage gates", ({ level }) => level === "STAGE"),
      grouped(
        "levels",
        "Other gates",
        ({ level, deliverableType }) => level !== "STAGE" && deliverableType === null,
      ),
      grouped("done", "Definitions of done", ({ deliverableType }) => deliverableType !== null),
    ],
    ownCount: rows.filter(({ row }) => row.own).length,
    total: rows.length,
    opened: of ? openedTemplate(program, of, situation) : null,
    adopt: asked(adoptTemplate),
    add: asked(addTemplateCriterion),
  };
}

function templateRow(program: Program, of: TemplateOf): TemplateRow {
  const criteria = templateCriteria(program, of);
  const own = ownTemplate(program, of);
  return {
    key: templateKey(of),
    title: templateTitle(of),
    criteria: criteria.length,
    critical: criteria.filter(({ critical }) => critical).length,
    own: own.length > 0,
    loosened: own.filter(({ loosenedCount }) => loosenedCount > 0).length,
  };
}

function openedTemplate(program: Program, of: TemplateOf, situation: Situation): OpenedTemplate {
  const own = ownTemplate(program, of);
  const row = (one: ChecklistCriterion | TemplateCriterion) =>
    criterionRow(program, one, situation);
  return {
    ...templateRow(program, of),
    rows: templateCriteria(program, of).map(row),
    removed: own.filter(({ removed }) => removed).map(row),
    overrides: own.flatMap(({ id }) =>
      overridesOn(program, { noun: "templateCriterion", id }, situation),
    ),
  };
}

function criterionRow(
  program: Program,
  one: ChecklistCriterion | TemplateCriterion,
  situation: Situation,
): TemplateCriterionRow {
  const { text, critical, evidenceNeeded } = one;
  const own = "id" in one ? one : null;
  const signedBy = own ? own.signedBy : suggestedSigner(text);
  return {
    id: own?.id ?? null,
    text,
    critical,
    evidenceNeeded,
    signedBy,
    signer: signedBy === null ? null : wordFor(signedBy),
    loosenedReason: own?.loosenedReason ?? null,
    loosenedDay: own?.loosenedDay ?? null,
    change: own
      ? availabilityLine(availability(changeTemplateCriterion, program, own.id, situation))
      : null,
  };
}
