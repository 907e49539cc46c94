import type { ReadingsPage } from "#domain";
import { capital, inWords, listed, plural, wordFor } from "#domain";

/** What the early signals say in one breath, and whether anybody acts on them. */
export function ReadingsAnswer({ page }: { page: ReadingsPage }) {
  const { counts, energy, interventionDays } = page;
  const standing = counts.overdue + counts.waits + counts.acted + counts.watched;
  const low = energy.notes.filter(({ level }) => level !== "sound");
  return (
    <>
      <strong>
        {standing === 0
          ? "No warning stands."
          : `${capital(inWords(standing))} ${plural(standing, "warning stands", "warnings stand")}; ${actedWords(page)}.`}
      </strong>{" "}
      {counts.overdue > 0
        ? `${capital(inWords(counts.overdue))} ${plural(counts.overdue, "has", "have")} waited longer than ${inWords(interventionDays)} working days. `
        : ""}
      {energy.notes.length === 0
        ? "Energy has not been read yet."
        : low.length === 0
          ? "All four reservoirs of energy are above their marks."
          : `${listed(low.map(({ reservoir }, at) => (at === 0 ? wordFor(reservoir) : wordFor(reservoir).toLowerCase())))} ${plural(low.length, "is", "are")} low.`}
    </>
  );
}

function actedWords({ counts }: ReadingsPage): string {
  const waiting = counts.overdue + counts.waits;
  if (waiting === 0) return "somebody acts on each, or watches it";
  return `${inWords(waiting)} ${plural(waiting, "has nobody acting on it", "have nobody acting on them")}`;
}
