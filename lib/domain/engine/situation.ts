/** Who asks, and what day and instant it is. Handed in; the domain reads no clock. */
import type { Day, Instant } from "../calendar/index.ts";
import type { Member } from "../nouns.ts";
import type { Program } from "../program.ts";

export type Actor =
  | {
      readonly kind: "person";
      readonly personId: string;
      readonly name: string;
      readonly administrator: boolean;
    }
  | { readonly kind: "clock" };

/** Where a program's change log ends: the sequence number and the SHA-256 of its last row. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}

export interface Situation {
  readonly actor: Actor;
  readonly today: Day;
  readonly now: Instant;
  /** When the clock really looked, where `now` is an earlier moment that it makes up for. */
  readonly noticedAt?: Instant;
  /** The head of the log before this command; missing where nobody is about to write. */
  readonly logHead?: LogHead;
  /** SHA-256 of a text, 64 hexadecimal digits; given by the store, and missing where nobody is about to write. */
  readonly digest?: (text: string) => string;
}

export const clockActor: Actor = { kind: "clock" };

/** The actor's active membership in this program, if any. */
export function memberOf(program: Program, actor: Actor): Member | null {
  if (actor.kind !== "person") return null;
  for (const member of program.member.values()) {
    if (member.personId === actor.personId && member.active) return member;
  }
  return null;
}

/** What is written as "by whom": the member's id, the clock, or the account of an administrator from outside. */
export function actorId(program: Program, situation: Situation): string {
  if (situation.actor.kind === "clock") return "clock";
  return memberOf(program, situation.actor)?.id ?? situation.actor.personId;
}

/** The name to print for something written by {@link actorId}. */
export function nameOf(program: Program, byId: string | null): string {
  if (byId === null) return "nobody";
  if (byId === "clock") return "the clock";
  return program.member.get(byId)?.name ?? program.person.get(byId)?.name ?? byId;
}
