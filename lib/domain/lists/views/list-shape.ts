/** What a list is declared by, and what one page of it holds. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type {
  ControlState,
  DeliverableState,
  DependencyState,
  EscalationSeverity,
  GateOutcome,
  Pillar,
} from "../../vocabulary.ts";
import type { ListName } from "../list-names.ts";
import type { FilterChoice } from "../list-query.ts";
import type { ViewTab } from "./view-tabs.ts";

/** What a cell prints; null reads as a dash. */
export type ListCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string | null }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "day"; readonly day: Day; readonly late?: boolean }
  | { readonly kind: "pillar"; readonly pillar: Pillar }
  | { readonly kind: "state"; readonly state: DeliverableState; readonly late: boolean }
  | { readonly kind: "dependency"; readonly state: DependencyState }
  | { readonly kind: "severity"; readonly severity: EscalationSeverity }
  | { readonly kind: "control"; readonly state: ControlState }
  | { readonly kind: "outcome"; readonly outcome: GateOutcome }
  | null;

export interface ListColumn<E> {
  readonly key: string;
  readonly heading: string;
  readonly numeric?: true;
  cell(row: E, program: Program, situation: Situation): ListCell;
  /** What it is sorted by; null comes last whichever way. */
  order(row: E, program: Program): string | number | null;
}

/** All that a filter knows of who asks: what passes it is the same for every reader. */
export type OnDay = Pick<Situation, "today">;

export interface ListFilter<E> {
  readonly key: string;
  readonly label: string;
  /** What no choice is called: "All states". */
  readonly any: string;
  choices(program: Program): readonly FilterChoice[];
  /** The choices that a row falls under. */
  valuesOf(row: E, program: Program, on: OnDay): readonly string[];
  /** Rows that are there without a choice; left out, all. */
  unasked?(row: E): boolean;
  /** A choice that means something else to each reader, or each day: "me". */
  meant?(value: string, program: Program, situation: Situation): string;
}

export interface ListSpec<E extends { readonly id: string }> {
  readonly name: ListName;
  /** What one of its rows is called. */
  readonly one: string;
  readonly many: string;
  rows(program: Program): Iterable<E>;
  /** Of a row that not everybody may read. */
  mayRead?(row: E, program: Program, situation: Situation): boolean;
  readonly columns: readonly ListColumn<E>[];
  readonly filters: readonly ListFilter<E>[];
  /** The day that rows are asked for by. */
  readonly day: { readonly label: string; of(row: E, program: Program): Day | null };
  /** What is looked through for words. */
  words(row: E, program: Program): string;
  /** A column's key, with "-" before it for the greatest first. */
  readonly usualSort: string;
}

export interface ListPage {
  readonly name: ListName;
  readonly one: string;
  readonly many: string;
  /** All that the reader may see. */
  readonly total: number;
  /** Of these, what the filters leave. */
  readonly found: number;
  readonly columns: readonly {
    readonly key: string;
    readonly heading: string;
    readonly numeric: boolean;
    readonly sorted: "ascending" | "descending" | null;
    /** The query that sorts by it, the other way round where it is sorted already. */
    readonly query: string;
  }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ListCell[] }[];
  readonly filters: readonly {
    readonly key: string;
    readonly label: string;
    readonly any: string;
    readonly choices: readonly FilterChoice[];
    readonly chosen: string | null;
  }[];
  readonly day: { readonly label: string; readonly since: Day | null; readonly until: Day | null };
  readonly words: string;
  /** Null where the rows are in their usual order. */
  readonly sort: string | null;
  /** Filters that hold, each with the query without it. Days inside stay ISO. */
  readonly active: readonly { readonly label: string; readonly query: string }[];
  readonly ignored: readonly string[];
  readonly page: number;
  readonly pages: number;
  /** What is asked, in one spelling and without the page: what a saved view keeps. */
  readonly query: string;
  readonly views: readonly ViewTab[];
  /** May keep what they see as a view, for themselves; for everybody in the program. */
  readonly maySave: boolean;
  readonly mayShare: boolean;
}
