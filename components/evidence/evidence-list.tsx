import type { EvidenceRow } from "#domain";
import { wordFor } from "#domain";
import { Tag } from "#kit/badge";
import { Day } from "../shared/day.tsx";

/** Links that show it; what was recorded long after the event says so. */
export function EvidenceList({ rows }: { rows: readonly EvidenceRow[] }) {
  return (
    <ul className="space-y-0.5 text-small">
      {rows.map((row) => (
        <li key={row.id}>
          <EvidenceLink of={row} />{" "}
          <span className="text-soft">
            {wordFor(row.kind).toLowerCase()}, <Day day={row.occurredDay} weekday={false} />
          </span>{" "}
          {row.reconstructed ? <Tag>Reconstructed</Tag> : null}
        </li>
      ))}
    </ul>
  );
}

export function EvidenceLink({ of: { link, title } }: { of: Pick<EvidenceRow, "link" | "title"> }) {
  return (
    <a
      href={link}
      rel="noreferrer"
      target="_blank"
      className="underline decoration-strong underline-offset-3 hover:text-action"
    >
      {title}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
