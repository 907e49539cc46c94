/**
 * Who may read what: the whole answer, beside `authority.ts`, which says who may write. A kind of fact is open to the
 * roles it names and to ties with it; `withheld` keeps it from those who also hold one of these roles, unless they run
 * the program.
 */
import type { Ref } from "./engine/ids.ts";
import type { Situation } from "./engine/situation.ts";
import { memberOf } from "./engine/situation.ts";
import type { Program } from "./program.ts";
import type { RelationName } from "./relations.ts";
import { relations, rolesOfTier, wordsOfGrant } from "./relations.ts";
import type { ProgramRole } from "./vocabulary.ts";
import { programRoles, wordFor } from "./vocabulary.ts";

/** Who is the executive tier: they decide what reaches it, and read as executives. */
export const executiveTier: readonly ProgramRole[] = rolesOfTier.L3_EXECUTIVE;

/** The role that answers for the whole program. */
const runs: ProgramRole = "EATP";

/** Roles that take part in the work: all but viewers and the executive tier. */
const workingRoles = programRoles.filter(
  (role) => role !== "VIEWER" && !executiveTier.includes(role),
);

interface Readers {
  /** The kind of fact, as people read it. */
  readonly what: string;
  readonly roles: readonly ProgramRole[];
  readonly withheld?: readonly ProgramRole[];
  readonly relations?: readonly RelationName[];
  /** Administrators of the organization, members or not. */
  readonly administrator?: true;
  readonly clock?: true;
}

export const access = {
  /** I-75 */
  "confidential-escalation": {
    what: "A confidential concern: its text, its number, that it exists",
    roles: [runs],
    relations: ["openedEscalation"],
    clock: true,
  },
  /** I-75 */
  "reporter-name": {
    what: "The name of the person who raised an escalation",
    roles: workingRoles,
    withheld: executiveTier,
    relations: ["openedEscalation"],
  },
  "stand-up": {
    what: "Stand-up notes, blockers mentioned in them, and signals calculated from them",
    roles: workingRoles,
    withheld: executiveTier,
  },
  /** What was logged is everybody's. */
  "author-of-progress": {
    what: "The name of the person who logged progress",
    roles: programRoles.filter((role) => !executiveTier.includes(role)),
    withheld: executiveTier,
    administrator: true,
    clock: true,
  },
  "executive-matters": {
    what: "Level 3 escalations and scope changes that await a decision, on Today",
    roles: [runs, ...executiveTier],
  },
  "whole-program": {
    what: "Everything on Today that needs somebody, whoever it is",
    roles: [runs],
  },
  "every-stream": {
    what: "My stream of a workstream that they neither lead nor own deliverables in",
    roles: [runs, "COE_MEMBER"],
  },
  /** Reviewers find their reviews there. */
  "my-stream-entry": {
    what: "My stream in the menu",
    roles: [runs, "COE_MEMBER", "QA_REVIEWER"],
  },
  "saved-view": {
    what: "A view of a list that somebody saved for themselves",
    roles: [],
    relations: ["ownsView"],
  },
  accounts: { what: "The accounts of the organization", roles: [], administrator: true },
} as const satisfies Record<string, Readers>;

/** A kind of fact. What each person answered in a pulse is in no table: nobody reads it, only counts are kept. */
export type FactKind = keyof typeof access;

/** May whoever asks read this kind of fact; of this very subject, where ties to it count. */
export function mayRead(
  program: Program,
  kind: FactKind,
  situation: Situation,
  subject?: Ref,
): boolean {
  const readers: Readers = access[kind];
  const { actor } = situation;
  if (actor.kind === "clock") return readers.clock === true;
  const member = memberOf(program, actor);
  if (member && subject) {
    const tied = (readers.relations ?? []).some((name) =>
      relations[name](program, member, subject),
    );
    if (tied) return true;
  }
  if (member) return mayReadWith(kind, member.roles);
  return readers.administrator === true && actor.administrator;
}

/** The table for a set of roles alone. */
export function mayReadWith(kind: FactKind, roles: readonly ProgramRole[]): boolean {
  const readers: Readers = access[kind];
  const withheld = !roles.includes(runs) && roles.some((role) => readers.withheld?.includes(role));
  return !withheld && roles.some((role) => readers.roles.includes(role));
}

/** Who may read a kind of fact, in words. */
export const readersOf = (kind: FactKind): readonly string[] => wordsOfGrant(access[kind]);

/** Roles in words from which it is withheld, unless they also run the program or are tied to it. */
export function withheldFrom(kind: FactKind): readonly string[] {
  const readers: Readers = access[kind];
  return (readers.withheld ?? []).map(wordFor);
}

/** Holds a role with which one works in the program, not only that of a viewer. */
export const takesPart = (roles: readonly ProgramRole[]): boolean =>
  roles.some((role) => role !== "VIEWER");
