import type { EvidenceShown } from "#domain";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";

/** What its reader has to renew, and by when; each leads to the form. */
export function RenewalList({ rows }: { rows: readonly EvidenceShown[] }) {
  return (
    <ul className="divide-y divide-rule">
      {rows.map(({ id, title, href, standing, validUntilDay }) => (
        <li key={id} className="py-2 first:pt-0">
          <TextLink href={href}>{`${id} ${title}`}</TextLink>{" "}
          {validUntilDay ? (
            <span className={standing === "EXPIRED" ? "font-medium text-off-track" : "text-soft"}>
              {standing === "EXPIRED" ? "expired: valid until " : "valid until "}
              <Day day={validUntilDay} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
