import type { SprintReviewRecord as Review } from "#domain";
import { counted, wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Day } from "../shared/day.tsx";

/** A review as it was recorded: who, what was said and shown, what was not finished and why, what changed. */
export function SprintReviewRecord({ record }: { record: Review }) {
  const { attendees, adjustments, feedback, demonstrated, unfinished } = record;
  return (
    <DefinitionList
      rows={[
        {
          name: "Held",
          value: (
            <>
              <Day day={record.day} />
              {record.closedAt === null ? "; still open" : ""}
            </>
          ),
        },
        {
          name: "Who was there",
          value: attendees.length === 0 ? "Nobody is named." : namesOf(attendees),
        },
        { name: "Summary", value: record.summary || "None is written yet." },
        { name: "Shown", value: <Shown items={demonstrated} /> },
        { name: "Not finished", value: <Unfinished items={unfinished} /> },
        {
          name: "What changes",
          value:
            adjustments.length === 0 ? (
              "Nothing about the course."
            ) : (
              <ul className="space-y-1">
                {adjustments.map((one) => (
                  <li key={one.id}>
                    {one.text} <EvidenceLink href={one.evidence} />
                  </li>
                ))}
              </ul>
            ),
        },
        {
          name: "Feedback",
          value:
            feedback.length === 0 ? (
              "None was given."
            ) : (
              <ul className="space-y-1">
                {feedback.map((one) => (
                  <li key={one.id}>
                    {one.text} <span className="text-soft">{answerTo(one)}</span>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

const namesOf = (people: readonly { readonly name: string }[]) =>
  people.map(({ name }) => name).join(", ");

export function EvidenceLink({ href }: { href: string | null }) {
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

function Shown({ items }: { items: Review["demonstrated"] }) {
  if (items.length === 0) return "Nothing was demonstrated.";
  return (
    <ul className="space-y-1">
      {items.map((one) => (
        <li key={one.id}>
          {one.id} {one.title}: <span className="text-soft">{one.note}</span>
        </li>
      ))}
    </ul>
  );
}

function Unfinished({ items }: { items: Review["unfinished"] }) {
  if (items.length === 0) return "Nothing was left over.";
  return (
    <ul className="space-y-1">
      {items.map((one) => (
        <li key={one.id}>
          {one.id} {one.title}, {counted(one.points, "point")}:{" "}
          {wordFor(one.disposition).toLowerCase()}
          {one.rootCause ? `; ${wordFor(one.rootCause).toLowerCase()}` : ""}.{" "}
          <span className="text-soft">{one.note}</span>
        </li>
      ))}
    </ul>
  );
}
