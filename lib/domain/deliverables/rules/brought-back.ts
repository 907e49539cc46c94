/** What must hold before something that was dropped is brought back, and what is said about how it comes back. */
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { wordFor } from "../../vocabulary.ts";
import { lossesOf, wasSplit } from "../brought-back.ts";

/** T-142: nothing comes back into what is itself dropped or over. */
export const broughtBackToNothing = rule<{
  subject: Ref;
  workstreamIds: readonly string[];
  /** Deliverables that must not be dropped. */
  deliverableIds: readonly string[];
  /** The deliverable that must still be open. */
  waitingId: string | null;
}>({
  id: "T-142",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A deliverable is brought back only into a workstream that isn't dropped. A dependency is brought back only between deliverables that aren't dropped, and for one that is still open.",
  objection: "{id} can't be brought back: {needed} ({name}) is {state}.",
  remedy: "Bring back what it belongs to first, or create a new one elsewhere.",
  check: (program, { subject, workstreamIds, deliverableIds, waitingId }) => {
    const streams = workstreamIds
      .flatMap((id) => program.workstream.get(id) ?? [])
      .filter(({ state }) => state === "DROPPED");
    const deliverables = [...new Set([...deliverableIds, ...(waitingId ? [waitingId] : [])])]
      .flatMap((id) => program.deliverable.get(id) ?? [])
      .filter(({ id, state }) => state === "DROPPED" || (id === waitingId && state === "ACCEPTED"));
    return [
      ...streams.map(({ id, name, state }) => ({ id, name, state })),
      ...deliverables.map(({ id, title, state }) => ({ id, name: title, state })),
    ].map(({ id, name, state }) => ({
      subject,
      aspect: id,
      facts: { id: subject.id, needed: id, name, state: wordFor(state).toLowerCase() },
    }));
  },
});

/** T-143: what can't come back as it was says so beforehand. */
export const broughtBackDifferent = rule<{ subject: Ref }>({
  id: "T-143",
  severity: "INFORMS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "An item that is brought back returns to its former state. If that isn't possible, you are told before you confirm.",
  objection: "{id} comes back {how}, because {why}.",
  remedy: "Bring it back, then add what is missing.",
  check: (program, { subject }) =>
    lossesOf(program, subject).map(({ how, why }) => ({
      subject,
      aspect: how,
      facts: { id: subject.id, how, why },
    })),
});

/** T-144: work that was split lives on in its parts. */
export const splitLivesOn = rule<{ deliverableId: string }>({
  id: "T-144",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A split deliverable isn't brought back beside its parts.",
  objection: "{id} was split, and its parts replace it.",
  remedy: "Change the parts, or create a new deliverable.",
  check: (program, { deliverableId: id }) =>
    wasSplit(program, id) ? [{ subject: { noun: "deliverable", id }, facts: { id } }] : [],
});

export const broughtBackRules = [broughtBackToNothing, broughtBackDifferent, splitLivesOn];
