/** A row of the change log, as views read it. */
import type { Instant } from "../calendar/index.ts";
import type { ChangeKind } from "../changes.ts";
import type { Noun } from "../nouns.ts";

/** A row of the change log, as far as a reader needs it. */
export interface LoggedChange {
  /** The program's version after this change. */
  readonly seq: number;
  /** Account id; null when the clock acted. */
  readonly actorId: string | null;
  readonly actorName: string;
  /** The command's name; rows are hashed with this word, so it stays. */
  readonly deed: string;
  readonly kind: ChangeKind;
  readonly noun: Noun;
  readonly subjectId: string;
  readonly set: Readonly<Record<string, unknown>>;
  /** The same fields before; null when the entity was created. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly overriddenRules: readonly string[];
  /** Shared by all rows of one command. */
  readonly requestId: string;
  readonly at: Instant;
}
