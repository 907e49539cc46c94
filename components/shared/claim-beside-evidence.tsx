import type { StatusValue } from "#domain";
import { StatusBadge } from "./status-badge.tsx";

/** What somebody claims, and beside it what the data supports. Never one without the other. */
export function ClaimBesideEvidence({
  claimed,
  evidence,
  href,
}: {
  claimed: StatusValue | null;
  /** Null where there is no work to judge by. */
  evidence: StatusValue | null;
  /** Where the reasons of the evidence are told. */
  href?: string | undefined;
}) {
  return (
    <dl className="grid w-max grid-cols-[auto_auto] items-baseline gap-x-3 text-small">
      <dt className="text-soft">Claimed</dt>
      <dd>
        <StatusBadge status={claimed} />
      </dd>
      <dt className="text-soft">Evidence</dt>
      <dd>
        {evidence === null ? (
          <span className="text-soft">No work yet</span>
        ) : href ? (
          <a href={href} className="underline-offset-3 decoration-from-font hover:underline">
            <StatusBadge status={evidence} filled />
          </a>
        ) : (
          <StatusBadge status={evidence} filled />
        )}
      </dd>
    </dl>
  );
}
