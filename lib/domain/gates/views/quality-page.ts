/** Does the work pass because it is good, or because less is asked of it? */
import type { Day } from "../../calendar/index.ts";
import type { FindingLine } from "../../engine/finding-line.ts";
import { findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { waivedTooOften } from "../../sprints/rules/sprint-close.ts";
import { sprintsInOrder } from "../../sprints/views/sprint-row.ts";
import type { ReworkRate } from "../rework-rate.ts";
import { reworkRateOf } from "../rework-rate.ts";
import { possiblyCeremonial } from "../rules/ceremonial.ts";
import type { WaiverRate } from "../waiver-rate.ts";
import { waiverRateOf } from "../waiver-rate.ts";
import type { WeakenedRow } from "./weakened-row.ts";
import { weakenedOn, weakenedRow } from "./weakened-row.ts";

export interface SprintQuality {
  readonly number: number;
  readonly endDay: Day;
  readonly waivers: WaiverRate;
  readonly rework: ReworkRate;
}

export interface QualityPage {
  readonly today: Day;
  /** That have begun, the latest 12, in order of their days. */
  readonly sprints: readonly SprintQuality[];
  /** The latest sprint with a share of each kind; null before there is one. */
  readonly lastWaivers: WaiverRate | null;
  readonly lastRework: (ReworkRate & { readonly number: number }) | null;
  /** 0–1, from the settings (I-49). */
  readonly waiverRateMost: number;
  /** What is said of waivers today. */
  readonly warnings: readonly FindingLine[];
  readonly ceremonial: readonly FindingLine[];
  readonly ceremonialUses: number;
  /** Waived or loosened criteria in force today. */
  readonly weakened: readonly WeakenedRow[];
  readonly weakenedTotal: number;
}

const notBegun: readonly Sprint["state"][] = ["DRAFT", "PLANNED", "CANCELLED"];

/** Sprints drawn at most. */
const mostSprints = 12;

/** Waivers and rework by sprint, criteria that nothing fails, and what was loosened; `most` caps the lists. */
export function qualityPage(program: Program, situation: Situation, most: number): QualityPage {
  const sprints = sprintsInOrder(program)
    .filter(({ state }) => !notBegun.includes(state))
    .slice(-mostSprints)
    .map((sprint) => ({
      number: sprint.number,
      endDay: sprint.endDay,
      waivers: waiverRateOf(program, sprint),
      rework: reworkRateOf(program, sprint),
    }));
  const weakened = weakenedOn(program, situation);
  const reworked = sprints.filter(({ rework }) => rework.ratio !== null).at(-1);
  return {
    today: situation.today,
    sprints,
    lastWaivers: sprints.filter(({ waivers }) => waivers.ratio !== null).at(-1)?.waivers ?? null,
    lastRework: reworked ? { ...reworked.rework, number: reworked.number } : null,
    waiverRateMost: settingOf(program, "waiverRateMost"),
    warnings: waivedTooOften.check(program, {}, situation).map(findingLine),
    ceremonial: possiblyCeremonial.check(program, {}, situation).slice(0, most).map(findingLine),
    ceremonialUses: settingOf(program, "ceremonialUses"),
    weakened: weakened.slice(0, most).map((criterion) => weakenedRow(program, criterion)),
    weakenedTotal: weakened.length,
  };
}
