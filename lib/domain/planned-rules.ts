/** Rules that texts, records and the demo name and that nothing asks yet: they come with a later issue. */

export interface PlannedRule {
  readonly id: string;
  /** What the rule will ask for. */
  readonly statement: string;
}

export const plannedRules: readonly PlannedRule[] = [
  {
    id: "A-62",
    statement: "Planned: a commitment that adds load to a saturated population is paced.",
  },
  {
    id: "A-66",
    statement: "Planned: a quality figure is shown beside the adoption of the same use case.",
  },
  { id: "A-74", statement: "Planned: maturity is shown as a profile, never as one number." },
  {
    id: "I-86",
    statement: "Planned: individual sentiment is for the EATP; executives see group figures.",
  },
  { id: "I-124", statement: "Planned: a decided scope change makes a new roadmap version." },
  { id: "I-150", statement: "Planned: maturity during Produce is labelled provisional." },
];

/** The planned rule with this id; null when it is in the rulebook already, or nowhere. */
export const plannedRule = (id: string): PlannedRule | null =>
  plannedRules.find((one) => one.id === id) ?? null;
