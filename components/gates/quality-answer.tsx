import type { QualityPage } from "#domain";
import { counted, percent, plural } from "#domain";

/** Whether the work passes because it is good: the last shares, and how much less is asked for. */
export function QualityAnswer({ page }: { page: QualityPage }) {
  const { lastWaivers, lastRework, weakenedTotal, ceremonial, waiverRateMost } = page;
  return (
    <p>
      {lastWaivers ? (
        <strong>
          {lastWaivers.waived} of {counted(lastWaivers.assessed, "criterion", "criteria")} of sprint{" "}
          {lastWaivers.number} {plural(lastWaivers.waived, "was", "were")} waived; the limit is{" "}
          {percent(waiverRateMost)}.{" "}
        </strong>
      ) : (
        <strong>No sprint has accepted anything with assessed criteria yet. </strong>
      )}
      {lastRework
        ? `${lastRework.reworked} of ${counted(lastRework.accepted, "deliverable")} accepted in sprint ${lastRework.number} had been returned before. `
        : null}
      {weakenedTotal === 0
        ? "No waived or loosened criteria are in force, and "
        : `${counted(weakenedTotal, "waived or loosened criterion is", "waived or loosened criteria are")} in force, and `}
      {ceremonial.length === 0
        ? "no criterion is possibly ceremonial."
        : `${counted(ceremonial.length, "criterion is", "criteria are")} possibly ceremonial.`}
    </p>
  );
}
