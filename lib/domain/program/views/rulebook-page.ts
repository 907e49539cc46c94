/** The rulebook as its page prints it: what a search leaves, by family, one page at a time. */
import type { RuleCard } from "../../engine/finding.ts";
import { pageOf } from "../../page-of.ts";
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

/** A rule in one line; the rest stands on its own page. */
export interface RuleLine {
  readonly id: string;
  readonly statement: string;
  readonly severity: FindingSeverity;
  /** It only computes. */
  readonly computes: boolean;
}

export interface RulebookPage {
  /** Rules in all. */
  readonly total: number;
  /** Rules that the search leaves, on all pages. */
  readonly foundCount: number;
  /** Of this page, in the order of the families; a family without one is left out. */
  readonly groups: readonly {
    readonly value: RuleCard["standingOf"];
    readonly label: string;
    readonly help: string;
    readonly rules: readonly RuleLine[];
  }[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly families: readonly {
    readonly value: RuleCard["standingOf"];
    readonly label: string;
    readonly help: string;
    readonly count: number;
  }[];
  /** Named in texts and records, asked by nothing yet; on the last page. */
  readonly planned: readonly PlannedRule[];
  readonly severities: readonly { readonly value: FindingSeverity; readonly label: string }[];
}

export interface RulebookFilter {
  readonly family?: string | undefined;
  readonly severity?: string | undefined;
  readonly text?: string | undefined;
  /** The number of a page, as an address has it. */
  readonly page?: string | undefined;
}

const rulesOnPage = 30;
const families = ["normative", "policy", "platform"] as const;

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
 * One page of the rules left by the filter, by family and in the order of the rulebook, and how many each family has in
 * all. Text is looked for in id, statement and objection, in any case. Planned rules have no family or severity, so
 * either filter leaves them out.
 */
export function rulebookPage(filter: RulebookFilter): RulebookPage {
  const text = filter.text?.trim().toLowerCase() ?? "";
  const has = (words: string) => text === "" || words.toLowerCase().includes(text);
  const found = families
    .filter((family) => !filter.family || family === filter.family)
    .flatMap((family) =>
      rulebook.filter(
        ({ id, standingOf, severity, statement, objection }) =>
          standingOf === family &&
          (!filter.severity || severity === filter.severity) &&
          has(`${id} ${statement} ${objection}`),
      ),
    );
  const { rows, page, pages } = pageOf(found, filter.page, rulesOnPage);
  return {
    total: rulebook.length,
    foundCount: found.length,
    groups: families
      .map((value) => ({
        value,
        ...familyWords[value],
        rules: rows.filter(({ standingOf }) => standingOf === value).map(lineOf),
      }))
      .filter(({ rules }) => rules.length > 0),
    page,
    pages,
    families: families.map((value) => ({
      value,
      ...familyWords[value],
      count: rulebook.filter(({ standingOf }) => standingOf === value).length,
    })),
    planned: plannedRules.filter(
      ({ id, statement }) =>
        page === pages && !filter.family && !filter.severity && has(`${id} ${statement}`),
    ),
    severities: findingSeverities.map((value) => ({ value, label: wordFor(value) })),
  };
}

const lineOf = ({ id, statement, severity, measure }: RuleCard): RuleLine => ({
  id,
  statement,
  severity,
  computes: measure !== undefined,
});

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
