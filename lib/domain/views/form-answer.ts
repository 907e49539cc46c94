/** What a person is told after sending a form: one union for every deed. */
import type { FindingLine } from "./finding-line.ts";

/** Field name → what was typed, so that nothing is lost when a form comes back. */
export type Typed = Readonly<Record<string, readonly string[]>>;

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
    }
  | {
      readonly kind: "fault";
      readonly reference: string;
      readonly typed: Typed;
      readonly turn: string;
    };
