/** What a person is told after sending a form: one union for every command. */

import { sentenceOf } from "../rulebook.ts";
import type { Finding } from "./finding.ts";
import type { FindingLine } from "./finding-line.ts";

/** Field name → what was typed, so that nothing is lost when a form comes back. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** A field of the form itself (command, program, command id, versions, choices, React's own), never part of a command. */
export const isEnvelope = (name: string): boolean =>
  /^(\$|command$|program$|commandId$|openedAt$|askedAt$|choose:)/.test(name);

/** A field that two people changed, as the second of them is asked about it. */
export interface ConflictLine {
  readonly field: string;
  readonly label: string;
  /** Who changed it to what, when, and what was typed. Days inside stay ISO. */
  readonly sentence: string;
  readonly theirs: string;
  readonly mine: string;
}

/** The lines of a conflict, from its findings (T-141). */
export const conflictLines = (findings: readonly Finding[]): readonly ConflictLine[] =>
  findings.map((finding) => ({
    field: finding.aspect ?? "",
    label: String(finding.facts.field),
    sentence: sentenceOf(finding),
    theirs: String(finding.facts.theirs),
    mine: String(finding.facts.mine),
  }));

/** `turn` tells two answers apart. */
export type FormAnswer =
  | { readonly kind: "idle" }
  | {
      readonly kind: "invalid";
      readonly fields: Readonly<Record<string, string>>;
      readonly typed: Typed;
      readonly turn: string;
    }
  | {
      readonly kind: "refused";
      readonly findings: readonly FindingLine[];
      readonly typed: Typed;
      readonly turn: string;
    }
  | {
      readonly kind: "done";
      readonly findings: readonly FindingLine[];
      readonly turn: string;
      /** Something to be read now and never again: a one-time link. */
      readonly once?: string;
      /** The same form was done before. */
      readonly repeated?: true;
      /** It issued something that is shown once and was shown then. */
      readonly onceSpent?: true;
    }
  | {
      /** Somebody else changed the same fields since the form was opened; the person chooses. */
      readonly kind: "conflict";
      readonly conflicts: readonly ConflictLine[];
      /** The program's version the choice is about. */
      readonly version: number;
      readonly typed: Typed;
      readonly turn: string;
    }
  | {
      readonly kind: "fault";
      readonly reference: string;
      /** The database cannot be reached; the same form can be sent again later. */
      readonly unavailable: boolean;
      readonly typed: Typed;
      readonly turn: string;
    };
