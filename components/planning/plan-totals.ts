import type { PlanPreview, PlanVelocity } from "#domain";

/**
 * The plan as it is in the columns, with its totals: headline, chart and columns read the same ones. What the
 * checks say of it comes with the preview, which is asked for and follows.
 */
export function withTotals(
  preview: PlanPreview,
  rows: readonly { readonly points: number }[],
  { calibratedPoints }: Pick<PlanVelocity, "calibratedPoints">,
): PlanPreview {
  const points = rows.reduce((sum, row) => sum + row.points, 0);
  return {
    ...preview,
    points,
    deliverables: rows.length,
    ratio: calibratedPoints ? points / calibratedPoints : null,
  };
}
