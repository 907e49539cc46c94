/** Reads what the organization can still give, reservoir by reservoir: a number with its basis, or "not assessed". */

import { z } from "zod";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { actorLeadsExecution } from "../../duties.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Fields } from "../../engine/edit.ts";
import type { Finding } from "../../engine/finding.ts";
import {
  complain,
  flag,
  id,
  inputOf,
  optionalChoice,
  optionalId,
  optionalNumber,
  optionalText,
  posted,
  readRows,
} from "../../engine/inputs.ts";
import { alreadyTaken, numberOutOfRange, reasonTooShort } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { EnergyReading } from "../../nouns.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { energyOfSprint } from "../../program.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import type { EnergyReservoir, Replenishment, Trend } from "../../vocabulary.ts";
import { energyReservoirs, replenishments, trends, wordFor } from "../../vocabulary.ts";
import { isInterim, isRefilled, trendTo } from "../energy.ts";
import {
  energyLow,
  energyNotRead,
  raisedWithoutCause,
  reservoirRef,
  unassessedByOther,
} from "../rules/energy.ts";

export interface EnergyRead {
  readonly reservoir: EnergyReservoir;
  /** 0–100; null: not assessed. */
  readonly value: number | null;
  /** What the number rests on, or why there is none. */
  readonly basis: string;
  /** Null: as the numbers say. */
  readonly trend: Trend | null;
  /** What refilled it, where it rose, and where that can be seen (I-92). */
  readonly replenishedBy: Replenishment | null;
  readonly evidence: string;
  /** What is done about a critical one, and by whom (I-91). */
  readonly response: string;
  readonly responseById: string | null;
}

export interface ReadEnergy extends CommandInput {
  readonly sprintId: string;
  /** One to four reservoirs. */
  readonly readings: readonly EnergyRead[];
}

const row = z.object({
  value: optionalNumber(),
  unassessed: flag(),
  basis: optionalText(1000),
  trend: optionalChoice(trends),
  replenishedBy: optionalChoice(replenishments),
  evidence: optionalText(2000),
  response: optionalText(1000),
  responseById: optionalId(),
});

/** One row per reservoir: "value.ATTENTION". A row without a number that isn't marked as not assessed is left out. */
const input = inputOf({ sprintId: id("A sprint") })
  .catchall(posted)
  .transform(
    ({ sprintId, acknowledge, ...sent }, context): ReadEnergy => ({
      sprintId,
      acknowledge,
      readings: readRows(row, energyReservoirs, sent, context).flatMap(
        ([reservoir, { unassessed, value, ...rest }]): readonly EnergyRead[] => {
          if (value === null && !unassessed) return [];
          if (value !== null && unassessed)
            complain(
              context,
              `value.${reservoir}`,
              "Enter a number or choose “not assessed”, not both.",
            );
          return [{ reservoir, value: unassessed ? null : value, ...rest }];
        },
      ),
    }),
  );

const readable = ["ACTIVE", "IN_REVIEW", "IN_RETRO"] as const;

export const readEnergy = defineCommand({
  name: "read-energy",
  noun: "sprint",
  input,
  preconditions: (program, id, situation) =>
    sprintStateForbids.check(
      program,
      { sprintId: id, doing: "recording energy readings", allowed: readable },
      situation,
    ),
  checkInput(program, { sprintId, readings }, situation) {
    if (readings.length === 0) {
      const subject = { noun: "sprint", id: sprintId } as const;
      return textMissing.check(program, { subject, field: "A reading", text: "" }, situation);
    }
    return readings.flatMap((read, at) => [
      ...alreadyTaken.check(
        program,
        {
          subject: reservoirRef(read.reservoir, sprintId),
          field: "The reading of",
          value: wordFor(read.reservoir),
          taken: readings.slice(0, at).some(({ reservoir }) => reservoir === read.reservoir),
        },
        situation,
      ),
      ...readFindings(program, sprintId, read, situation),
    ]);
  },
  changes: (program, { sprintId, readings }, situation, mint) =>
    readings.map((read) =>
      readingChange(program, sprintId, read, situation, () => mint("energyReading")),
    ),
  edits: {
    standing: (program, { sprintId, readings }) =>
      byReservoir(
        readings.flatMap(({ reservoir }) => {
          const before = (energyOfSprint(program).get(sprintId) ?? [])
            .filter((one) => one.reservoir === reservoir)
            .at(-1);
          return before ? [before] : [];
        }),
      ),
    typed: ({ readings }) => byReservoir(readings),
    replaced: (command, fields) => ({
      ...command,
      readings: command.readings.map((read) => ({
        ...read,
        ...Object.fromEntries(
          Object.entries(fields).flatMap(([key, value]) => {
            const [reservoir, name = ""] = key.split(":");
            return reservoir === read.reservoir ? [[name, value]] : [];
          }),
        ),
      })),
    }),
  },
});

function readFindings(
  program: Program,
  sprintId: string,
  read: EnergyRead,
  situation: Situation,
): readonly Finding[] {
  const { reservoir, value, basis, responseById } = read;
  const subject = reservoirRef(reservoir, sprintId);
  const name = wordFor(reservoir);
  const field = value === null ? `${name}: why it is not assessed` : `${name}: its basis`;
  const based = textMissing.check(program, { subject, field, text: basis }, situation);
  if (value === null) {
    const runsProgram = actorLeadsExecution(program, situation);
    const sprint = program.sprint.get(sprintId);
    const final = sprint && !isInterim(program, sprint, situation.today);
    return [
      ...based,
      ...unassessedByOther.check(program, { sprintId, reservoir, runsProgram }, situation),
      ...(final ? energyNotRead.check(program, { sprintId, leftOut: [reservoir] }, situation) : []),
    ];
  }
  const range = numberOutOfRange.check(
    program,
    { subject, field: name, value, least: 0, most: 100 },
    situation,
  );
  if (range.length > 0) return range;
  return [
    ...based,
    ...raisedFindings(program, sprintId, { ...read, value }, situation),
    ...energyLow.check(
      program,
      { given: { sprintId, reservoir, value, answered: isAnswered(read) } },
      situation,
    ),
    ...unknownMembers(
      program,
      subject,
      `${name}: who responds`,
      responseById === null ? [] : [responseById],
      situation,
    ),
  ];
}

/** A rise beyond the usual names its cause; a named cause, however small the step, comes with more than a word. */
function raisedFindings(
  program: Program,
  sprintId: string,
  { reservoir, value, replenishedBy, evidence }: EnergyRead & { readonly value: number },
  situation: Situation,
): readonly Finding[] {
  const shown = isRefilled({ replenishedBy, evidence });
  const raised = raisedWithoutCause.check(
    program,
    { sprintId, reservoir, value, shown },
    situation,
  );
  if (raised.length > 0 || replenishedBy === null) return raised;
  const field = `${wordFor(reservoir)}: the evidence`;
  const subject = reservoirRef(reservoir, sprintId);
  return reasonTooShort.check(program, { subject, reason: evidence, field }, situation);
}

const isAnswered = ({ response, responseById }: EnergyRead): boolean =>
  response.trim() !== "" && responseById !== null;

/** The reading of the same reservoir, sprint and day is replaced; any other stays beside the new one. */
function readingChange(
  program: Program,
  sprintId: string,
  read: EnergyRead,
  { today }: Situation,
  mint: () => string,
): Change {
  const { reservoir, value } = read;
  const sprint = program.sprint.get(sprintId);
  const set: Omit<EnergyReading, "id"> = {
    reservoir,
    sprintId,
    value,
    interim: sprint ? isInterim(program, sprint, today) : false,
    basis: read.basis.trim(),
    trend: read.trend ?? (value === null ? "STEADY" : trendTo(program, sprintId, reservoir, value)),
    replenishedBy: value === null ? null : read.replenishedBy,
    evidence: value === null ? null : read.evidence.trim() || null,
    response: read.response.trim() || null,
    responseById: read.responseById,
    day: today,
  };
  const earlier = (energyOfSprint(program).get(sprintId) ?? []).find(
    (one) => one.reservoir === reservoir && one.day === today,
  );
  return earlier ? change("energy-reread", earlier.id, set) : change("energy-read", mint(), set);
}

/** Fields of several readings under names of their own. */
const byReservoir = (
  readings: readonly Pick<EnergyRead, "reservoir" | "value" | "basis">[],
): Fields =>
  Object.fromEntries(
    readings.flatMap(({ reservoir, value, basis }) => [
      [`${reservoir}:value`, value],
      [`${reservoir}:basis`, basis],
    ]),
  );
