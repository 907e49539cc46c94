import { noun } from "../engine/noun.ts";
import type { StakeholderCategory } from "../vocabulary.ts";

export interface StakeholderGroup {
  readonly id: string;
  readonly name: string;
  readonly category: StakeholderCategory;
  readonly size: number;
  /** Group means of a 1–5 pulse, one per sprint. */
  readonly sentiment: readonly {
    readonly sprintId: string;
    readonly value: number;
    readonly n: number;
  }[];
  readonly note: string;
}

export const stakeholderGroup = noun<StakeholderGroup>()({
  prefix: "SG-",
  creates: ["stakeholder-group-recorded"],
  edits: ["sentiment-read"],
  title: ({ name }) => name,
});
