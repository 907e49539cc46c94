import type { WorkstreamPage } from "#domain";
import { listed, wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { TextLink } from "#kit/text-link";
import { DroppedWords } from "../deliverables/bring-back.tsx";
import { ClaimBesideEvidence } from "../shared/claim-beside-evidence.tsx";
import { Moment, Sentence } from "../shared/day.tsx";

/** Lead, mandate, what is claimed, what the evidence says and why. */
export function StreamStanding({ page }: { page: WorkstreamPage }) {
  const { stream } = page;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <DefinitionList
        rows={[
          { name: "Stream lead", value: stream.lead },
          { name: "Pillars", value: listed(stream.pillars.map(wordFor)) || "none yet" },
          { name: "Mandate", value: page.mandate || "not written yet" },
          { name: "State", value: wordFor(stream.state) },
          ...(page.dropped
            ? [
                {
                  name: "Why",
                  value: <DroppedWords dropped={page.dropped} zone={page.zone} />,
                },
              ]
            : []),
          {
            name: "Accepted",
            value: `${stream.acceptedCount} of ${stream.count} deliverables, ${stream.acceptedPoints} of ${stream.points} points`,
          },
        ]}
      />
      <div>
        <ClaimBesideEvidence claimed={stream.claimed} evidence={stream.evidence} />
        {stream.claimedAt ? (
          <p className="mt-2 text-small text-soft">
            Claimed by {page.claimedBy}, <Moment at={stream.claimedAt} zone={page.zone} />
          </p>
        ) : null}
        {stream.explanation ? (
          <blockquote className="mt-2 border-l-2 border-rule pl-3">{stream.explanation}</blockquote>
        ) : null}
        <Grounds page={page} />
      </div>
    </div>
  );
}

/** What the evidence rests on. */
function Grounds({ page: { stream, reasons } }: { page: WorkstreamPage }) {
  return reasons.length > 0 ? (
    <>
      <p className="mt-4 font-medium">What the evidence is based on</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {reasons.map((reason) => (
          <li key={reason.words}>
            <Sentence text={reason.words} />{" "}
            {reason.href ? (
              <TextLink href={reason.href} className="text-small text-soft">
                Open
              </TextLink>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  ) : stream.evidence ? (
    <p className="mt-4 text-soft">
      No problem was found: no overdue work, no missed dependency, no blocker past its time limit.
    </p>
  ) : null;
}
