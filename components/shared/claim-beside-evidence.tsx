import type { StatusValue, StreamReport } from "#domain";
import { Day } from "./day.tsx";
import type { Places } from "./placed-sentence.tsx";
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
  /** Where the reasons of the evidence are shown. */
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

/** Streams of a report, for whoever prints them one by one. */
export interface ClaimsProps {
  readonly streams: readonly StreamReport[];
  readonly places: Places;
  /** Slug. */
  readonly program: string;
}

export type ClaimProps = Omit<ClaimsProps, "streams"> & { readonly stream: StreamReport };

/** What a stream's lead claims, and since when. */
export function Claimed({
  stream: { claimed, claimedDay },
  className,
}: Pick<ClaimProps, "stream"> & { className: string }) {
  return (
    <>
      <StatusBadge status={claimed} />
      {claimedDay ? (
        <span className={className}>
          <Day day={claimedDay} weekday={false} />
        </span>
      ) : null}
    </>
  );
}
