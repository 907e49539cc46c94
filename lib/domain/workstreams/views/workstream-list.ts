/** All streams by pillar, claimed beside evidence. */

import type { Day, Instant } from "../../calendar/index.ts";
import type { DroppedLine } from "../../deliverables/views/dropped-note.ts";
import { droppedNote } from "../../deliverables/views/dropped-note.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Workstream } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { EvidenceBook } from "../../reports/evidence-status.ts";
import { cellKey, evidenceOn, isBetter } from "../../reports/evidence-status.ts";
import { routes } from "../../routes.ts";
import type { Pillar, StatusValue, WorkstreamState } from "../../vocabulary.ts";
import { pillars } from "../../vocabulary.ts";
import { bringBackWorkstream } from "../commands/bring-back-workstream.ts";
import { createWorkstream } from "../commands/create-workstream.ts";
import { isStreamRunning } from "../running-streams.ts";

export interface StreamLine {
  readonly id: string;
  readonly name: string;
  readonly pillars: readonly Pillar[];
  readonly leadId: string | null;
  readonly lead: string;
  readonly state: WorkstreamState;
  /** Active, or with open work in a locked sprint. */
  readonly running: boolean;
  readonly claimed: StatusValue | null;
  readonly claimedAt: Instant | null;
  readonly evidence: StatusValue | null;
  /** The claim is better than the evidence bears. */
  readonly isOptimistic: boolean;
  readonly explanation: string | null;
  readonly acceptedCount: number;
  readonly count: number;
  readonly acceptedPoints: number;
  readonly points: number;
  readonly cells: readonly { readonly pillar: Pillar; readonly evidence: StatusValue | null }[];
}

export interface WorkstreamList {
  readonly slug: string;
  readonly zone: string;
  readonly today: Day;
  readonly streams: readonly StreamLine[];
  readonly dropped: readonly DroppedLine[];
  readonly byPillar: readonly {
    readonly pillar: Pillar;
    readonly evidence: StatusValue | null;
    readonly streamIds: readonly string[];
  }[];
  readonly optimistic: readonly StreamLine[];
  readonly unclaimed: number;
  readonly create: AvailabilityLine;
  readonly leads: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Streams in the order they were created, dropped ones apart, with evidence per pillar. `optimistic` are those
 * that claim better than their evidence, `unclaimed` counts running ones without a claim.
 */
export function workstreamList(program: Program, situation: Situation): WorkstreamList {
  const book = evidenceOn(program, situation);
  const lines = [...program.workstream.values()].map((stream) => streamLine(program, book, stream));
  const streams = lines.filter(({ state }) => state !== "DROPPED");
  return {
    slug: program.facts.slug,
    zone: program.facts.calendar.zone,
    today: situation.today,
    streams,
    dropped: droppedStreams(program, situation),
    byPillar: pillars.map((pillar) => ({
      pillar,
      evidence: book.ofPillar.get(pillar)?.status ?? null,
      streamIds: streams.filter((line) => line.pillars.includes(pillar)).map(({ id }) => id),
    })),
    optimistic: streams.filter(({ isOptimistic }) => isOptimistic),
    unclaimed: streams.filter(({ running, claimed }) => running && claimed === null).length,
    create: availabilityLine(availability(createWorkstream, program, program.id, situation)),
    leads: activeMembers(program),
  };
}

const droppedStreams = (program: Program, situation: Situation): readonly DroppedLine[] =>
  [...program.workstream.values()].flatMap((stream) => {
    const note = droppedNote(program, stream, bringBackWorkstream, situation);
    const href = routes.workstream(program.facts.slug, stream.id);
    return note ? [{ ...note, title: stream.name, href }] : [];
  });

/** Active members in the order they were added. */
export const activeMembers = (program: Program): WorkstreamList["leads"] =>
  [...program.member.values()].filter(({ active }) => active).map(({ id, name }) => ({ id, name }));

/**
 * A stream with its claim beside the evidence in `book`, in all and per pillar. Points are those of its
 * deliverables; `lead` is "vacant" without one.
 */
export function streamLine(program: Program, book: EvidenceBook, stream: Workstream): StreamLine {
  const evidence = book.ofStream.get(stream.id)?.status ?? null;
  const work = book.accepted.get(stream.id);
  return {
    id: stream.id,
    name: stream.name,
    pillars: stream.pillars,
    leadId: stream.leadId,
    lead: stream.leadId === null ? "vacant" : nameOf(program, stream.leadId),
    state: stream.state,
    running: isStreamRunning(program, stream),
    claimed: stream.claimedStatus,
    claimedAt: stream.claimedAt,
    evidence,
    isOptimistic:
      stream.claimedStatus !== null &&
      evidence !== null &&
      isBetter(stream.claimedStatus, evidence),
    explanation: stream.claimExplanation,
    acceptedCount: work?.acceptedCount ?? 0,
    count: work?.count ?? 0,
    acceptedPoints: work?.acceptedPoints ?? 0,
    points: work?.points ?? 0,
    cells: pillars.map((pillar) => ({
      pillar,
      evidence: book.ofCell.get(cellKey(stream.id, pillar))?.status ?? null,
    })),
  };
}
