/** A plan from elsewhere becomes a program: founded, staffed, cut into streams and filled, whole or not at all. */

import { mostPoints } from "../../deliverables/commands/deliverable-fields.ts";
import { mostLagDays } from "../../dependencies/commands/dependency-fields.ts";
import { closesCircle } from "../../dependencies/rules/dependencies.ts";
import { applyAll } from "../../engine/apply.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import {
  alreadyTaken,
  daysReversed,
  numberOutOfRange,
  referenceUnknown,
} from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { nothingPlanned } from "../../planning/rules/planning.ts";
import {
  foundingChanges,
  foundingFindings,
  foundProgram,
} from "../../program/commands/found-program.ts";
import type { Program } from "../../program.ts";
import { idMint } from "../../program.ts";
import { streamWithoutPillarOrLead } from "../../workstreams/rules.ts";
import type { ImportDecisions } from "./import-decisions.ts";
import { importDecisions } from "./import-decisions.ts";
import type { ImportPlan } from "./imported-plan.ts";
import { planChanges } from "./imported-plan-changes.ts";

export const importPlan = defineCompletedCommand<ImportPlan, ImportDecisions>({
  name: "import-plan",
  noun: "facts",
  input: importDecisions,
  checkInput(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    return [
      ...foundProgram.preconditions(program, program.id, situation),
      ...foundingFindings(program, command.founding, situation),
      ...nothingPlanned.check(program, { subject, rows: command.deliverables.length }, situation),
      ...streamFindings(program, command, situation),
      ...deliverableFindings(program, command, situation),
      ...linkFindings(program, command, situation),
    ];
  },
  cycleIn: ({ founding }) => founding,
  changes(program, command, situation) {
    const founded = foundingChanges(program, command.founding, situation, idMint(program));
    const base = applyAll(program, founded);
    return [...founded, ...planChanges(base, command, situation, idMint(base))];
  },
});

function streamFindings(
  program: Program,
  { streams, members, founding }: ImportPlan,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "facts", id: program.id } as const;
  const known = new Set([founding.lead.id, ...members.map(({ account }) => account.id)]);
  const names = new Set<string>();
  return streams.flatMap((stream) => {
    const name = stream.name.trim().toLowerCase();
    const taken = name !== "" && names.has(name);
    names.add(name);
    return [
      ...textMissing.check(
        program,
        { subject, field: "The name of a workstream", text: stream.name },
        situation,
      ),
      ...alreadyTaken.check(
        program,
        { subject, field: "The workstream", value: stream.name, taken },
        situation,
      ),
      // A missing lead leaves it a draft; a missing pillar would leave its deliverables without one.
      ...streamWithoutPillarOrLead.check(
        program,
        { workstreamId: stream.name, pillars: stream.pillars, leadId: stream.leadKey ?? "later" },
        situation,
      ),
      ...referenceUnknown.check(
        program,
        {
          subject,
          field: `The lead of ${stream.name}`,
          value: stream.leadKey ?? "",
          exists: stream.leadKey === null || known.has(stream.leadKey),
        },
        situation,
      ),
    ];
  });
}

function deliverableFindings(
  program: Program,
  { streams, deliverables, members, founding }: ImportPlan,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "facts", id: program.id } as const;
  const people = new Set([founding.lead.id, ...members.map(({ account }) => account.id)]);
  const streamKeys = new Set(streams.map(({ key }) => key));
  return deliverables.flatMap(({ row, title, streamKey, ownerKey, points, startDay, dueDay }) => {
    const found = [
      ...textMissing.check(program, { subject, field: "A title", text: title }, situation),
      ...numberOutOfRange.check(
        program,
        { subject, field: "The points", value: points, least: 0, most: mostPoints },
        situation,
      ),
      ...referenceUnknown.check(
        program,
        { subject, field: "Workstream", value: streamKey, exists: streamKeys.has(streamKey) },
        situation,
      ),
      ...referenceUnknown.check(
        program,
        {
          subject,
          field: "Owner",
          value: ownerKey ?? "",
          exists: ownerKey === null || people.has(ownerKey),
        },
        situation,
      ),
      ...(startDay && dueDay
        ? daysReversed.check(
            program,
            {
              subject,
              first: "the start day",
              firstDay: startDay,
              second: "The due date",
              secondDay: dueDay,
            },
            situation,
          )
        : []),
    ];
    return found.map((finding) => ({ ...finding, facts: { ...finding.facts, row } }));
  });
}

function linkFindings(
  program: Program,
  { deliverables, links }: ImportPlan,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "facts", id: program.id } as const;
  const titles = new Map(deliverables.map(({ key, row, title }) => [key, `row ${row} ${title}`]));
  const dangling = links.flatMap(({ row, fromKey, toKey, lagDays }) =>
    [
      ...[fromKey, toKey].flatMap((value) =>
        referenceUnknown.check(
          program,
          { subject, field: "A dependency's end", value, exists: titles.has(value) },
          situation,
        ),
      ),
      ...numberOutOfRange.check(
        program,
        { subject, field: "The lag", value: lagDays, least: -mostLagDays, most: mostLagDays },
        situation,
      ),
    ].map((finding) => ({ ...finding, facts: { ...finding.facts, row } })),
  );
  const ends = links.map(({ fromKey, toKey }) => ({ from: fromKey, to: toKey }));
  return [
    ...dangling,
    ...(ends.length > 0
      ? closesCircle.check(
          program,
          { subject, links: ends, nameOf: (key) => titles.get(key) ?? key },
          situation,
        )
      : []),
  ];
}
