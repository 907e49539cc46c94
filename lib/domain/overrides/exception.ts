/** What is let pass, as the report and the register show it. */
import type { Day, Instant } from "../calendar/index.ts";
import type { Ref } from "../engine/ids.ts";

export const exceptionKinds = [
  "override",
  "waiver",
  "conditional-gate",
  "loosened-criterion",
  "extended-escalation",
  "excused-control",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export interface ExceptionInForce {
  readonly kind: ExceptionKind;
  readonly ref: Ref;
  /** Tells the exceptions of one kind apart: the id, and the place in the list where a subject has several. */
  readonly key: string;
  /** What is let pass, in words. */
  readonly what: string;
  readonly reason: string;
  readonly since: Day | null;
  /** The last day; null while it has none. */
  readonly until: Day | null;
}

/** How an exception ended; the day is null where the program does not keep it. */
export interface End {
  readonly day: Day | null;
  readonly how: string;
}

/** One exception that was ever given, in force on the day or ended by then. */
export interface Exception {
  readonly shown: ExceptionInForce;
  readonly beganAt: Instant | null;
  readonly ended: End | null;
}
