import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { Pillar } from "../vocabulary.ts";

/** Maturity of one of the 18 domains; scores 1.0–5.0 by 0.5. Id is the domain number (D7). */
export interface DomainScore {
  readonly id: string;
  readonly name: string;
  readonly pillar: Pillar;
  readonly baseline: number;
  readonly provisional: number;
  readonly target: number;
  readonly day: Day;
}

export const domainScore = noun<DomainScore>()({
  prefix: "D",
  creates: ["domain-scored"],
  edits: ["domain-rescored"],
  title: ({ name }) => name,
});
