import type { EscalationRow } from "#domain";
import { counted } from "#domain";
import type { Tone } from "#kit/tone";
import { toneFill, toneText } from "#kit/tone";
import { Moment } from "../shared/day.tsx";

/** How near: three quarters of the time used is near, all of it is over. */
function toneOf(row: EscalationRow): Tone {
  if (row.clock.overdue) return "off-track";
  return row.usedRatio >= 0.75 ? "at-risk" : "on-track";
}

/** "5 working hours"; a whole number from two hours on. */
export function hoursWords(hours: number): string {
  const size = Math.abs(hours);
  const shown = size < 2 ? Math.round(size * 10) / 10 : Math.round(size);
  return counted(shown, "working hour");
}

/** The time of a tier: how much is used, when it ends, and what happens then. */
export function ClockBar({ row, zone }: { row: EscalationRow; zone: string }) {
  const tone = toneOf(row);
  const { clock } = row;
  const words = clock.overdue
    ? `${hoursWords(clock.workingHoursLeft)} over the limit`
    : `${hoursWords(clock.workingHoursLeft)} left`;
  return (
    <div>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-sm bg-well">
        <span
          className="block h-full"
          style={{
            width: `${Math.min(1, Math.max(0.02, row.usedRatio)) * 100}%`,
            background: toneFill[tone],
          }}
        />
      </div>
      <p className="mt-1 text-small text-soft">
        <strong className={`font-medium ${toneText[tone]}`}>{words}</strong>
        {clock.overdue ? " since " : ", until "}
        <Moment at={clock.limit} zone={zone} />
        {clock.extendedWorkingDays > 0
          ? ` · extended by ${counted(clock.extendedWorkingDays, "working day")}`
          : ""}
      </p>
      {clock.climbs ? (
        <p className="text-small text-soft">
          Then it moves up to {tierShort(clock.climbs.to)}
          {row.climbsToName ? `, ${row.climbsToName}` : ""}
          {clock.climbs.at === clock.limit ? null : (
            <>
              , by <Moment at={clock.climbs.at} zone={zone} />
            </>
          )}
          .
        </p>
      ) : null}
    </div>
  );
}

export const tierShort = (tier: EscalationRow["tier"]): string => tier.slice(0, 2);
