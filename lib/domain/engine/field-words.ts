/** Fields and their values in words, for the log and for whoever typed something else. */
import type { Instant } from "../calendar/index.ts";
import { dayOf, isInstant, timeOf } from "../calendar/index.ts";
import type { Program } from "../program.ts";
import { wordFor } from "../vocabulary.ts";
import { nameOf } from "./situation.ts";

/** Fields whose name does not read by itself. */
const words: ReadonlyMap<string, string> = new Map([
  ["calibratedAtLock", "Calibrated velocity when locked"],
  ["domains", "Maturity domains"],
  ["dueDay", "Due date"],
  ["grownFrom", "Raised from"],
  ["highPoints", "High estimate"],
  ["leadVacantSince", "Without a lead since"],
  ["lowPoints", "Low estimate"],
  ["needByDay", "Needed by"],
  ["paceReason", "Reason for the slower pace"],
  ["partyIds", "Parties to the work"],
  ["pointsAtLock", "Points when locked"],
  ["promises", "Committed dates"],
  ["shownBy", "Evidence that it is done"],
  ["tierEnteredAt", "On its tier since"],
  ["wantedDecision", "Decision wanted"],
]);

/** "dueDay" → "Due date"; of several things at once, "DL21:points" → "DL21 points". */
export function fieldWords(name: string): string {
  const known = words.get(name);
  if (known !== undefined) return known;
  const [thing = "", field] = name.split(":");
  if (field !== undefined)
    return `${isEnum(thing) ? wordFor(thing) : thing} ${fieldWords(field).toLowerCase()}`;
  const spoken = name
    .replace(/Ids?$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return spoken.charAt(0).toUpperCase() + spoken.slice(1);
}

const nounsSpoken: Readonly<Record<string, string>> = {
  facts: "program",
  kpi: "KPI",
  standupNote: "stand-up note",
};

/** A kind of thing inside a sentence: "savedView" → "saved view". */
export const nounWords = (noun: string): string =>
  nounsSpoken[noun] ?? noun.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

/** A stored value as a person reads it: names for ids, words for enums, a dash for nothing. */
export function valueWords(program: Program, name: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? "–" : value.map((one) => valueWords(program, name, one)).join(", ");
  }
  if (typeof value === "string") return stringWords(program, name, value);
  return Object.entries(value)
    .map(([key, one]) => `${fieldWords(key).toLowerCase()} ${valueWords(program, key, one)}`)
    .join("; ");
}

function stringWords(program: Program, name: string, value: string): string {
  if (isEnum(value)) return wordFor(value);
  if (isInstant(value)) return momentWords(program, value);
  return /Ids?$/.test(name) ? nameOf(program, value) : value;
}

/** Day and time on the program's clock; the day stays ISO. */
function momentWords(program: Program, at: Instant): string {
  const { calendar } = program.facts;
  return `${dayOf(calendar, at)}, ${timeOf(calendar, at)}`;
}

const isEnum = (value: string): boolean =>
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value) && value.length > 1 && !/\d$/.test(value);
