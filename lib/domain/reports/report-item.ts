/** A line of a report, told in words. */
import type { Figures } from "./named-figures.ts";

/** One thing told, and where to look. */
export interface ReportItem {
  readonly noun: string;
  readonly id: string;
  readonly sentence: string;
  /** Why, where somebody said so; days stay ISO. */
  readonly why: string;
  /** Figures that another section of the report may state too, by name (T-150). */
  readonly figures: Figures;
}
