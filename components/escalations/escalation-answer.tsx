import type { EscalationBoard } from "#domain";
import { counted } from "#domain";
import { hoursWords, tierShort } from "./clock-bar.tsx";

/** The answer of the escalations page in words: how many wait, who owes, what climbs next. */
export function EscalationAnswer({ board }: { board: EscalationBoard }) {
  const open = board.lanes.flatMap(({ rows }) => rows);
  if (open.length === 0) {
    return (
      <p>
        <strong>No escalations await a decision.</strong> New escalations appear here at once, with
        their time limits.
      </p>
    );
  }
  return (
    <p>
      <strong>
        {counted(open.length, "escalation awaits", "escalations await")} a decision
        {board.late.length > 0
          ? `, ${counted(board.late.length, "past its", "past their")} limit`
          : ""}
        .
      </strong>{" "}
      {board.owed.slice(0, named).map(owedWords).join(", ")}
      {board.owed.length > named ? ` and ${counted(board.owed.length - named, "other")}` : ""}.{" "}
      {board.next?.clock.climbs
        ? `${board.next.id} moves up to ${tierShort(board.next.clock.climbs.to)} in ${hoursWords(
            board.next.clock.workingHoursLeft,
          )}. `
        : ""}
      {raiseWords(board.timeToRaise)}
    </p>
  );
}

/** As many names as a sentence bears. */
const named = 3;

function owedWords({ name, count, late }: EscalationBoard["owed"][number]): string {
  if (late === 0) return `${name} must decide ${count}`;
  return `${name} must decide ${count} (${late === count ? "late" : `${late} late`})`;
}

function raiseWords({ medianWorkingDays: days, slowing }: EscalationBoard["timeToRaise"]): string {
  if (days === null) return "";
  const words = `Blockers are raised ${counted(days, "working day")} after someone first sees them (median)`;
  return slowing ? `${words}, and it takes longer each sprint.` : `${words}.`;
}
