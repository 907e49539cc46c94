import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { EnergyReservoir, Replenishment, Trend } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";

export interface EnergyReading {
  readonly id: string;
  readonly reservoir: EnergyReservoir;
  readonly sprintId: string;
  /** 0–100; null when not assessed. */
  readonly value: number | null;
  readonly interim: boolean;
  readonly basis: string;
  readonly trend: Trend;
  /** What refilled it, where it rose (I-92). */
  readonly replenishedBy: Replenishment | null;
  readonly evidence: string | null;
  /** The named response to a low reading (I-91). */
  readonly response: string | null;
  readonly responseById: string | null;
  readonly day: Day;
}

export const energyReading = noun<EnergyReading>()({
  prefix: "ER-",
  creates: ["energy-read"],
  edits: ["energy-reread"],
  searched: ["basis", "evidence", "response"],
  title: ({ reservoir }) => wordFor(reservoir),
  place: (_reading, { slug }) => routes.indicators(slug),
  /** What a rule says of a reservoir itself, at all or in one sprint: "ATTENTION@S4". */
  part(id, { slug, titleOf }) {
    const [reservoir = id, sprintId] = id.split("@");
    const words = wordFor(reservoir);
    return {
      title: sprintId ? `${words} in ${titleOf("sprint", sprintId).toLowerCase()}` : words,
      place: routes.indicators(slug),
    };
  },
});
