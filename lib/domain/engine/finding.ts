/** A finding is what a rule answers: never a boolean, always with the rule, the subject and the facts. */

import type { Program } from "../program.ts";
import type { FindingSeverity, ProgramRole } from "../vocabulary.ts";
import type { Ref } from "./ids.ts";
import { compareIds, compareText, refKey } from "./ids.ts";
import type { Situation } from "./situation.ts";

/** Numbers, ids, names, days; the sentence is made of them elsewhere. */
export type FindingFacts = Readonly<Record<string, string | number>>;

/** OPEN stands in the way; the other two stay visible but let pass. */
export type Standing = "OPEN" | "OVERRIDDEN" | "ACKNOWLEDGED";

export interface Finding {
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  readonly subject: Ref;
  /** The part of the subject it speaks of; an override of another part leaves it standing. */
  readonly aspect?: string;
  readonly facts: FindingFacts;
  readonly overridableBy: readonly ProgramRole[];
  /** Every role of `overridableBy` must override it, each by another person; else any one of them may. */
  readonly jointly?: true;
  readonly standing: Standing;
  /** The override or acknowledgement that lets it pass. */
  readonly passedBy: string | null;
  /** Of a command over several rows: the row whose own command found it. */
  readonly row?: Ref;
  /** Where the override's giver had held the role only for days: since when, and who gave it. */
  readonly roleNote?: string;
}

/** What a rule finds: the subject it objects to, and the facts. Severity only where the rule has two. */
export interface Sighting {
  readonly subject: Ref;
  readonly aspect?: string;
  readonly facts: FindingFacts;
  readonly severity?: FindingSeverity;
  /** Only where fewer may set this one aside than the rule says. */
  readonly overridableBy?: readonly ProgramRole[];
}

export interface RuleWords {
  /** The rule, said as a rule. */
  readonly statement: string;
  /** The objection under a blocked choice, with {facts} in braces. */
  readonly objection: string;
  /** How to get past it. */
  readonly remedy: string;
  /** Where in the program that is done, if it has one place. */
  readonly remedyAt?: { readonly label: string; readonly path: string };
}

export interface RuleCard extends RuleWords {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly overridableBy: readonly ProgramRole[];
  /** Set where one of them alone cannot override: all of `overridableBy` must. */
  readonly jointly?: true;
  /** The kind of part its findings speak of; an override of this rule names one, of any other the whole subject. */
  readonly aspectOf?: "pillar" | "stakeholderGroup" | "sprint" | "dependency";
  /** For a rule that only computes: the measure that carries it. */
  readonly measure?: string;
  /** Where the rule comes from: a page of the method, the seed, or ourselves. */
  readonly source: { readonly label: string; readonly url: string | null };
  /** Normative: stated by a source. Policy: inferred, tunable. Platform: Throughline's own order. */
  readonly standingOf: "normative" | "policy" | "platform";
}

/** Of a platform rule: Throughline's own, and no page to point at. */
export const ownOrder = {
  standingOf: "platform",
  source: { label: "Throughline", url: null },
} as const;

export interface Rule<Question> extends RuleCard {
  check(program: Program, question: Question, situation: Situation): readonly Finding[];
}

interface RuleSpec<Question> extends RuleCard {
  check(program: Program, question: Question, situation: Situation): readonly Sighting[];
}

/** Makes a rule: stamps id, severity and who may override onto what it finds. */
export function rule<Question>(spec: RuleSpec<Question>): Rule<Question> {
  const { check, ...card } = spec;
  return {
    ...card,
    check: (program, question, situation) =>
      check(program, question, situation).map((sighting) => ({
        ruleId: card.id,
        severity: sighting.severity ?? card.severity,
        subject: sighting.subject,
        ...(sighting.aspect === undefined ? {} : { aspect: sighting.aspect }),
        facts: sighting.facts,
        overridableBy: sighting.overridableBy ?? card.overridableBy,
        ...(card.jointly ? { jointly: true as const } : {}),
        standing: "OPEN",
        passedBy: null,
      })),
  };
}

/** A rule that computes and never objects: its card stands in the rulebook and names the measure. */
export function computedRule(
  card: Omit<RuleCard, "objection" | "remedy" | "overridableBy" | "severity"> & { measure: string },
): RuleCard {
  return { ...card, severity: "INFORMS", overridableBy: [], objection: "", remedy: "" };
}

const weight: Readonly<Record<FindingSeverity, number>> = { BLOCKS: 0, WARNS: 1, INFORMS: 2 };

/** Total order: severity, rule, subject. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      weight[a.severity] - weight[b.severity] ||
      compareIds(a.ruleId, b.ruleId) ||
      compareIds(refKey(a.subject), refKey(b.subject)) ||
      compareText(a.aspect ?? "", b.aspect ?? ""),
  );
}

/** Findings that refuse: blocking and not overridden. */
export const standInTheWay = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === "BLOCKS" && finding.standing === "OPEN");

/** Warnings nobody has acknowledged yet. */
export const wantAcknowledging = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === "WARNS" && finding.standing === "OPEN");

/** What such a rule is asked: nothing but the program and the day. */
export type Watch = Readonly<Record<never, never>>;
