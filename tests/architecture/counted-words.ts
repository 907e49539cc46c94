/** What tells a number glued to a noun from other text; asked by `counts.test.ts` and `figures.ts`. */

/** Plurals that stand beside numbers here. */
export const countedNouns =
  "actions|activities|characters|criteria|days|deliverables|dependencies|fields|headings|holidays|points|reports|rows|sprints|streams|warnings|working days";

/** What looks like a count and is none. */
export const notCounts: Readonly<Record<string, string>> = {
  "components/planning/commitment-gauge.tsx": "the class and the label of the mark at 1",
  "lib/interchange/find-groupings.ts": "names the first level of an outline",
};
