import type { ReactNode } from "react";
import { routes } from "#domain";
import { TextLink } from "#kit/text-link";
import type { ClaimProps, ClaimsProps } from "../shared/claim-beside-evidence.tsx";
import { Claimed } from "../shared/claim-beside-evidence.tsx";
import { Reasons } from "../shared/reasons.tsx";
import { StatusBadge } from "../shared/status-badge.tsx";

const columns =
  "grid gap-x-5 gap-y-1 lg:grid-cols-[minmax(0,15rem)_6.5rem_7rem_minmax(0,1fr)_5.5rem]";
const reasonsShown = 2;

/** Every stream: who leads it, what is claimed, what the evidence says and why, what is accepted. One under the other on a phone. */
export function StreamClaims({ streams, ...where }: ClaimsProps) {
  return (
    <>
      <div
        aria-hidden="true"
        className={`${columns} border-b border-rule pb-1 text-small text-soft max-lg:hidden`}
      >
        <span>Stream</span>
        <span>Claimed</span>
        <span>Evidence</span>
        <span>Because</span>
        <span className="text-right">Accepted</span>
      </div>
      <ul className="divide-y divide-rule">
        {streams.map((stream) => (
          <ClaimRow key={stream.id} stream={stream} {...where} />
        ))}
      </ul>
    </>
  );
}

function ClaimRow({ stream, places, program }: ClaimProps) {
  return (
    <li className={`${columns} py-2.5`}>
      <div>
        <TextLink href={routes.workstream(program, stream.id)} quiet>
          <span className="text-soft">{stream.id}</span> {stream.name}
        </TextLink>
        <span className="block text-small text-soft">{stream.lead}</span>
      </div>
      <Labelled name="Claimed">
        <Claimed stream={stream} className="text-small text-soft lg:block" />
      </Labelled>
      <Labelled name="Evidence">
        <StatusBadge status={stream.evidence} filled />
        {stream.comparison === "better" ? (
          <span className="text-small text-at-risk lg:block">
            {stream.explanation ? "explained" : "not explained"}
          </span>
        ) : null}
      </Labelled>
      <div className="text-small">
        <Reasons
          reasons={stream.reasons.slice(0, reasonsShown)}
          more={stream.moreReasons + Math.max(0, stream.reasons.length - reasonsShown)}
          places={places}
          program={program}
        />
      </div>
      <Labelled name="Accepted">
        <span className="lg:block lg:text-right">
          {stream.acceptedPoints}
          <span className="text-soft"> of {stream.points}</span>
        </span>
      </Labelled>
    </li>
  );
}

/** Its name is in the head of the column, and beside it where there are no columns. */
function Labelled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 lg:block">
      <span className="w-16 text-small text-soft lg:sr-only">{name}</span>
      {children}
    </div>
  );
}
