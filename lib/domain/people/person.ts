import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** An account of the organization; lives in the directory, not in programs. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  /** What the person comes for, one line; shown on the demo's sign-in page. */
  readonly comesFor: string;
  readonly administrator: boolean;
  readonly active: boolean;
  readonly passwordSetAt: Instant | null;
  readonly linkIssuedAt: Instant | null;
  /** Sessions opened before this instant are no longer valid. */
  readonly sessionsValidFrom: Instant | null;
}

export const person = noun<Person>()({
  prefix: "P",
  creates: ["person-added"],
  edits: ["person-edited", "link-issued", "password-set", "sessions-ended", "person-deactivated"],
  title: ({ name }) => name,
});
