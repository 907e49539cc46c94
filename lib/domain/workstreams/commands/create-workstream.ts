/** A workstream is cut from the roadmap; it stays a draft until it has a pillar and a lead (I-01). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choices, flag, inputOf, optionalId, optionalText, text } from "../../engine/inputs.ts";
import { alreadyTaken, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { fieldOutOfShape } from "../../program/rules/shape.ts";
import type { Program } from "../../program.ts";
import { pillars } from "../../vocabulary.ts";
import { streamWithoutPillarOrLead } from "../rules.ts";

const input = inputOf({
  name: text("A name", 120),
  pillars: choices(pillars, "Pillars"),
  leadId: optionalId(),
  mandate: optionalText(),
  /** Start it at once; needs what activating needs. */
  activate: flag(),
});

export type CreateWorkstream = InputOf<typeof input>;

/** Findings about a name and a lead, for a new stream and for an edited one alike. */
export function streamFieldFindings(
  program: Program,
  subject: Ref,
  command: { readonly name: string; readonly leadId: string | null },
  situation: Situation,
): readonly Finding[] {
  const name = command.name.trim();
  const taken = [...program.workstream.values()].some(
    (stream) =>
      stream.id !== subject.id &&
      stream.state !== "DROPPED" &&
      stream.name.toLowerCase() === name.toLowerCase(),
  );
  const lead = command.leadId === null ? null : program.member.get(command.leadId);
  return [
    ...fieldOutOfShape.check(
      program,
      { subject, field: "The name", fits: name !== "", wanted: "filled in" },
      situation,
    ),
    ...alreadyTaken.check(program, { subject, field: "The name", value: name, taken }, situation),
    ...(command.leadId === null
      ? []
      : referenceUnknown.check(
          program,
          {
            subject,
            field: "The stream lead",
            value: command.leadId,
            exists: lead?.active === true,
          },
          situation,
        )),
  ];
}

export const createWorkstream = defineCommand({
  name: "create-workstream",
  noun: "facts",
  input,
  checkInput(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    return [
      ...streamFieldFindings(program, subject, command, situation),
      ...(command.activate
        ? streamWithoutPillarOrLead.check(
            program,
            { workstreamId: "The new workstream", ...command },
            situation,
          )
        : []),
    ];
  },
  changes: (_program, command, _situation, mint) => [
    change("workstream-created", mint("workstream"), {
      name: command.name.trim(),
      pillars: command.pillars,
      leadId: command.leadId,
      mandate: command.mandate.trim(),
      state: command.activate ? "ACTIVE" : "DRAFT",
      claimedStatus: null,
      claimedAt: null,
      claimedById: null,
      leadVacantSince: null,
      claimExplanation: null,
      claimExplainedAt: null,
      droppedReason: null,
      droppedFrom: null,
      broughtBackReason: null,
    }),
  ],
});
