/** The rulebook as its page prints it: every card, by family, with what a filter leaves. */
import type { RuleCard } from "../../engine/finding.ts";
import type { PlannedRule } from "../../planned-rules.ts";
import { plannedRules } from "../../planned-rules.ts";
import type { Program } from "../../program.ts";
import { rulebook } from "../../rulebook.ts";
import { settingNames, settingOf, settings } from "../../settings.ts";
import type { FindingSeverity } from "../../vocabulary.ts";
import { findingSeverities, wordFor } from "../../vocabulary.ts";
import { inUnit, listed, listedOr, withoutFacts } from "../../wording.ts";

export interface RuleEntry {
  readonly id: string;
  readonly statement: string;
  readonly severity: FindingSeverity;
  readonly objection: string;
  readonly remedy: string;
  /** "EATP and Executive sponsor, jointly"; empty when nobody may. */
  readonly overridableBy: string;
  /** The measure that carries it, for a rule that only computes. */
  readonly measure: string | null;
  readonly standingOf: RuleCard["standingOf"];
  readonly source: RuleCard["source"];
  /** Numbers it reads, as they are in this program. */
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
}

export interface RulebookPage {
  readonly total: number;
  readonly shown: readonly RuleEntry[];
  readonly families: readonly {
    readonly value: RuleCard["standingOf"];
    readonly label: string;
    readonly help: string;
    readonly count: number;
  }[];
  /** Named in texts and records, asked by nothing yet. */
  readonly planned: readonly PlannedRule[];
  readonly severities: readonly { readonly value: FindingSeverity; readonly label: string }[];
}

export interface RulebookFilter {
  readonly family?: string | undefined;
  readonly severity?: string | undefined;
  readonly text?: string | undefined;
}

const familyWords: Readonly<
  Record<RuleCard["standingOf"], { readonly label: string; readonly help: string }>
> = {
  normative: {
    label: "Stated by the method",
    help: "A published page of the method states it. The link leads to that page.",
  },
  policy: {
    label: "Policy",
    help: "Inferred from the method's text. The numbers are program defaults.",
  },
  platform: {
    label: "Platform",
    help: "Throughline's own rules about permissions, references and values.",
  },
};

/**
 * The rules left by the filter, in the order of the rulebook, and how many each family has in all. Text is looked
 * for in id, statement and objection, in any case. Planned rules have no family or severity, so either filter
 * leaves them out.
 */
export function rulebookPage(program: Program, filter: RulebookFilter): RulebookPage {
  const text = filter.text?.trim().toLowerCase() ?? "";
  const shown = rulebook.filter(
    (card) =>
      (!filter.family || card.standingOf === filter.family) &&
      (!filter.severity || card.severity === filter.severity) &&
      (text === "" ||
        `${card.id} ${card.statement} ${card.objection}`.toLowerCase().includes(text)),
  );
  const families = ["normative", "policy", "platform"] as const;
  return {
    total: rulebook.length,
    shown: shown.map((card) => entryOf(program, card)),
    families: families.map((value) => ({
      value,
      ...familyWords[value],
      count: rulebook.filter(({ standingOf }) => standingOf === value).length,
    })),
    planned: plannedRules.filter(
      ({ id, statement }) =>
        !filter.family &&
        !filter.severity &&
        (text === "" || `${id} ${statement}`.toLowerCase().includes(text)),
    ),
    severities: findingSeverities.map((value) => ({ value, label: wordFor(value) })),
  };
}

/** A rule in words, its placeholders taken out, with every number it reads as it is set in this program. */
export function entryOf(program: Program, card: RuleCard): RuleEntry {
  const names = settingNames.filter((name) => settings[name].ruleIds.some((id) => id === card.id));
  return {
    id: card.id,
    statement: card.statement,
    severity: card.severity,
    objection: withoutFacts(card.objection),
    remedy: withoutFacts(card.remedy),
    overridableBy:
      (card.jointly ? listed : listedOr)(card.overridableBy.map(wordFor)) +
      (card.jointly ? ", jointly" : ""),
    measure: card.measure ?? null,
    standingOf: card.standingOf,
    source: card.source,
    numbers: names.map((name) => ({
      label: settings[name].label,
      value: inUnit(settingOf(program, name), settings[name].unit),
    })),
  };
}
