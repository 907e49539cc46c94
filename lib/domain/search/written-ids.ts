/** Ids as people write them: "DL15", "dl 15", "e1", "A12". */
import type { Ref } from "../engine/ids.ts";
import type { NounCard } from "../engine/noun.ts";
import { idFor, nounCards, tableNouns } from "../nouns.ts";
import type { Program } from "../program.ts";
import { rulebook } from "../rulebook.ts";
import type { SearchKind } from "./search-kinds.ts";
import { isSearched } from "./search-kinds.ts";

export interface FoundRef {
  readonly kind: SearchKind;
  readonly id: string;
}

/** Everything that the typed text may name by its id, whatever is written exactly like that first; empty for other texts. */
export function namedById(program: Program, typed: string): readonly FoundRef[] {
  const [, letters = "", digits = ""] = /^([a-z]{1,3})[\s-]*(\d{1,7})$/iu.exec(typed.trim()) ?? [];
  if (letters === "") return [];
  const named = [...thingsNamed(program, letters, Number(digits)), ...rulesNamed(letters, digits)];
  const exactly = ({ id }: FoundRef): number => Number(id === typed.trim().toUpperCase());
  return named.sort((one, other) => exactly(other) - exactly(one));
}

const thingsNamed = (program: Program, letters: string, nth: number): FoundRef[] =>
  tableNouns.flatMap((noun) => {
    const { prefix }: NounCard<unknown> = nounCards[noun];
    const id = idFor(noun, nth);
    const isMeant = sameLetters(prefix, letters) && program[noun].has(id);
    return isMeant && isSearched(noun) ? [{ kind: noun, id }] : [];
  });

const rulesNamed = (letters: string, digits: string): FoundRef[] =>
  rulebook
    .filter(({ id }) => {
      const [family = "", number = ""] = id.split("-");
      return sameLetters(family, letters) && Number(number) === Number(digits);
    })
    .map(({ id }) => ({ kind: "rule", id }));

const sameLetters = (prefix: string, letters: string): boolean =>
  prefix.replace("-", "") === letters.toUpperCase();

/** A thing of the program, as others refer to it; null for what all programs share. */
export const refOf = ({ kind, id }: FoundRef): Ref | null =>
  kind === "rule" || kind === "setting" ? null : { noun: kind, id };
