/** Who may do and see what, straight from the two tables that decide it. */
import type { FactKind } from "../../access.ts";
import { access, readersOf, withheldFrom } from "../../access.ts";
import type { CommandName } from "../../authority.ts";
import { authority, mayOnSome, whoMay } from "../../authority.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { listed } from "../../wording.ts";
import { commandWords } from "../command-words.ts";

/** Commands that the same people may give. */
export interface RightsRow {
  readonly who: string;
  readonly commands: readonly string[];
  /** The reader is one of them, for everything of the kind or for what they are tied to. */
  readonly yours: boolean;
}

export interface ReadingRow {
  readonly what: string;
  readonly who: string;
  /** From whom it is withheld, unless they also run the program; empty where nobody is excluded. */
  readonly withheld: string;
}

export interface RightsPage {
  readonly slug: string;
  readonly writing: readonly RightsRow[];
  readonly reading: readonly ReadingRow[];
}

const isCommandName = (name: string): name is CommandName => Object.hasOwn(authority, name);
const isFactKind = (name: string): name is FactKind => Object.hasOwn(access, name);

/** The rows that concern the reader first, then in the order of the table. */
export function rightsPage(program: Program, situation: Situation): RightsPage {
  const groups = new Map<string, CommandName[]>();
  for (const name of Object.keys(authority).filter(isCommandName)) {
    const who = whoMay(name);
    groups.set(who, [...(groups.get(who) ?? []), name]);
  }
  const writing = [...groups].map(([who, names]) => ({
    who,
    commands: names.map(commandWords),
    yours: names.some((name) => mayOnSome(program, name, situation)),
  }));
  return {
    slug: program.facts.slug,
    writing: [...writing.filter(({ yours }) => yours), ...writing.filter(({ yours }) => !yours)],
    reading: Object.keys(access)
      .filter(isFactKind)
      .map((kind) => ({
        what: access[kind].what,
        who: listed(readersOf(kind)),
        withheld: listed(withheldFrom(kind)),
      })),
  };
}
