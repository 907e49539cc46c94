/** The numbers of a program, as its page lists them: searched, page by page, one opened to be changed. */
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { pageOf } from "../../page-of.ts";
import type { Program } from "../../program.ts";
import { rulebook } from "../../rulebook.ts";
import type { SettingName } from "../../settings.ts";
import { isFraction, settingNames, settingOf, settings } from "../../settings.ts";
import { inUnit } from "../../wording.ts";
import { changeSetting } from "../commands/change-setting.ts";

export interface SettingLine {
  readonly name: SettingName;
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  readonly value: number;
  /** The value in its unit. */
  readonly words: string;
  /** Counted in whole numbers. */
  readonly isWhole: boolean;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly isOwn: boolean;
  readonly ruleIds: readonly string[];
}

/** What the address of the page asks for. */
export interface NumbersFilter {
  readonly text?: string | undefined;
  readonly page?: string | undefined;
  /** The number that is led to: where no page is named, the one that holds it. */
  readonly at?: string | undefined;
  /** The number that is opened to be changed. */
  readonly change?: string | undefined;
}

export interface SettingNumbers {
  readonly slug: string;
  /** Numbers in all, and how many differ from their default. */
  readonly total: number;
  readonly ownCount: number;
  readonly numbers: readonly SettingLine[];
  readonly page: number;
  readonly pages: number;
  /** Null where none is opened, or the reader may change none. */
  readonly opened: SettingName | null;
  readonly changeSetting: AvailabilityLine;
}

const numbersOnPage = 25;

/** One page of the numbers whose label, help or rules hold the text that is looked for, in any case. */
export function settingNumbers(
  program: Program,
  situation: Situation,
  filter: NumbersFilter,
): SettingNumbers {
  const text = filter.text?.trim().toLowerCase() ?? "";
  const all = settingNames.map((name) => settingLine(program, name));
  const found = all.filter(({ label, help, ruleIds }) =>
    `${label} ${help} ${ruleIds.join(" ")}`.toLowerCase().includes(text),
  );
  const at = found.findIndex(({ name }) => name === (filter.at ?? filter.change));
  const asked = filter.page ?? String(Math.floor(Math.max(0, at) / numbersOnPage) + 1);
  const { rows, page, pages } = pageOf(found, asked, numbersOnPage);
  const offer = availabilityLine(availability(changeSetting, program, program.id, situation));
  const opened = rows.find(({ name }) => name === filter.change)?.name ?? null;
  return {
    slug: program.facts.slug,
    total: all.length,
    ownCount: all.filter(({ isOwn }) => isOwn).length,
    numbers: rows,
    page,
    pages,
    opened: offer.open ? opened : null,
    changeSetting: offer,
  };
}

function settingLine(program: Program, name: SettingName): SettingLine {
  const { label, help, unit, usual, least, most, ruleIds } = settings[name];
  return {
    name,
    label,
    help,
    unit: unit === "count" ? "" : unit,
    value: settingOf(program, name),
    words: inUnit(settingOf(program, name), unit),
    isWhole: !isFraction(unit),
    usual,
    least,
    most,
    isOwn: program.facts.settings[name] !== undefined,
    // A number may serve a rule that is not in the rulebook yet.
    ruleIds: ruleIds.filter((id) => rulebook.some((card) => card.id === id)),
  };
}
