/** The sprints as charts: committed and accepted beside the velocity, and the pillars over the sprints. */
import type { Day } from "../../calendar/index.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import type { Pillar } from "../../vocabulary.ts";
import { pillars } from "../../vocabulary.ts";
import { pillarSprints } from "../pillar-sprints.ts";
import type { VelocityBand } from "../velocity-bands.ts";
import { velocityBands } from "../velocity-bands.ts";
import { sprintRow, sprintsInOrder } from "./sprint-row.ts";

export interface SprintsCharts {
  /** Cancelled ones left out, the latest 12. */
  readonly sprints: readonly {
    readonly number: number;
    readonly endDay: Day;
    readonly committedPoints: number;
    /** Null before it has begun. */
    readonly acceptedPoints: number | null;
    readonly band: VelocityBand | null;
    /** Points by primary pillar: planned into it, and accepted in it. */
    readonly pillars: readonly {
      readonly pillar: Pillar;
      readonly plannedPoints: number;
      readonly acceptedPoints: number;
    }[];
  }[];
  /** Of the calibrated velocity: the least and the most to commit to, and where locking is refused. */
  readonly ratios: { readonly least: number; readonly most: number; readonly furthest: number };
}

/** Sprints drawn at most; older ones are in the list. */
const mostSprints = 12;

/** What every sprint committed to and accepted, in total and by pillar, in order of their days. */
export function sprintsCharts(program: Program): SprintsCharts {
  const bands = velocityBands(program);
  const byPillar = pillarSprints(program);
  return {
    sprints: sprintsInOrder(program)
      .filter(({ state }) => state !== "CANCELLED")
      .slice(-mostSprints)
      .map((sprint) => {
        const { number, endDay, begun, committedPoints, acceptedPoints } = sprintRow(
          program,
          sprint,
          false,
        );
        return {
          number,
          endDay,
          committedPoints,
          acceptedPoints: begun ? acceptedPoints : null,
          band: bands.get(number) ?? null,
          pillars: pillars.map((pillar) => {
            const one = byPillar.get(pillar)?.find((each) => each.number === number);
            return {
              pillar,
              plannedPoints: one?.planned ?? 0,
              acceptedPoints: one?.accepted ?? 0,
            };
          }),
        };
      }),
    ratios: {
      least: settingOf(program, "commitmentUnder"),
      most: settingOf(program, "commitmentOver"),
      furthest: settingOf(program, "commitmentFarOver"),
    },
  };
}
