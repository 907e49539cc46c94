import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { Indicator } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";

export interface IndicatorReading {
  readonly id: string;
  readonly indicator: Indicator;
  readonly sprintId: string;
  readonly value: number;
  readonly unit: string;
  readonly warning: boolean;
  readonly note: string;
  /** Answers behind a pulse; null for other indicators. */
  readonly n: number | null;
  readonly day: Day;
}

export const indicatorReading = noun<IndicatorReading>()({
  prefix: "IR-",
  creates: ["indicator-read"],
  edits: ["indicator-reread"],
  searched: ["note"],
  title: ({ indicator }) => wordFor(indicator),
  place: (_reading, { slug }) => routes.indicators(slug),
  /** What a rule says of an indicator itself. */
  part: (id, { slug }) => ({ title: wordFor(id), place: routes.indicators(slug) }),
});
