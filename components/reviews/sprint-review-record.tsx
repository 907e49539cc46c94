import type { SprintReviewRecord as Review } from "#domain";
import { counted, listed, wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { heldRow, listRow } from "./record-parts.tsx";

/** A review as it was recorded: who, what was said and shown, what was not finished and why, what changed. */
export function SprintReviewRecord({ record }: { record: Review }) {
  const { attendees, adjustments, feedback, demonstrated, unfinished } = record;
  return (
    <DefinitionList
      rows={[
        heldRow(record),
        {
          name: "Who was there",
          value: attendees.length === 0 ? "Nobody is named." : namesOf(attendees),
        },
        { name: "Summary", value: record.summary || "Not written yet." },
        listRow("Shown", demonstrated, "Nothing was demonstrated.", shownWords),
        listRow("Not finished", unfinished, "Nothing was left over.", unfinishedWords),
        listRow("What changes", adjustments, "No course adjustment.", adjustmentWords),
        listRow("Feedback", feedback, "No feedback.", (one) => (
          <>
            {one.text} <span className="text-soft">{answerTo(one)}</span>
          </>
        )),
      ]}
    />
  );
}

const namesOf = (people: readonly { readonly name: string }[]) =>
  listed(people.map(({ name }) => name));

/** What changes, and the evidence it rests on. */
export const adjustmentWords = ({ text, evidence }: Review["adjustments"][number]) => (
  <>
    {text} <EvidenceLink href={evidence} />
  </>
);

function EvidenceLink({ href }: { href: string | null }) {
  if (href === null) return <span className="text-soft">No evidence was linked.</span>;
  return (
    <a href={href} rel="noreferrer" className="underline">
      Evidence
    </a>
  );
}

function answerTo(one: Review["feedback"][number]): string {
  if (one.decision) return `→ ${one.decision} (${one.decidedBy})`;
  if (one.noActionReason) return `→ No action: ${one.noActionReason} (${one.decidedBy})`;
  return "→ not answered yet";
}

const shownWords = ({ id, title, note }: Review["demonstrated"][number]) => (
  <>
    {id} {title}: <span className="text-soft">{note}</span>
  </>
);

const unfinishedWords = (one: Review["unfinished"][number]) => (
  <>
    {one.id} {one.title}, {counted(one.points, "point")}: {wordFor(one.disposition).toLowerCase()}
    {one.rootCause ? `; ${wordFor(one.rootCause).toLowerCase()}` : ""}.{" "}
    <span className="text-soft">{one.note}</span>
  </>
);
