/** Name, pillars, lead and mandate of a stream; a running stream keeps a pillar and a lead (I-01). */

import type { Day } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choices, id, inputOf, optionalId, optionalText, text } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import type { Program } from "../../program.ts";
import { pillars } from "../../vocabulary.ts";
import { streamWithoutPillarOrLead } from "../rules.ts";
import { streamFieldFindings } from "./create-workstream.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  name: text("A name", 120),
  pillars: choices(pillars, "Pillars"),
  leadId: optionalId(),
  mandate: optionalText(),
});

export type EditWorkstream = InputOf<typeof input>;

export const editWorkstream = defineCommand({
  name: "edit-workstream",
  noun: "workstream",
  input,
  from: ["DRAFT", "ACTIVE"],
  checkInput(program, command, situation) {
    const subject = { noun: "workstream", id: command.workstreamId } as const;
    const runs = program.workstream.get(command.workstreamId)?.state === "ACTIVE";
    return [
      ...streamFieldFindings(program, subject, command, situation),
      ...(runs ? streamWithoutPillarOrLead.check(program, command, situation) : []),
    ];
  },
  consequences: fallingSignatures,
  changes: (program, command, situation) => [
    change("workstream-edited", command.workstreamId, {
      name: command.name.trim(),
      pillars: command.pillars,
      leadId: command.leadId,
      leadVacantSince: vacantSince(program, command, situation),
      mandate: command.mandate.trim(),
    }),
  ],
  edits: editing<EditWorkstream>((program, { workstreamId }) => {
    const before = program.workstream.get(workstreamId);
    if (!before) return null;
    const { name, pillars, leadId, mandate } = before;
    return { name, pillars, leadId, mandate };
  }),
});

/** Since when nobody leads it (I-04); a stream that never had a lead is not vacant. */
function vacantSince(
  program: Program,
  { workstreamId, leadId }: EditWorkstream,
  { today }: Situation,
): Day | null {
  const before = program.workstream.get(workstreamId);
  if (leadId !== null || !before) return null;
  return before.leadVacantSince ?? (before.leadId === null ? null : today);
}
