/** What a cell of a plan row means in a program: a stream, a person, a pillar, a sprint, a day, a link. */
import type { Day } from "../calendar/index.ts";
import { dayUnread, readDay } from "../calendar/index.ts";
import type { Member, Sprint, Workstream } from "../nouns.ts";
import type { Program, Table } from "../program.ts";
import type { LinkType, Pillar } from "../vocabulary.ts";
import { linkTypes, pillars, wordFor } from "../vocabulary.ts";

/** What was read, or why nothing could be. */
export type Cell<T> = { readonly value: T } | { readonly fault: string };

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} …` : shown || "none yet";
};

function named<T extends { readonly id: string; readonly name: string }>(
  table: Table<T>,
  text: string,
  usable: (one: T) => boolean,
): T | null {
  const all = [...table.values()].filter(usable);
  return all.find((one) => same(one.id, text)) ?? all.find((one) => same(one.name, text)) ?? null;
}

/** The workstream that a cell names by id or by name, in any case; a fault when it is empty, unknown or dropped. */
export function streamCell(program: Program, text: string): Cell<Workstream> {
  const usable = (one: Workstream) => one.state !== "DROPPED";
  const found = named(program.workstream, text, usable);
  if (found) return { value: found };
  const names = [...program.workstream.values()]
    .filter(usable)
    .map(({ id, name }) => `${id} ${name}`);
  return text.trim() === ""
    ? { fault: `Choose a workstream: ${listed(names)}.` }
    : {
        fault: `We couldn't find the workstream "${text}". Choose one of these: ${listed(names)}.`,
      };
}

/** An owner who has left stays in the rows that name them already. */
export function ownerCell(program: Program, text: string, ownerId: string | null): Cell<Member> {
  const active = (one: Member) => one.active;
  const found =
    named(program.member, text, active) ??
    [...program.member.values()].find((one) => one.active && same(one.email, text)) ??
    named(program.member, text, ({ id }) => id === ownerId);
  return found
    ? { value: found }
    : { fault: `"${text}" isn't a member of this program. Enter the name or email of a member.` };
}

const pillarLetters: Readonly<Record<string, Pillar>> = {
  t: "TECHNOLOGY",
  tech: "TECHNOLOGY",
  g: "GOVERNANCE",
  gov: "GOVERNANCE",
  p: "PEOPLE",
  pr: "PROCESS",
};

/** The pillar that a cell names in full or in short ("T", "Gov", "P", "Pr"), in any case. */
export function pillarCell(text: string): Cell<Pillar> {
  const found =
    pillars.find((one) => same(one, text) || same(wordFor(one), text)) ??
    pillarLetters[text.trim().toLowerCase()];
  return found
    ? { value: found }
    : { fault: `"${text}" isn't a pillar. Use one of these: ${pillars.map(wordFor).join(", ")}.` };
}

/** A number from 0 with at most 6 digits and 4 decimals; decimal comma or point. */
export function numberCell(text: string): Cell<number> {
  const written = text.trim().replace(",", ".");
  return /^\d{1,6}(\.\d{1,4})?$/.test(written)
    ? { value: Number(written) }
    : { fault: `We couldn't read the number "${text}". Use digits, such as 3 or 2.5.` };
}

/** A day as somebody writes it. */
export function dayCell(text: string): Cell<Day> {
  const read = readDay(text);
  return read === null ? { fault: dayUnread(text, "18 Dec 2026 or 18.12.2026") } : { value: read };
}

const openSprints: ReadonlySet<string> = new Set(["DRAFT", "PLANNED", "ACTIVE"]);

/**
 * The sprint that a cell names by number ("3", "S3", "Sprint 3") or id; a fault when it is unknown, in review or
 * over.
 */
export function sprintCell(program: Program, text: string): Cell<Sprint> {
  const number = Number(/^(?:s|sprint)?\s*(\d{1,3})$/i.exec(text.trim())?.[1] ?? Number.NaN);
  const found = [...program.sprint.values()].find(
    (one) => same(one.id, text) || one.number === number,
  );
  if (!found)
    return { fault: `We couldn't find sprint "${text}". Enter the number of an open sprint.` };
  return openSprints.has(found.state)
    ? { value: found }
    : {
        fault: `Sprint ${found.number} is already ${wordFor(found.state).toLowerCase()}. Enter the number of an open sprint.`,
      };
}

export interface LinkCell {
  readonly fromId: string;
  readonly linkType: LinkType;
  readonly lagDays: number;
}

const linkShape = /^(.+?)\s*(FS|SS|FF|SF)?\s*(?:([+-])\s*(\d+(?:[.,]\d+)?)\s*d?)?$/i;

/** "DL03FS+2d; DL04": what is waited for, as Microsoft Project writes it. `idOf` knows which names stand for something. */
export function linksCell(
  text: string,
  idOf: (name: string) => string | null,
): readonly Cell<LinkCell>[] {
  return text
    .split(/[;\n]|,(?!\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part): Cell<LinkCell> => {
      const whole = idOf(part);
      if (whole !== null) return { value: { fromId: whole, linkType: "FS", lagDays: 0 } };
      const [, name = "", type, sign, amount = "0"] = linkShape.exec(part) ?? [];
      const fromId = idOf(name);
      if (fromId === null)
        return {
          fault: `We couldn't find deliverable "${name || part}". Enter the id of a deliverable.`,
        };
      const linkType = linkTypes.find((one) => one === type?.toUpperCase()) ?? "FS";
      const lagDays = Number(amount.replace(",", ".")) * (sign === "-" ? -1 : 1);
      return { value: { fromId, linkType, lagDays } };
    });
}

/** The way back: how links are written into a cell. */
export const linkText = ({ fromId, linkType, lagDays }: LinkCell): string => {
  const lag = lagDays === 0 ? "" : `${lagDays < 0 ? "-" : "+"}${Math.abs(lagDays)}d`;
  return `${fromId}${linkType === "FS" && lag === "" ? "" : linkType}${lag}`;
};

const parting = /\r?\n|[;|]/;

/** A criterion without the signs that part criteria in a cell. */
export const criterionText = (text: string): string => text.split(parting).join(",");

/** Criteria in one cell, one line: parted by ; or |. */
export const criteriaCell = (text: string): readonly string[] =>
  text
    .split(parting)
    .map((part) => part.trim())
    .filter((part) => part !== "");
