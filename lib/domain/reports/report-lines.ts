/** Claim beside evidence, one line per running stream: what a report states and a lead must explain. */

import type { Situation } from "../engine/situation.ts";
import type { ReportLine, Workstream } from "../nouns.ts";
import type { Program } from "../program.ts";
import { runningStreams } from "../workstreams/running-streams.ts";
import { evidenceOn } from "./evidence-status.ts";

/** The streams a report speaks of. */
export const activeStreams = (program: Program): readonly Workstream[] => runningStreams(program);

/** Claim and evidence of a stream now; a stream without evidence counts as not started. */
export function reportLine(program: Program, stream: Workstream, situation: Situation): ReportLine {
  return {
    workstreamId: stream.id,
    claimed: stream.claimedStatus,
    evidence: evidenceOn(program, situation).ofStream.get(stream.id)?.status ?? "NOT_STARTED",
    explanation: stream.claimExplanation,
  };
}

/** Claim and evidence of every stream a report covers, in the order of the streams. */
export const reportLines = (program: Program, situation: Situation): readonly ReportLine[] =>
  activeStreams(program).map((stream) => reportLine(program, stream, situation));
