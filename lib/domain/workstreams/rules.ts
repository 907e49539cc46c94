/** What makes a workstream one, and who belongs into it. */

import { isOpen } from "../deliverables/deliverable-moves.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import { nameOf } from "../engine/situation.ts";
import { deliverablesOfStream, groupedBy } from "../program.ts";
import type { Pillar } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";

/** Streams a member leads, dropped ones left out. */
export const streamsLedBy = groupedBy("workstream", (w) =>
  w.state === "DROPPED" ? null : w.leadId,
);

/** I-01 (seed EA1): a stream without a pillar or without an accountable lead does not start. */
export const streamWithoutPillarOrLead = rule<{
  workstreamId: string;
  pillars: readonly Pillar[];
  leadId: string | null;
}>({
  id: "I-01",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed EA1", url: null },
  statement: "An active workstream is aligned to at least one pillar and has a stream lead.",
  objection: "{id} has no {missing}.",
  remedy: "Add what is missing, then activate the workstream.",
  check: (_program, { workstreamId, pillars, leadId }) => {
    const subject: Ref = { noun: "workstream", id: workstreamId };
    return [
      ...(pillars.length === 0
        ? [{ subject, facts: { id: workstreamId, missing: "pillar" } }]
        : []),
      ...(leadId === null
        ? [{ subject, facts: { id: workstreamId, missing: "stream lead" } }]
        : []),
    ];
  },
});

/**
 * I-03 (seed EA1): a deliverable's owner answers inside the stream, and its pillar is one of the stream's.
 * An owner is outside when he or she leads another stream and not this one; whoever leads none may own anywhere.
 */
export const assignedOutsideStream = rule<{
  subject: Ref;
  workstreamId: string;
  ownerId: string | null;
  primaryPillar: Pillar;
}>({
  id: "I-03",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: { label: "Seed EA1", url: null },
  statement:
    "A deliverable's owner belongs to its stream, and its pillar is one of the stream's pillars.",
  objection: "{what} is outside {stream} ({pillars}).",
  remedy: "Choose an owner and a pillar of the stream, or say why this one is right.",
  check: (program, { subject, workstreamId, ownerId, primaryPillar }) => {
    const stream = program.workstream.get(workstreamId);
    if (!stream) return [];
    const common = {
      stream: stream.name,
      pillars: stream.pillars.map(wordFor).join(", ") || "no pillar yet",
    };
    const led = ownerId === null ? [] : (streamsLedBy(program).get(ownerId) ?? []);
    const leadsElsewhere = led.length > 0 && led.every((other) => other.id !== workstreamId);
    return [
      ...(leadsElsewhere
        ? [
            {
              subject,
              facts: {
                ...common,
                what: `The owner, ${nameOf(program, ownerId)}, leads ${led[0]?.name ?? "another stream"} and`,
              },
            },
          ]
        : []),
      ...(stream.pillars.includes(primaryPillar)
        ? []
        : [{ subject, facts: { ...common, what: `The pillar ${wordFor(primaryPillar)}` } }]),
    ];
  },
});

/** T-24: a stream is not dropped from under the work it holds. */
export const streamStillHoldsWork = rule<{ workstreamId: string }>({
  id: "T-24",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A workstream is dropped only when it has no open deliverables.",
  objection: "{stream} still has {open:open deliverable}, starting with {first}.",
  remedy: "First move them to another stream, or drop them with a reason.",
  check: (program, { workstreamId }) => {
    const open = (deliverablesOfStream(program).get(workstreamId) ?? []).filter(isOpen);
    const first = open[0];
    if (!first) return [];
    return [
      {
        subject: { noun: "workstream", id: workstreamId },
        facts: {
          stream: program.workstream.get(workstreamId)?.name ?? workstreamId,
          open: open.length,
          first: first.id,
        },
      },
    ];
  },
});

export const workstreamRules = [
  streamWithoutPillarOrLead,
  assignedOutsideStream,
  streamStillHoldsWork,
];
