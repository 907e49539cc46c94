import type { StreamReport } from "#domain";
import type { ClaimProps, ClaimsProps } from "../shared/claim-beside-evidence.tsx";
import { Claimed } from "../shared/claim-beside-evidence.tsx";
import { Reasons } from "../shared/reasons.tsx";
import { StatusBadge } from "../shared/status-badge.tsx";
import { MemoList } from "./memo-section.tsx";

const comparisons: Record<StreamReport["comparison"], string> = {
  better: "Claimed better than the evidence",
  stricter: "Claimed stricter than the evidence",
  same: "Both agree",
  unclaimed: "Nobody has claimed a status.",
};

/** Stream by stream: what its lead claims, what the evidence says and why, and the explanation word for word. */
export function ReportClaims({ streams, ...where }: ClaimsProps) {
  return (
    <MemoList
      rows={streams.map((stream) => <ClaimRow key={stream.id} stream={stream} {...where} />)}
    />
  );
}

function ClaimRow({ stream, ...where }: ClaimProps) {
  if (stream.comparison === "same" && stream.reasons.length === 0)
    return <AgreedRow stream={stream} />;
  return (
    <li className="grid gap-x-6 gap-y-1.5 py-3 sm:grid-cols-[13rem_minmax(0,1fr)] print:grid-cols-[52mm_minmax(0,1fr)]">
      <div>
        <StreamNamed stream={stream} />
        <dl className="mt-1.5 grid w-max grid-cols-[auto_auto] items-baseline gap-x-3 text-small">
          <dt className="text-soft">Claimed</dt>
          <dd className="flex items-center gap-1.5">
            <Claimed stream={stream} className="text-soft" />
          </dd>
          <dt className="text-soft">Evidence</dt>
          <dd className="-ml-1.5">
            <StatusBadge status={stream.evidence} filled />
          </dd>
        </dl>
      </div>
      <Compared stream={stream} {...where} />
    </li>
  );
}

function StreamNamed({ stream }: Pick<ClaimProps, "stream">) {
  return (
    <>
      <p className="font-medium">
        <span className="font-normal text-soft">{stream.id}</span> {stream.name}
      </p>
      <p className="text-small text-soft">{stream.lead}</p>
    </>
  );
}

/** Both say the same and no problem was found: one line. */
function AgreedRow({ stream }: Pick<ClaimProps, "stream">) {
  return (
    <li className="grid items-baseline gap-x-6 gap-y-1 py-2 sm:grid-cols-[13rem_minmax(0,1fr)] print:grid-cols-[52mm_minmax(0,1fr)]">
      <div>
        <StreamNamed stream={stream} />
      </div>
      <p className="flex flex-wrap items-baseline gap-x-2 text-small text-soft">
        Claimed <Claimed stream={stream} className="text-soft" /> · Evidence
        <StatusBadge status={stream.evidence} filled /> · {stream.acceptedPoints} of {stream.points}{" "}
        planned points accepted. No problem was found.
      </p>
    </li>
  );
}

/** How the claim compares with the evidence, why the evidence says so, and the lead's own words. */
function Compared({ stream, places, program }: ClaimProps) {
  return (
    <div className="min-w-0">
      {stream.comparison === "same" ? null : (
        <p
          className={
            stream.comparison === "better" ? "font-medium text-at-risk" : "text-small text-soft"
          }
        >
          {comparisons[stream.comparison]}
        </p>
      )}
      {stream.reasons.length > 0 ? (
        <div className="text-small">
          <Reasons
            reasons={stream.reasons}
            more={stream.moreReasons}
            places={places}
            program={program}
          />
        </div>
      ) : null}
      {stream.comparison !== "better" ? null : stream.explanation ? (
        <blockquote className="mt-2 border-l-2 border-strong pl-3">
          <p>{stream.explanation}</p>
          <footer className="text-small text-soft">{stream.lead}, explaining the claim</footer>
        </blockquote>
      ) : (
        <p className="text-small font-medium text-off-track">Not explained.</p>
      )}
      <p className="mt-1 text-small text-soft">
        {stream.acceptedPoints} of {stream.points} planned points accepted
      </p>
    </div>
  );
}
