import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { apply } from "../../engine/apply.ts";
import type { Program } from "../../program.ts";
import { sentenceOf } from "../../rulebook.ts";
import type { EnergyReservoir } from "../../vocabulary.ts";
import { energyReservoirs } from "../../vocabulary.ts";
import { finalReading, reservoirSignals } from "../energy.ts";
import { energyLow, energyNotRead } from "../rules/energy.ts";
import type { EnergyRead } from "./read-energy.ts";
import { readEnergy } from "./read-energy.ts";

const never = (): never => {
  throw new Error("not there");
};
const small = smallProgram();
const eatp = as("M1");
const lastDay = as("M1", day("2026-11-27"));

const read = (value: number | null, set: Partial<EnergyRead> = {}): EnergyRead => ({
  reservoir: "CHANGE_CAPACITY",
  value,
  basis: "Concurrent changes per group",
  trend: null,
  replenishedBy: null,
  evidence: "",
  response: "",
  responseById: null,
  ...set,
});

const four = (value: number | null): readonly EnergyRead[] =>
  energyReservoirs.map((reservoir) => read(value, { reservoir }));

/** The program with the final number of a reservoir in an earlier sprint. */
function readBefore(
  value: number | null,
  program: Program = small,
  reservoir: EnergyReservoir = "CHANGE_CAPACITY",
): Program {
  return apply(
    program,
    change("energy-read", `ER-${program.energyReading.size + 1}`, {
      ...read(value, { reservoir }),
      sprintId: "S3",
      interim: false,
      trend: "STEADY",
      evidence: null,
      response: null,
      day: day("2026-11-13"),
    }),
  );
}

const refused = (program: Program, one: EnergyRead, situation = eatp) =>
  refusedBy(program, readEnergy, { sprintId: "S4", readings: [one] }, situation);
const reading = (program: Program, one: EnergyRead, situation = eatp, acknowledge = "") =>
  done(program, readEnergy, { sprintId: "S4", readings: [one], acknowledge }, situation);

const rested = {
  replenishedBy: "LOAD_REMOVED",
  evidence: "Two of five rollouts moved to cycle 2",
} as const;

describe("reading the energy", () => {
  it("takes all four at once, interim while the sprint runs, with the trend that the numbers say", () => {
    const after = done(readBefore(70), readEnergy, { sprintId: "S4", readings: four(64) }, eatp);
    expect(after.energyReading.size).toBe(5);
    expect(after.energyReading.get("ER-5")).toMatchObject({
      reservoir: "CHANGE_CAPACITY",
      value: 64,
      interim: true,
      trend: "FALLING",
      day: today,
    });
    expect(after.energyReading.get("ER-2")?.trend).toBe("STEADY");
  });

  it("replaces a reading of the same day and keeps those of other days; the last working day's is final", () => {
    const first = reading(small, read(64));
    const mended = reading(first, read(46));
    expect([...mended.energyReading.values()].map(({ value }) => value)).toEqual([46]);
    const final = reading(mended, read(50), lastDay);
    expect([...final.energyReading.values()].map(({ interim }) => interim)).toEqual([true, false]);
    expect(finalReading(mended, "S4", "CHANGE_CAPACITY")).toBeNull();
    expect(finalReading(final, "S4", "CHANGE_CAPACITY")?.value).toBe(50);
  });

  it("T-07 refuses a reading of 101 and one below 0, T-33 one without a basis, T-08 the same reservoir twice", () => {
    const verdict = readEnergy.carryOut(small, { sprintId: "S4", readings: [read(101)] }, eatp);
    expect(verdict.findings.map(sentenceOf)).toEqual([
      "Change capacity is 101. It must be between 0 and 100.",
    ]);
    expect(refused(small, read(-1))).toEqual(["T-07"]);
    expect(refused(small, read(Number.NaN))).toEqual(["T-07"]);
    expect(refused(small, read(50, { basis: " " }))).toEqual(["T-33"]);
    const twice = { sprintId: "S4", readings: [read(50), read(51)] };
    expect(refusedBy(small, readEnergy, twice, eatp)).toEqual(["T-08"]);
    expect(refusedBy(small, readEnergy, { sprintId: "S4", readings: [] }, eatp)).toEqual(["T-33"]);
  });

  it("T-141 compares each reservoir with what was read last, and takes over what others wrote", () => {
    const program = reading(reading(small, read(64), as("M1", day("2026-11-20"))), read(50));
    const command = { sprintId: "S4", readings: [read(40), read(70, { reservoir: "GOODWILL" })] };
    const edits = readEnergy.edits ?? never();
    const standing = edits.standing(program, command);
    expect(standing).toMatchObject({ "CHANGE_CAPACITY:value": 50 });
    expect(Object.keys(standing ?? {}).some((key) => key.startsWith("GOODWILL"))).toBe(false);
    const replaced = edits.replaced(command, { "CHANGE_CAPACITY:basis": "Asked again" });
    expect(replaced.readings.map(({ basis }) => basis)).toEqual([
      "Asked again",
      "Concurrent changes per group",
    ]);
  });

  it("nothing of it is stored when one of the four is refused", () => {
    const readings = [...four(64).slice(0, 3), read(101)];
    const verdict = readEnergy.carryOut(small, { sprintId: "S4", readings }, eatp);
    expect(verdict.kind).toBe("refused");
  });

  it("T-01 is for the EATP and the change lead, T-57 for a sprint that runs", () => {
    expect(refused(small, read(50), as("M2"))).toEqual(["T-01"]);
    const closed = { sprintId: "S3", readings: [read(50)] };
    expect(refusedBy(small, readEnergy, closed, eatp)).toEqual(["T-57"]);
  });

  it("T-87 leaves a reservoir not assessed only for the EATP", () => {
    const withChangeLead = apply(small, change("roles-changed", "M9", { roles: ["CHANGE_LEAD"] }));
    expect(refused(withChangeLead, read(null), as("M9"))).toEqual(["T-87"]);
    expect(refused(withChangeLead, read(64), as("M9"))).toEqual([]);
    expect(refused(withChangeLead, read(null))).toEqual([]);
  });
});

describe("I-90, what closing a sprint asks for", () => {
  const missing = (program: Program) =>
    energyNotRead.check(program, { sprintId: "S4" }, lastDay).map(({ facts }) => facts.reservoir);

  it("I-90 objects to every reservoir without a final reading; an interim one is none", () => {
    expect(missing(small)).toEqual(["Attention", "Sponsorship", "Goodwill", "Change capacity"]);
    const interim = done(small, readEnergy, { sprintId: "S4", readings: four(64) }, eatp);
    expect(missing(interim)).toHaveLength(4);
    const three = done(
      small,
      readEnergy,
      { sprintId: "S4", readings: four(64).slice(0, 3) },
      lastDay,
    );
    expect(missing(three)).toEqual(["Change capacity"]);
  });

  it("I-90 is content with four numbers, or with 'not assessed' once", () => {
    const all = done(small, readEnergy, { sprintId: "S4", readings: four(64) }, lastDay);
    expect(missing(all)).toEqual([]);
    const none = done(
      readBefore(70),
      readEnergy,
      { sprintId: "S4", readings: four(null) },
      lastDay,
    );
    expect(missing(none)).toEqual([]);
  });

  it("I-90 objects to 'not assessed' twice in a row, when it is read and when the sprint closes", () => {
    expect(refused(readBefore(null), read(null), lastDay)).toEqual(["I-90"]);
    const skipped = reading(reading(small, read(null), lastDay), read(64), lastDay);
    expect(finalReading(skipped, "S4", "CHANGE_CAPACITY")?.value).toBe(64);
    const twice = apply(
      reading(small, read(null), lastDay),
      change("energy-read", "ER-9", {
        ...read(null),
        sprintId: "S3",
        interim: false,
        trend: "STEADY",
        evidence: null,
        response: null,
        day: day("2026-11-13"),
      }),
    );
    const words = energyNotRead.check(twice, { sprintId: "S4" }, lastDay).map(sentenceOf);
    expect(words).toContain("Change capacity was also not assessed in sprint 3.");
  });

  it("I-90 is content with a number after 'not assessed', and objects to 'not assessed' after a number", () => {
    const skippedBefore = readBefore(null);
    const number = reading(skippedBefore, read(64), lastDay);
    expect(missing(number)).not.toContain("Change capacity");
    expect(refused(number, read(null), lastDay)).toEqual(["I-90"]);
    expect(refused(readBefore(70), read(null), lastDay)).toEqual([]);
  });
});

describe("I-91, low and falling energy", () => {
  const sentences = (program: Program) => energyLow.check(program, {}, eatp).map(sentenceOf);

  it("I-91 warns below 60, below 40 and of a drop of 10 in a sprint", () => {
    expect(sentences(readBefore(58))).toEqual(["Change capacity is at 58 (2026-11-13): below 60."]);
    expect(sentences(reading(readBefore(72), read(62)))).toEqual([
      "Change capacity is at 62 (2026-11-23): 10 lower than in sprint 3.",
    ]);
    expect(sentences(reading(readBefore(48), read(42)))).toEqual([
      "Change capacity is at 42 (2026-11-23): below 60.",
    ]);
    expect(sentences(readBefore(39))).toEqual([
      "Change capacity is at 39 (2026-11-13): below 40; no response is named.",
    ]);
  });

  it("I-91 is content at 60 and above without a large drop, and where nothing was read", () => {
    expect(sentences(reading(readBefore(69), read(60)))).toEqual([]);
    expect(sentences(small)).toEqual([]);
    expect(sentences(reading(readBefore(70), read(null)))).toEqual([]);
  });

  it("I-91 asks again for another number or on another day: a reason speaks of one reading", () => {
    const once = reading(small, read(38), eatp, "The answer is agreed on Thursday");
    expect(refused(once, read(38))).toEqual([]);
    expect(refused(once, read(12))).toEqual(["I-91"]);
    expect(refused(once, read(38), lastDay)).toEqual(["I-91"]);
  });

  it("I-91 wants a reason for a critical reading without a named response, and none with one", () => {
    expect(refused(small, read(38))).toEqual(["I-91"]);
    expect(refused(small, read(38, { response: "Pause two rollouts" }))).toEqual(["I-91"]);
    const named = { response: "Pause two rollouts", responseById: "M2" };
    expect(refused(small, read(38, named))).toEqual([]);
    expect(refused(small, read(38, { ...named, responseById: "M99" }))).toEqual(["T-04"]);
    const [signal] = reservoirSignals(reading(small, read(38, named)));
    expect(signal).toMatchObject({ level: "critical", latest: { responseById: "M2" } });
  });
});

describe("I-92, energy cannot be refilled by order", () => {
  const at42 = reading(readBefore(48), read(42), as("M1", day("2026-11-20")));

  it("I-92 refuses to raise change capacity from 42 to 60 without evidence", () => {
    const command = { sprintId: "S4", readings: [read(60)] };
    const verdict = readEnergy.carryOut(at42, command, eatp);
    expect(verdict.kind).toBe("refused");
    expect(verdict.findings.map(sentenceOf)).toEqual([
      "Change capacity would rise by 18, from 42 (2026-11-20) to 60. A rise of more than 10 in one sprint needs evidence of what refilled it.",
    ]);
    expect(refused(at42, read(60, { replenishedBy: "LOAD_REMOVED" }))).toEqual(["I-92"]);
    expect(refused(at42, read(60, { evidence: "It feels much better now" }))).toEqual(["I-92"]);
    expect(refused(at42, read(60, { ...rested, evidence: "trust me" }))).toEqual(["T-05"]);
  });

  it("I-92 is content with evidence of load removed, with a rise of 10, and with any fall", () => {
    expect(refused(at42, read(60, rested))).toEqual([]);
    expect(refused(at42, read(52))).toEqual([]);
    expect(refused(at42, read(41))).toEqual([]);
    expect(refused(small, read(90))).toEqual([]);
  });

  it("T-05 refuses a cause that is only named, whatever the step, and I-92 counts on over one", () => {
    const named = { replenishedBy: "LOAD_REMOVED" } as const;
    expect(refused(at42, read(50, named))).toEqual(["T-05"]);
    expect(refused(at42, read(50, { ...named, evidence: "trust me" }))).toEqual(["T-05"]);
    expect(refused(at42, read(50, rested))).toEqual([]);
    const unshown = apply(
      at42,
      change("energy-read", "ER-9", {
        ...read(50, named),
        sprintId: "S4",
        interim: true,
        trend: "RISING",
        evidence: null,
        response: null,
        day: today,
      }),
    );
    expect(refused(unshown, read(60, rested), lastDay)).toEqual([]);
    expect(refused(unshown, read(60), lastDay)).toEqual(["I-92"]);
  });

  it("I-92 adds small steps up, starts anew after evidence, and lets a slip of the pen be mended", () => {
    const step = reading(at42, read(51), eatp);
    expect(refused(step, read(60), lastDay)).toEqual(["I-92"]);
    const shown = reading(at42, read(60, rested), eatp);
    expect(refused(shown, read(69), lastDay)).toEqual([]);
    expect(refused(shown, read(71), lastDay)).toEqual(["I-92"]);
    const slip = reading(readBefore(48), read(24, { response: "x", responseById: "M2" }));
    expect(refused(slip, read(42))).toEqual([]);
  });
});
