/** What an evidence pack says of one gate: its decision with signatures, criteria, evidence, exceptions. */
import type { Day } from "../../calendar/index.ts";
import type { LoggedChange } from "../../engine/logged-change.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { EvidenceRecord } from "../../evidence/evidence.ts";
import type { EvidenceFile } from "../../evidence/evidence-file.ts";
import { standingOfEvidence } from "../../evidence/evidence-standing.ts";
import type { Criterion, Evidence, Gate } from "../../nouns.ts";
import type { Exception } from "../../overrides/exception.ts";
import { exceptionsEver } from "../../overrides/exceptions-in-force.ts";
import { mayReadRow } from "../../program/views/activity.ts";
import type { Program } from "../../program.ts";
import { conditionsOfGate, decisionsOfGate } from "../../program.ts";
import { titleOf } from "../../subjects.ts";
import { wordFor } from "../../vocabulary.ts";
import {
  criteriaPacked,
  evidencePacked,
  packedSubjects,
  versionsPacked,
} from "../packed-subjects.ts";
import type { PackedDecision, PackedFor } from "./packed-decision.ts";
import { momentIn, open, packedDecision, subjectKey } from "./packed-decision.ts";

export interface PackedCriterion {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  /** "Met, by Ada Lind on 2026-11-20 14:05". */
  readonly result: string;
  readonly reason: string;
  readonly evidenceIds: readonly string[];
  /** "removed", "loosened twice"; empty where it asks for what it always did. */
  readonly change: string;
}

export interface PackedEvidence {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly title: string;
  readonly link: string;
  readonly file: EvidenceFile | null;
  /** What it supports: "CR-3, G-7". */
  readonly supports: string;
  readonly occurredDay: Day;
  readonly recorded: string;
  readonly reconstructed: boolean;
  /** "Ada Lind on 2026-11-20 14:05"; empty while nobody has. */
  readonly verified: string;
  readonly validUntilDay: Day | null;
  readonly standing: string;
}

export interface PackedException {
  readonly what: string;
  readonly reason: string;
  readonly since: string;
  readonly until: string;
  readonly standing: string;
}

export interface PackedGate {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly subject: string;
  /** "Conditional go, on 2026-11-20 14:05" or "Not decided". */
  readonly outcome: string;
  readonly decisions: readonly PackedDecision[];
  readonly criteria: readonly PackedCriterion[];
  readonly conditions: readonly { readonly id: string; readonly words: string }[];
  /** The present version of each piece first, then what it was before. */
  readonly evidence: readonly PackedEvidence[];
  readonly exceptions: readonly PackedException[];
}

export interface GatePacking {
  /** Things whose rows of the log are asked for. */
  readonly subjects: (gate: Gate) => ReturnType<typeof packedSubjects>;
  /** Which of these things the reader may not read, by their rows; a thing goes as a whole. */
  readonly withheld: (rows: readonly LoggedChange[]) => ReadonlySet<string>;
  readonly gate: (gate: Gate, withheld: ReadonlySet<string>) => PackedGate;
}

/** How gates are packed for one reader; what is told in confidence is left out with all that names it (I-75). */
export function gatePacking(program: Program, situation: Situation): GatePacking {
  const readable = mayReadRow(program, situation);
  const exceptions = exceptionsEver(program, situation);
  return {
    subjects: (gate) => packedSubjects(program, gate),
    withheld: (rows) =>
      new Set(
        rows
          .filter((row) => !readable(row))
          .map(({ noun, subjectId }) => subjectKey({ noun, id: subjectId })),
      ),
    gate: (gate, withheld) => packedGate({ program, situation, exceptions, withheld }, gate),
  };
}

interface Packing extends PackedFor {
  readonly situation: Situation;
  readonly exceptions: readonly Exception[];
}

function packedGate(packing: Packing, gate: Gate): PackedGate {
  const { program } = packing;
  const conditions = conditionsOfGate(program).get(gate.id) ?? [];
  const evidence = evidencePacked(program, gate).filter(open(packing, "evidence"));
  const decided =
    gate.outcome !== null && gate.decidedAt !== null && open(packing, "gate")(gate)
      ? `${wordFor(gate.outcome)}, on ${momentIn(program, gate.decidedAt)}`
      : "Not decided";
  return {
    id: gate.id,
    name: gate.name,
    level: wordFor(gate.level),
    subject: `${gate.subjectId} ${titleOf(program, gate.subjectNoun, gate.subjectId)}`,
    outcome: gate.droppedReason === null ? decided : `Dropped: ${gate.droppedReason}`,
    decisions: (decisionsOfGate(program).get(gate.id) ?? [])
      .filter(open(packing, "gateDecision"))
      .map((one) => packedDecision(packing, one)),
    criteria: criteriaPacked(program, gate)
      .filter(open(packing, "criterion"))
      .map((one) => criterionOf(program, one, evidence)),
    conditions: conditions
      .filter(open(packing, "condition"))
      .map(({ id, text, ownerId, dueDay, closedDay, closingNote }) => ({
        id,
        words: `${text} (${nameOf(program, ownerId)}, due ${dueDay}; ${
          closedDay === null ? "open" : `closed ${closedDay}: ${closingNote ?? ""}`
        })`,
      })),
    evidence: evidence.flatMap((one) => versionsOf(packing, one)),
    exceptions: exceptionsOf(packing, gate),
  };
}

function criterionOf(
  program: Program,
  criterion: Criterion,
  evidence: readonly Evidence[],
): PackedCriterion {
  const { id, text, critical, result, resultReason, assessedById, assessedAt } = criterion;
  const by = assessedById === null ? "" : `, by ${nameOf(program, assessedById)}`;
  const on = assessedAt === null ? "" : ` on ${momentIn(program, assessedAt)}`;
  return {
    id,
    text,
    critical,
    result: `${wordFor(result)}${by}${on}`,
    reason: resultReason ?? "",
    evidenceIds: evidence
      .filter(
        ({ subjectNoun, subjectId, supports }) =>
          (subjectNoun === "criterion" && subjectId === id) || supports.includes(id),
      )
      .map((one) => one.id),
    change: criterion.removed
      ? "removed"
      : criterion.loosenedCount > 0
        ? `loosened: ${criterion.loosenedReason ?? ""}`
        : "",
  };
}

const standingWords = {
  CURRENT: "Current",
  EXPIRES_SOON: "Expires soon",
  EXPIRED: "Expired",
  REMOVED: "Removed",
} as const;

function versionsOf(packing: Packing, one: Evidence): readonly PackedEvidence[] {
  const { program, situation } = packing;
  const supports = [...new Set([one.subjectId, ...one.supports])].join(", ");
  const earlier = versionsPacked(program, one.id).filter(open(packing, "evidenceVersion"));
  const standing = standingWords[standingOfEvidence(program, one, situation.today)];
  return [
    evidenceOf(program, { ...one, standing, supports }),
    ...[...earlier]
      .sort((a, b) => b.version - a.version)
      .map((kept) =>
        evidenceOf(program, {
          ...kept,
          id: one.id,
          supports,
          standing: `Replaced on ${momentIn(program, kept.replacedAt)}`,
        }),
      ),
  ];
}

interface Versioned extends EvidenceRecord {
  readonly id: string;
  readonly version: number;
  readonly supports: string;
  readonly standing: string;
}

const evidenceOf = (program: Program, one: Versioned): PackedEvidence => ({
  id: one.id,
  version: one.version,
  kind: wordFor(one.kind),
  title: one.title,
  link: one.link,
  file: one.file,
  supports: one.supports,
  occurredDay: one.occurredDay,
  recorded: `${nameOf(program, one.recordedById)} on ${momentIn(program, one.recordedAt)}`,
  reconstructed: one.reconstructed,
  verified:
    one.verifiedById === null || one.verifiedAt === null
      ? ""
      : `${nameOf(program, one.verifiedById)} on ${momentIn(program, one.verifiedAt)}`,
  validUntilDay: one.validUntilDay,
  standing: one.standing,
});

/** What was let pass: overrides, waivers, loosened criteria, and a go on conditions, in force or over. */
function exceptionsOf(packing: Packing, gate: Gate): readonly PackedException[] {
  const { program, exceptions } = packing;
  const own = new Set(packedSubjects(program, gate).map(subjectKey));
  return exceptions
    .filter(({ shown: { ref } }) => own.has(subjectKey(ref)) && open(packing, ref.noun)(ref))
    .map(({ shown, ended }) => ({
      what: shown.what,
      reason: shown.reason,
      since: shown.since ?? "",
      until: shown.until ?? "",
      standing: ended === null ? "In force" : `Over: ${ended.how}`,
    }));
}
