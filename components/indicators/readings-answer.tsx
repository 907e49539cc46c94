import type { ReadingsPage } from "#domain";
import { counted, listed, plural, wordFor } from "#domain";

/** What the early signals say in one breath, and whether anybody acts on them. */
export function ReadingsAnswer({ page }: { page: ReadingsPage }) {
  const { counts, energy, interventionDays } = page;
  const active = counts.overdue + counts.waits + counts.acted + counts.watched;
  const low = energy.notes.filter(({ level }) => level !== "sound");
  return (
    <>
      <strong>
        {active === 0
          ? "No active warnings."
          : `${counted(active, "active warning")}: ${actedWords(page)}.`}
      </strong>{" "}
      {counts.overdue > 0
        ? `${counted(counts.overdue, "warning has", "warnings have")} waited longer than ${counted(interventionDays, "working day")}. `
        : ""}
      {energy.notes.length === 0
        ? "No energy readings yet."
        : low.length === 0
          ? "No energy reservoir is low."
          : `${listed(low.map(({ reservoir }, at) => (at === 0 ? wordFor(reservoir) : wordFor(reservoir).toLowerCase())))} ${plural(low.length, "is", "are")} low.`}
    </>
  );
}

function actedWords({ counts }: ReadingsPage): string {
  const waiting = counts.overdue + counts.waits;
  if (waiting === 0) return "each is acted on or watched";
  return `${waiting} ${plural(waiting, "has", "have")} no owner`;
}
