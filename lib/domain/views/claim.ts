/** A stream's claim beside its evidence, and the forms to claim and to explain (L9: what the evidence says before I claim). */
import type { Day } from "../calendar.ts";
import { dayOf } from "../calendar.ts";
import { offer } from "../deed.ts";
import { claimStatus } from "../deeds/claim-status.ts";
import { explainClaim } from "../deeds/explain-claim.ts";
import { evidenceOn } from "../measures/evidence-status.ts";
import { publishedReports } from "../measures/optimism-gap.ts";
import { reportLine } from "../measures/report-lines.ts";
import type { StreamReport } from "../measures/report-streams.ts";
import { streamReport } from "../measures/report-streams.ts";
import type { Program } from "../program.ts";
import type { Situation } from "../situation.ts";
import { nameOf } from "../situation.ts";
import type { StatusValue } from "../vocabulary.ts";
import type { OfferLine } from "./finding-line.ts";
import { offerLine } from "./finding-line.ts";

export interface ClaimView {
  readonly stream: StreamReport;
  readonly claimedBy: string | null;
  readonly explainedDay: Day | null;
  /** The day the evidence is reckoned for. */
  readonly day: Day;
  readonly claim: OfferLine;
  readonly explain: OfferLine;
  /** What the published reports said, oldest first. */
  readonly history: readonly {
    readonly number: number;
    readonly claimed: StatusValue | null;
    readonly evidence: StatusValue;
  }[];
}

export function claimView(
  program: Program,
  streamId: string,
  situation: Situation,
): ClaimView | null {
  const stream = program.workstream.get(streamId);
  if (!stream) return null;
  const { claimedById, claimExplainedAt } = stream;
  const line = reportLine(program, stream, situation);
  return {
    stream: streamReport(program, stream, line, evidenceOn(program, situation)),
    claimedBy: claimedById === null ? null : nameOf(program, claimedById),
    explainedDay:
      claimExplainedAt === null ? null : dayOf(program.facts.calendar, claimExplainedAt),
    day: situation.today,
    claim: offerLine(offer(claimStatus, program, streamId, situation)),
    explain: offerLine(offer(explainClaim, program, streamId, situation)),
    history: publishedReports(program).flatMap(({ number, lines }) =>
      lines
        .filter(({ workstreamId }) => workstreamId === streamId)
        .map(({ claimed, evidence }) => ({ number, claimed, evidence })),
    ),
  };
}
