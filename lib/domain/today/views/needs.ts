/** Everything on a day that needs a reader, ordered by consequence (E1: what needs me today). */

import type { Situation } from "../../engine/situation.ts";
import type { Reader } from "../../program/views/reader.ts";
import type { Program } from "../../program.ts";
import { dueSoonOn } from "./due-soon.ts";
import type { RankedNeed } from "./need.ts";
import { byConsequence } from "./need.ts";
import { assuranceNeeds } from "./needs-of-assurance.ts";
import { controlNeeds } from "./needs-of-controls.ts";
import { evidenceNeeds } from "./needs-of-evidence.ts";
import { lateWorkNeeds } from "./needs-of-late-work.ts";
import { overrideNeeds } from "./needs-of-overrides.ts";
import { planNeeds } from "./needs-of-plan.ts";
import { readingNeeds } from "./needs-of-readings.ts";
import { reportNeeds } from "./needs-of-report.ts";
import { reviewNeeds } from "./needs-of-review.ts";
import { standupNeeds } from "./needs-of-standup.ts";
import { useCaseNeeds } from "./needs-of-use-cases.ts";

/** One list per subject; a new subject adds its own. */
const sources = [
  assuranceNeeds,
  evidenceNeeds,
  controlNeeds,
  lateWorkNeeds,
  overrideNeeds,
  planNeeds,
  readingNeeds,
  reportNeeds,
  reviewNeeds,
  standupNeeds,
  useCaseNeeds,
].flat();

/** All needs of a reader, the largest consequence first. Each source decides what this reader gets. */
export function needsOf(
  program: Program,
  reader: Reader,
  situation: Situation,
): readonly RankedNeed[] {
  const dueSoon = dueSoonOn(program, situation.today);
  return sources
    .flatMap((source) => source(program, reader, situation, dueSoon))
    .sort(byConsequence);
}
