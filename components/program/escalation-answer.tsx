import type { EscalationBoard } from "#domain";
import { hoursWords, tierShort } from "./clock-bar.tsx";

/** The answer of the escalations room in words: how many wait, who owes, what climbs next. */
export function EscalationAnswer({ board }: { board: EscalationBoard }) {
  const open = board.lanes.flatMap(({ rows }) => rows);
  const first = board.owed[0];
  if (open.length === 0) {
    return (
      <p>
        <strong>Nothing waits for a decision.</strong> Whatever is raised shows here at once, with
        the clock that takes it up a tier.
      </p>
    );
  }
  return (
    <p>
      <strong>
        {open.length} {open.length === 1 ? "escalation waits" : "escalations wait"} for a decision
        {board.late.length > 0
          ? `, ${board.late.length} past ${board.late.length === 1 ? "its" : "their"} limit`
          : ""}
        .
      </strong>{" "}
      {first
        ? `${first.name} owes ${first.count}${first.late > 0 ? `, ${first.late} of them late` : ""}. `
        : ""}
      {board.next?.clock.climbs
        ? `${board.next.id} climbs to ${tierShort(board.next.clock.climbs.to)} in ${hoursWords(
            board.next.clock.workingHoursLeft,
          )}. `
        : ""}
      {raiseWords(board.timeToRaise)}
    </p>
  );
}

function raiseWords({ medianWorkingDays: days, slowing }: EscalationBoard["timeToRaise"]): string {
  if (days === null) return "";
  const words = `Bad news takes ${days} working ${days === 1 ? "day" : "days"} to surface (median)`;
  return slowing ? `${words}, and it takes longer each sprint.` : `${words}.`;
}
