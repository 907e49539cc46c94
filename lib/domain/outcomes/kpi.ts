import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { KpiLevel } from "../vocabulary.ts";

export interface Kpi {
  readonly id: string;
  readonly name: string;
  readonly level: KpiLevel;
  readonly useCaseId: string | null;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly latest: string;
  readonly day: Day;
}

export const kpi = noun<Kpi>()({
  prefix: "K-",
  creates: ["kpi-recorded"],
  title: ({ name }) => name,
});
