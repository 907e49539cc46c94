import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";

/** An obstacle said in a stand-up note: a blocker record grows out of it, or somebody says why not (I-74). */
export interface BlockerMention {
  readonly id: string;
  readonly noteId: string;
  readonly workstreamId: string;
  readonly deliverableId: string | null;
  readonly day: Day;
  readonly text: string;
  /** The escalation it became, or already was. */
  readonly escalationId: string | null;
  readonly settledReason: string | null;
  readonly settledById: string | null;
  /** When it was laid before the EATP as a draft, by the clock. */
  readonly draftedAt: Instant | null;
}

export const blockerMention = noun<BlockerMention>()({
  prefix: "BM-",
  creates: ["blocker-mentioned"],
  edits: ["mention-reworded", "mention-linked", "mention-settled", "mention-drafted"],
  searched: ["settledReason"],
  title: ({ text }) => text,
  place: (_mention, { slug }) => routes.standup(slug),
});
