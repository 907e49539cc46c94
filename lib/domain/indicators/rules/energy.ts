/** Organizational energy is read, not decreed: what closing a sprint asks for, and what a rise must show. */
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import type { EnergyReservoir } from "../../vocabulary.ts";
import { energyReservoirs, wordFor } from "../../vocabulary.ts";
import { finalReading, levelOf, reservoirSignals, riseTo, sprintBefore } from "../energy.ts";

/** A reservoir as the subject of a finding; with a sprint, its reading there. */
export const reservoirRef = (reservoir: EnergyReservoir, sprintId?: string): Ref => ({
  noun: "energyReading",
  id: sprintId === undefined ? reservoir : `${reservoir}@${sprintId}`,
});

const sprintWords = (program: Program, sprintId: string): string =>
  `sprint ${program.sprint.get(sprintId)?.number ?? sprintId}`;

/** I-90 (seed PM3): energy is managed as carefully as budget, so no sprint closes without its four readings. */
export const energyNotRead = rule<{
  sprintId: string;
  /** Reservoirs about to be read as "not assessed"; without them, what is stored is looked at. */
  leftOut?: readonly EnergyReservoir[];
}>({
  id: "I-90",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed PM3", url: null },
  statement:
    "A sprint closes with a final reading of attention, sponsorship, goodwill and change capacity. A reservoir may be marked as not assessed, but not twice in a row.",
  objection: "{reservoir} {why}.",
  remedy:
    "Enter a number from 0 to 100 and its basis. The execution lead may mark it as not assessed, but not twice in a row.",
  check: (program, { sprintId, leftOut }) => {
    const before = sprintBefore(program, sprintId);
    return (leftOut ?? energyReservoirs).flatMap((reservoir) => {
      const subject: Ref = { noun: "sprint", id: sprintId };
      const sight = (why: string) => [{ subject, facts: { reservoir: wordFor(reservoir), why } }];
      const final = finalReading(program, sprintId, reservoir);
      if (leftOut === undefined && final === null)
        return sight(`has no final reading for ${sprintWords(program, sprintId)}`);
      if (leftOut === undefined && final?.value != null) return [];
      const skipped = before ? finalReading(program, before.id, reservoir) : null;
      return before && skipped?.value === null
        ? sight(`was also not assessed in ${sprintWords(program, before.id)}`)
        : [];
    });
  },
});

interface Given {
  readonly sprintId: string;
  readonly reservoir: EnergyReservoir;
  readonly value: number;
  /** Somebody is named who responds, and how. */
  readonly answered: boolean;
}

/**
 * I-91 (seed PM3): depletion goes unseen until it cannot be undone. Watches the latest number of each reservoir; for
 * a reading about to be recorded it asks for the named response that a critical one wants.
 */
export const energyLow = rule<{ given?: Given }>({
  id: "I-91",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed PM3", url: null },
  statement:
    "An energy reservoir that is low, or falls sharply in one sprint, warns. A critical one also needs a named response and appears in the steering report.",
  objection: "{reservoir} is at {value} ({day}): {why}.",
  remedy:
    "Say what will be done and by whom: reduce load, give time back, answer a concern or show a win.",
  check: (program, { given }, { today }) => {
    const [low, critical] = [settingOf(program, "energyLow"), settingOf(program, "energyCritical")];
    if (given) {
      const { sprintId, reservoir, value, answered } = given;
      if (answered || levelOf(program, value) !== "critical") return [];
      const why = `below ${critical}, and nobody is named to respond`;
      const facts = { reservoir: wordFor(reservoir), value, day: today, why };
      const aspect = `${today} at ${value}`;
      return [{ subject: reservoirRef(reservoir, sprintId), aspect, facts }];
    }
    return reservoirSignals(program).flatMap(
      ({ reservoir, latest, before, level, drop, dropped }) => {
        if (level === "sound" && !dropped) return [];
        const parts = [
          ...(level === "critical" ? [`below ${critical}`] : []),
          ...(level === "low" ? [`below ${low}`] : []),
          ...(dropped && before
            ? [`${drop} lower than in ${sprintWords(program, before.sprintId)}`]
            : []),
          ...(level === "critical" && latest.response === null ? ["no response is named"] : []),
        ];
        const { value, day } = latest;
        const facts = { reservoir: wordFor(reservoir), value, day, why: parts.join("; ") };
        return [{ subject: reservoirRef(reservoir), facts }];
      },
    );
  },
});

/** I-92 (seed PM3): energy cannot be refilled by order. */
export const raisedWithoutCause = rule<{
  sprintId: string;
  reservoir: EnergyReservoir;
  value: number;
  /** What refilled it is named, and shown. */
  shown: boolean;
}>({
  id: "I-92",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed PM3", url: null },
  statement:
    "A reservoir rises by more than a few points in one sprint only with evidence of what refilled it.",
  objection:
    "{reservoir} would rise by {by}, from {from} ({fromDay}) to {value}. A rise of more than {most} in one sprint needs evidence of what refilled it.",
  remedy:
    "Say what refilled it (recovery time, a visible win, load removed or a concern answered) and where that can be seen.",
  check: (program, { sprintId, reservoir, value, shown }, { today }) => {
    const most = settingOf(program, "energyRiseMost");
    const rise = riseTo(program, { sprintId, reservoir, value }, today);
    if (shown || rise === null || rise.by <= most) return [];
    const { by, from, fromDay } = rise;
    const facts = { reservoir: wordFor(reservoir), by, from, fromDay, value, most };
    return [{ subject: reservoirRef(reservoir, sprintId), facts }];
  },
});

/** T-87: leaving a reservoir unread is a decision, and the execution lead's. */
export const unassessedByOther = rule<{
  sprintId: string;
  reservoir: EnergyReservoir;
  runsProgram: boolean;
}>({
  id: "T-87",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Only the execution lead marks a reservoir as not assessed.",
  objection: "{reservoir} has no number. Only the execution lead may mark it as not assessed.",
  remedy: "Enter a number from 0 to 100, or leave this reservoir out and ask the execution lead.",
  check: (_program, { sprintId, reservoir, runsProgram }) =>
    runsProgram
      ? []
      : [
          {
            subject: reservoirRef(reservoir, sprintId),
            facts: { reservoir: wordFor(reservoir) },
          },
        ],
});

export const energyRules = [energyNotRead, energyLow, raisedWithoutCause, unassessedByOther];
