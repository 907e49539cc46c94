/** A request to change the scope of a use case, kept as a draft until it is submitted. */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Noun, UseCase } from "../../nouns.ts";

export const scopeRequested = (
  { id, scopeRequestIds }: UseCase,
  { title, note }: { readonly title: string; readonly note: string },
  { today }: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] => {
  const requestId = mint("scopeChange");
  return [
    change("scope-change-recorded", requestId, {
      title,
      reason: "TECHNICAL_FINDING",
      points: 0,
      tradeOff: "",
      state: "DRAFT",
      submittedDay: today,
      decidedDay: null,
      note,
    }),
    change("use-case-scope-requested", id, { scopeRequestIds: [...scopeRequestIds, requestId] }),
  ];
};
