/** One piece of evidence: what it shows, for what, until when, who checked it, and what it was before. */
import type { Day, Instant } from "../../calendar/index.ts";
import { dayOf } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Evidence } from "../../nouns.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { placeOf, titleOf } from "../../subjects.ts";
import { linkEvidence } from "../commands/link-evidence.ts";
import { removeEvidence, undecided } from "../commands/remove-evidence.ts";
import { renewEvidence } from "../commands/renew-evidence.ts";
import { verifyEvidence } from "../commands/verify-evidence.ts";
import { reconstruction } from "../rules.ts";
import type { EvidenceShown, FileShown } from "./evidence-shown.ts";
import { evidenceShown, fileShown } from "./evidence-shown.ts";

/** What it said from one day to another. */
export interface EvidenceVersionLine {
  readonly version: number;
  readonly title: string;
  readonly link: string;
  readonly file: FileShown | null;
  readonly occurredDay: Day;
  readonly recordedAt: Instant;
  readonly recordedByName: string;
  readonly validUntilDay: Day | null;
  readonly verifiedByName: string | null;
}

export interface SupportedCriterion {
  readonly id: string;
  readonly text: string;
  readonly href: string | null;
  /** "Of G-7 Deployment readiness U2". */
  readonly of: string;
}

export interface EvidencePage extends EvidenceShown {
  readonly zone: string;
  readonly today: Day;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedByName: string;
  readonly verifiedAt: Instant | null;
  readonly expiredDay: Day | null;
  readonly removedReason: string | null;
  /** Why it is marked as reconstructed, as far as it can still be told. */
  readonly reconstructedBecause: string | null;
  readonly recordedFor: { readonly title: string; readonly href: string | null };
  readonly supports: readonly SupportedCriterion[];
  /** The present version first. */
  readonly versions: readonly EvidenceVersionLine[];
  /** Criteria that can be linked, or are. */
  readonly criteria: readonly { readonly value: string; readonly label: string }[];
  readonly sha256: string | null;
  readonly offers: {
    readonly renew: AvailabilityLine;
    readonly verify: AvailabilityLine;
    readonly link: AvailabilityLine;
    readonly remove: AvailabilityLine;
  };
}

/** Null where there is no such evidence, or the reader may not know of what it is about. */
export function evidencePage(
  program: Program,
  id: string,
  situation: Situation,
): EvidencePage | null {
  const one = program.evidence.get(id);
  if (!one || isHiddenSubject(program, one.subjectNoun, one.subjectId, situation)) return null;
  const { subjectNoun, subjectId } = one;
  const offer = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, id, situation));
  return {
    ...evidenceShown(program, one, situation),
    zone: program.facts.calendar.zone,
    today: situation.today,
    version: one.version,
    recordedAt: one.recordedAt,
    recordedByName: nameOf(program, one.recordedById),
    verifiedAt: one.verifiedAt,
    expiredDay: one.expiredDay,
    removedReason: one.removedReason,
    reconstructedBecause: one.reconstructed ? becauseOf(program, one) : null,
    recordedFor: {
      title: `${subjectId} ${titleOf(program, subjectNoun, subjectId)}`,
      href: placeOf(program, subjectNoun, subjectId),
    },
    supports: one.supports.flatMap((criterionId) => supported(program, criterionId) ?? []),
    versions: versionsOf(program, one),
    criteria: linkable(program, one),
    sha256: one.file?.sha256 ?? null,
    offers: {
      renew: offer(renewEvidence),
      verify: offer(verifyEvidence),
      link: offer(linkEvidence),
      remove: offer(removeEvidence),
    },
  };
}

function becauseOf(program: Program, { subjectNoun, subjectId, ...one }: Evidence): string | null {
  const { occurredDay, recordedAt } = one;
  const day = dayOf(program.facts.calendar, recordedAt);
  return reconstruction(program, { noun: subjectNoun, id: subjectId }, occurredDay, day);
}

function supported(program: Program, id: string): SupportedCriterion | null {
  const criterion = program.criterion.get(id);
  if (!criterion) return null;
  const { subjectNoun, subjectId, text } = criterion;
  return {
    id,
    text,
    href: placeOf(program, "criterion", id),
    of: `${subjectId} ${titleOf(program, subjectNoun, subjectId)}`,
  };
}

function versionsOf(program: Program, one: Evidence): readonly EvidenceVersionLine[] {
  const earlier = [...program.evidenceVersion.values()]
    .filter(({ evidenceId }) => evidenceId === one.id)
    .sort((a, b) => b.version - a.version);
  return [one, ...earlier].map((kept) => ({
    version: kept.version,
    title: kept.title,
    link: kept.link,
    file: fileShown(program, one.id, kept.file, kept.version),
    occurredDay: kept.occurredDay,
    recordedAt: kept.recordedAt,
    recordedByName: nameOf(program, kept.recordedById),
    validUntilDay: kept.validUntilDay,
    verifiedByName: kept.verifiedById === null ? null : nameOf(program, kept.verifiedById),
  }));
}

/** Criteria whose question is open, and those that are linked already. */
const linkable = (program: Program, one: Evidence): EvidencePage["criteria"] =>
  [...program.criterion.values()]
    .filter(({ id, removed }) => {
      if (removed || (one.subjectNoun === "criterion" && one.subjectId === id)) return false;
      const question = undecided(program, { noun: "criterion", id });
      return (
        one.supports.includes(id) || question === null || question.allowed.includes(question.state)
      );
    })
    .map(({ id, text, subjectId }) => ({ value: id, label: `${id} ${text} (${subjectId})` }));
