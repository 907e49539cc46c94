import type { PlanPreview, SprintPlanning } from "#domain";
import { counted, listed, plural } from "#domain";

/** Is the commitment realistic, are all four pillars in, and does anything block locking it? */
export function PlanAnswer({
  planning,
  plan,
  late,
}: {
  planning: SprintPlanning;
  /** The plan in the columns: as saved, or as somebody tries it out. */
  plan: PlanPreview;
  /** What the checks say of it is still being asked for. */
  late: boolean;
}) {
  return (
    <p className="mb-6 max-w-3xl" data-plan-answer>
      <strong className="font-semibold">
        {counted(plan.points, "point")} in {counted(plan.deliverables, "deliverable")}
      </strong>
      {ratioWords(planning, plan)}.{" "}
      {late ? "Checking this plan." : `${pillarWords(plan)} ${standingWords(planning, plan)}`}
    </p>
  );
}

function ratioWords({ velocity }: SprintPlanning, { ratio }: PlanPreview): string {
  const { calibratedPoints, bands } = velocity;
  if (calibratedPoints === null) return ", while velocity is calibrating";
  if (ratio === null) return ", on a calibrated velocity of 0";
  const judged =
    ratio > bands.farOver
      ? "far above the usual range"
      : ratio > bands.over
        ? "above the usual range"
        : ratio < bands.under
          ? "below the usual range"
          : "within the usual range";
  return `, ${ratio.toFixed(2)} times the calibrated velocity of ${calibratedPoints}: ${judged}`;
}

function pillarWords({ pillars }: PlanPreview): string {
  const missing = pillars.filter(({ standing }) => standing !== "present");
  if (missing.length === 0) return "All four pillars are in.";
  return `${listed(missing.map(({ word }) => word))} ${plural(missing.length, "is", "are")} missing.`;
}

function standingWords({ sprint }: SprintPlanning, { findings }: PlanPreview): string {
  if (sprint.state !== "DRAFT") return `It is ${sprint.stateWord.toLowerCase()}.`;
  const open = findings.filter(({ line, mark }) => mark !== "goes" && line.standing === "OPEN");
  const blocks = open.filter(({ line }) => line.severity === "BLOCKS").length;
  const warns = open.filter(({ line }) => line.severity === "WARNS").length;
  if (blocks > 0) return `${counted(blocks, "finding blocks", "findings block")} locking.`;
  if (warns > 0)
    return `${counted(warns, "warning needs", "warnings need")} a reason when you lock.`;
  return "Nothing blocks locking.";
}
