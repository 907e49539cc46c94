/**
 * What the data supports, whatever anybody claims (X-02, domain.md §2.3.3): for a workstream, a pillar,
 * the place where both meet, and the program. First match wins; the reasons come along.
 */

import type { Day, Instant } from "../calendar/index.ts";
import { criticalPathOf } from "../dependencies/program-critical-path.ts";
import { compareIds, compareText } from "../engine/ids.ts";
import type { Situation } from "../engine/situation.ts";
import type { Workstream } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import type { Pillar, StatusValue } from "../vocabulary.ts";
import { pillars, wordFor } from "../vocabulary.ts";
import { runningStreams } from "../workstreams/running-streams.ts";
import type { EvidenceReason } from "./evidence-clauses.ts";
import { statusOfReason } from "./evidence-clauses.ts";
import { evidenceReasons } from "./evidence-reasons.ts";

export interface EvidenceStatus {
  readonly status: StatusValue;
  /** Why, worst first; empty when nothing speaks against it. */
  readonly reasons: readonly EvidenceReason[];
}

/** What is accepted of what is planned; the only source of a percentage. */
export interface AcceptedWork {
  readonly count: number;
  readonly acceptedCount: number;
  readonly startedCount: number;
  readonly points: number;
  readonly acceptedPoints: number;
}

export interface EvidenceBook {
  readonly program: EvidenceStatus;
  /** Active workstreams. */
  readonly ofStream: ReadonlyMap<string, EvidenceStatus>;
  readonly ofPillar: ReadonlyMap<Pillar, EvidenceStatus>;
  /** By `cellKey`; no entry where a stream has no deliverable of the pillar. */
  readonly ofCell: ReadonlyMap<string, EvidenceStatus>;
  readonly accepted: ReadonlyMap<string, AcceptedWork>;
}

/** "W1 TECHNOLOGY", the key of a stream's pillar in an evidence book. */
export const cellKey = (streamId: string, pillar: Pillar): string => `${streamId} ${pillar}`;

const severity: Readonly<Record<StatusValue, number>> = {
  COMPLETE: 0,
  NOT_STARTED: 1,
  ON_TRACK: 2,
  AT_RISK: 3,
  OFF_TRACK: 4,
};

/** Whether the claim is better than the evidence. Not started compares like on track. */
export function isBetter(claimed: StatusValue, evidence: StatusValue): boolean {
  const rank = (status: StatusValue) =>
    status === "NOT_STARTED" ? severity.ON_TRACK : severity[status];
  return rank(claimed) < rank(evidence);
}

/** The worst of several; all complete is complete, all not started is not started, a mixture is on track. */
export function worstOf(statuses: readonly StatusValue[]): StatusValue {
  const worst = statuses.reduce<StatusValue | null>(
    (soFar, status) => (soFar === null || severity[status] > severity[soFar] ? status : soFar),
    null,
  );
  if (worst === null) return "NOT_STARTED";
  return worst === "NOT_STARTED" && statuses.includes("COMPLETE") ? "ON_TRACK" : worst;
}

/** The evidence of everything at once; calculated once per program value and day. */
export function evidenceOn(
  program: Program,
  situation: Pick<Situation, "today" | "now">,
): EvidenceBook {
  const known = calculations(program);
  if (known.at?.day !== situation.today) known.at = calculate(program, situation.today);
  const { at } = known;
  const rung = at.alarms.filter((instant) => instant <= situation.now).length;
  const book = at.books.get(rung) ?? bookOf(program, at, situation.now);
  at.books.set(rung, book);
  return book;
}

interface Calculated {
  readonly day: Day;
  readonly reasons: readonly EvidenceReason[];
  readonly accepted: ReadonlyMap<string, AcceptedWork>;
  /** Instants at which one more reason begins to hold, and the book for each count of them passed. */
  readonly alarms: readonly Instant[];
  readonly books: Map<number, EvidenceBook>;
}

const calculations = remembered((): { at: Calculated | null } => ({ at: null }));

function calculate(program: Program, day: Day): Calculated {
  const reasons = [...evidenceReasons(program, day)].sort(byLadder);
  const alarms = reasons.flatMap(({ since }) => since ?? []);
  return { day, reasons, accepted: acceptedOf(program), alarms, books: new Map() };
}

const byLadder = (a: EvidenceReason, b: EvidenceReason): number =>
  compareText(a.clause, b.clause) || compareIds(a.subject.id, b.subject.id);

function bookOf(program: Program, { reasons, accepted }: Calculated, now: Instant): EvidenceBook {
  const live = reasons.filter(({ since }) => since === null || since <= now);
  const streams = runningStreams(program);
  const against = byStreamId(streams, live);
  const ofStream = new Map<string, EvidenceStatus>();
  const ofCell = new Map<string, EvidenceStatus>();
  const ofPillar = new Map<Pillar, EvidenceStatus>();
  for (const { id } of streams) {
    const reasonsHere = against.get(id) ?? [];
    ofStream.set(id, evidenceFrom(reasonsHere, accepted.get(id)));
    for (const pillar of pillars) {
      const work = accepted.get(cellKey(id, pillar));
      if (work === undefined) continue;
      const about = reasonsHere.filter((reason) => (reason.pillar ?? pillar) === pillar);
      ofCell.set(cellKey(id, pillar), evidenceFrom(about, work));
    }
  }
  for (const pillar of pillars) {
    const cells = streams.flatMap(({ id }) => ofCell.get(cellKey(id, pillar)) ?? []);
    if (cells.length > 0) ofPillar.set(pillar, combined(cells, live));
  }
  return {
    ofStream,
    ofCell,
    ofPillar,
    accepted,
    program: ofProgram(program, live, ofStream, ofPillar),
  };
}

function byStreamId(
  streams: readonly Workstream[],
  reasons: readonly EvidenceReason[],
): ReadonlyMap<string, readonly EvidenceReason[]> {
  const groups = new Map<string, EvidenceReason[]>(streams.map(({ id }) => [id, []]));
  for (const reason of reasons)
    for (const id of reason.streamIds ?? groups.keys()) groups.get(id)?.push(reason);
  return groups;
}

function evidenceFrom(
  reasons: readonly EvidenceReason[],
  work: AcceptedWork | undefined,
): EvidenceStatus {
  const complete = work !== undefined && work.count > 0 && work.acceptedCount === work.count;
  // What a finished stream committed and resolved in time is history, not a risk.
  const live = complete
    ? reasons.filter(({ clause }) => clause !== "X-02.i" && clause !== "X-02.j")
    : reasons;
  if (live.some((reason) => statusOfReason(reason) === "OFF_TRACK"))
    return { status: "OFF_TRACK", reasons: live };
  if (live.length > 0) return { status: "AT_RISK", reasons: live };
  if (complete) return { status: "COMPLETE", reasons: [] };
  const started = work !== undefined && work.startedCount > 0;
  return { status: started ? "ON_TRACK" : "NOT_STARTED", reasons: [] };
}

/** Several as one; `inOrder` holds every reason in the order of the ladder. */
function combined(
  evidence: readonly EvidenceStatus[],
  inOrder: readonly EvidenceReason[],
): EvidenceStatus {
  const reasons = new Set<EvidenceReason>();
  for (const one of evidence) for (const reason of one.reasons) reasons.add(reason);
  return {
    status: worstOf(evidence.map(({ status }) => status)),
    reasons: reasons.size === 0 ? [] : inOrder.filter((reason) => reasons.has(reason)),
  };
}

/** The worst of the streams on the critical path; at best at risk when a pillar failed, or something speaks against the program that no stream carries. */
function ofProgram(
  program: Program,
  live: readonly EvidenceReason[],
  ofStream: ReadonlyMap<string, EvidenceStatus>,
  ofPillar: ReadonlyMap<Pillar, EvidenceStatus>,
): EvidenceStatus {
  const critical = new Set<string>();
  for (const id of criticalPathOf(program).ids)
    critical.add(program.deliverable.get(id)?.workstreamId ?? "");
  const leading = [...ofStream].filter(([id]) => critical.has(id)).map(([, evidence]) => evidence);
  const streams = combined(leading.length > 0 ? leading : [...ofStream.values()], live);
  const own: EvidenceReason[] = live.filter(({ streamIds }) => streamIds?.length === 0);
  for (const [pillar, { status }] of ofPillar)
    if (status === "OFF_TRACK" && streams.status !== "OFF_TRACK")
      own.push({
        clause: "X-02.n",
        subject: { noun: "facts", id: program.id },
        facts: { pillar: wordFor(pillar) },
        streamIds: null,
        pillar,
        since: null,
      });
  const status = own.length > 0 ? worstOf([streams.status, "AT_RISK"]) : streams.status;
  return { status, reasons: [...streams.reasons, ...own] };
}

const untouched: ReadonlySet<string> = new Set(["PROPOSED", "READY", "COMMITTED"]);
type Tally = { -readonly [K in keyof AcceptedWork]: AcceptedWork[K] };

function acceptedOf(program: Program): ReadonlyMap<string, AcceptedWork> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (key: string): Tally => {
    const known = tallies.get(key);
    if (known) return known;
    const fresh = { count: 0, acceptedCount: 0, startedCount: 0, points: 0, acceptedPoints: 0 };
    tallies.set(key, fresh);
    return fresh;
  };
  for (const deliverable of program.deliverable.values()) {
    const { state, workstreamId, primaryPillar, points, startedDay } = deliverable;
    if (state === "DROPPED") continue;
    for (const tally of [tallyOf(workstreamId), tallyOf(cellKey(workstreamId, primaryPillar))]) {
      tally.count += 1;
      tally.points += points;
      if (startedDay !== null || !untouched.has(state)) tally.startedCount += 1;
      if (state !== "ACCEPTED") continue;
      tally.acceptedCount += 1;
      tally.acceptedPoints += points;
    }
  }
  return tallies;
}
