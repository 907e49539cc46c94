import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { UseCaseMatter } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";

/** Somebody says, with evidence, that one thing a use case needs is there. Confirmed again, it is a new row. */
export interface Confirmation {
  readonly id: string;
  readonly useCaseId: string;
  readonly matter: UseCaseMatter;
  /** It does not apply, for the reason in the note. */
  readonly notApplicable: boolean;
  readonly note: string;
  readonly evidenceId: string | null;
  readonly day: Day;
  readonly byId: string;
  readonly at: Instant;
  /** Why it holds no longer. */
  readonly withdrawnReason: string | null;
  readonly withdrawnAt: Instant | null;
}

export const confirmation = noun<Confirmation>()({
  prefix: "CF-",
  creates: ["matter-confirmed"],
  edits: ["confirmation-withdrawn"],
  searched: ["note", "withdrawnReason"],
  title: ({ matter, useCaseId }, { titleOf }) =>
    `${wordFor(matter)} of ${titleOf("useCase", useCaseId)}`,
  place: ({ useCaseId }, { placeOf }) => placeOf("useCase", useCaseId),
});
