import type { ReactNode } from "react";
import { Columns } from "#kit/charts/columns";

/** A long list of needs is beside the pictures; a short one above them, so that no half of the screen lies empty. */
export function TodayParts({
  few,
  needs,
  pillars,
  sprint,
  indicators,
}: {
  few: boolean;
  needs: ReactNode;
  pillars: (wide: boolean) => ReactNode;
  sprint: ReactNode;
  indicators: ReactNode;
}) {
  if (few)
    return (
      <>
        {needs}
        {pillars(true)}
        <Columns>
          <div>{sprint}</div>
          <div>{indicators}</div>
        </Columns>
      </>
    );
  return (
    <Columns wide="left">
      {needs}
      <div>
        {pillars(false)}
        {sprint}
        {indicators}
      </div>
    </Columns>
  );
}
