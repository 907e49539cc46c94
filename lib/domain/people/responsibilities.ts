/** What a member still holds in a program: asked before somebody leaves. */

import { isOpen } from "../deliverables/deliverable-moves.ts";
import type { Situation } from "../engine/situation.ts";
import type { Noun } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import { maySeeEscalation } from "./who-sees.ts";

export interface Responsibility {
  /** "stream led", or "streams led" when there are several. */
  readonly sort: string;
  readonly things: readonly { readonly noun: Noun; readonly id: string; readonly title: string }[];
}

const settled: ReadonlySet<string> = new Set(["CLOSED", "WITHDRAWN"]);
const over: ReadonlySet<string> = new Set(["DELIVERED", "ADOPTED", "STOPPED"]);

const streamsLed = groupedBy("workstream", (w) => (w.state === "DROPPED" ? null : w.leadId));
/** Open deliverables by owner. */
export const deliverablesOfOwner = groupedBy("deliverable", (d) => (isOpen(d) ? d.ownerId : null));
const reviews = groupedBy("deliverable", (d) => (isOpen(d) ? d.reviewerId : null));
const escalationsHeld = groupedBy("escalation", (e) => (settled.has(e.state) ? null : e.ownerId));
const conditionsOwned = groupedBy("condition", (c) => (c.closedDay === null ? c.ownerId : null));
const gatesOwned = groupedBy("gate", (g) =>
  g.outcome === null && g.droppedReason === null ? g.ownerId : null,
);
const outcomesOwned = groupedBy("outcome", (o) => (over.has(o.state) ? null : o.businessOwnerId));

/** As far as the reader may know: streams led, deliverables owned, reviews due, escalations held, conditions, gates and outcomes owned; empty sorts left out. */
export function responsibilitiesOf(
  program: Program,
  memberId: string,
  situation: Situation,
): readonly Responsibility[] {
  const of = <T>(found: (program: Program) => ReadonlyMap<string, readonly T[]>) =>
    found(program).get(memberId) ?? [];
  // A concern told in confidence does not exist for those who may not read it (I-75).
  const escalations = of(escalationsHeld).filter((e) => maySeeEscalation(program, e, situation));
  // One and several, told apart below.
  const sorts: readonly Responsibility[] = [
    {
      sort: "stream led|streams led",
      things: titled("workstream", of(streamsLed), ({ name }) => name),
    },
    {
      sort: "open deliverable owned|open deliverables owned",
      things: titled("deliverable", of(deliverablesOfOwner), ({ title }) => title),
    },
    {
      sort: "review to do|reviews to do",
      things: titled("deliverable", of(reviews), ({ title }) => title),
    },
    {
      sort: "escalation owned|escalations owned",
      things: titled("escalation", escalations, ({ title }) => title),
    },
    {
      sort: "condition to close|conditions to close",
      things: titled("condition", of(conditionsOwned), ({ text }) => text),
    },
    {
      sort: "gate owned|gates owned",
      things: titled("gate", of(gatesOwned), ({ name }) => name),
    },
    {
      sort: "outcome owned|outcomes owned",
      things: titled("outcome", of(outcomesOwned), ({ title }) => title),
    },
  ];
  return sorts
    .filter(({ things }) => things.length > 0)
    .map(({ sort, things }) => {
      const [one = sort, several = sort] = sort.split("|");
      return { sort: things.length === 1 ? one : several, things };
    });
}

const titled = <T extends { readonly id: string }>(
  noun: Noun,
  list: readonly T[],
  titleOf: (one: T) => string,
): Responsibility["things"] => list.map((one) => ({ noun, id: one.id, title: titleOf(one) }));
