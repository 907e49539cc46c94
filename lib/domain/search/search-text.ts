/** What of each thing is looked through: its title and the texts that its card names. */
import { canonicalJson } from "../engine/canonical-json.ts";
import type { NounCard, Surroundings } from "../engine/noun.ts";
import type { Noun } from "../nouns.ts";
import { nounCards } from "../nouns.ts";
import { rulebook } from "../rulebook.ts";
import { settingNames, settings } from "../settings.ts";
import { withoutFacts } from "../wording.ts";
import type { SearchKind } from "./search-kinds.ts";
import { isSearched, kindsInOrder } from "./search-kinds.ts";

export interface SearchText {
  readonly kind: SearchKind;
  readonly id: string;
  /** Names other things by their ids, so that it changes only with the thing itself. */
  readonly title: string;
  readonly texts: readonly FoundIn[];
  /** Whether its words may be proposed to whoever types something similar. */
  readonly proposesWords: boolean;
}

export interface FoundIn {
  /** The field, as the card names it. */
  readonly field: string;
  readonly text: string;
}

/** Longer texts are found by what they begin with; the index holds no more. */
const longestText = 20_000;

const apart: Surroundings = {
  slug: "",
  titleOf: (_noun, id) => id,
  placeOf: () => null,
  ownerOf: () => null,
};

/** A thing of a program, of whatever noun. */
type Identified = object & { readonly id: string };

/** What is looked through of one thing; null where nothing is. */
export function searchTextOf(noun: Noun, entity: Identified): SearchText | null {
  if (!isSearched(noun)) return null;
  const card: NounCard<unknown> = nounCards[noun];
  return {
    kind: noun,
    id: entity.id,
    title: cut(card.title?.(entity, apart) ?? entity.id, longestText),
    texts: textsOf(noun, entity),
    proposesWords: !isAboutEscalation(entity),
  };
}

/** The beginning of a text; a sign of two halves at the cut is left out whole, since no database stores a half. */
export const cut = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\ud800-\udbff]$/, "");

/** The texts of a thing that its card names, empty ones left out. */
export function textsOf(noun: Noun, entity: Identified): readonly FoundIn[] {
  let left = longestText;
  return pathsOf(noun).flatMap((path) => {
    const text = cut(textAt(entity, path.split(".")).join("\n"), left);
    left -= text.length;
    return text.trim() === "" ? [] : [{ field: path, text }];
  });
}

/** A thing without its texts: what is left says what it refers to. */
export function withoutTexts(noun: Noun, entity: Identified): object {
  const named = new Set(pathsOf(noun).map((path) => path.split(".")[0]));
  return Object.fromEntries(Object.entries(entity).filter(([field]) => !named.has(field)));
}

function pathsOf(noun: Noun): readonly string[] {
  const card: NounCard<unknown> = nounCards[noun];
  return card.searched ?? [];
}

function textAt(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textAt(one, path));
  const [field, ...rest] = path;
  if (field === undefined) return typeof value === "string" ? [value] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, one]) => (name === field ? textAt(one, rest) : []));
}

/** Escalations may be confidential, and so may what is attached to them. */
const isAboutEscalation = (entity: object): boolean =>
  ("confidential" in entity && entity.confidential === true) ||
  ("subjectNoun" in entity && entity.subjectNoun === "escalation") ||
  ("escalationId" in entity && entity.escalationId !== null);

/** The rules and the numbers, which all programs share. */
export const sharedSearchTexts: readonly SearchText[] = [
  ...rulebook.map(
    ({ id, statement, objection, remedy }): SearchText => ({
      kind: "rule",
      id,
      title: statement,
      texts: [
        { field: "objection", text: withoutFacts(objection) },
        { field: "remedy", text: withoutFacts(remedy) },
      ],
      proposesWords: true,
    }),
  ),
  ...settingNames.map(
    (name): SearchText => ({
      kind: "setting",
      id: name,
      title: settings[name].label,
      texts: [
        { field: "help", text: settings[name].help },
        { field: "usedBy", text: settings[name].ruleIds.join(" ") },
      ].filter(({ text }) => text !== ""),
      proposesWords: true,
    }),
  ),
];

/** Raised when titles, or how an index is made of texts, change: what a card names is seen without it. */
const makingOfTexts = 1;

/** Says what an index was made of; one made of something else is rebuilt. */
export const searchEdition: string = canonicalJson({
  makingOfTexts,
  cards: kindsInOrder.map((kind) =>
    kind === "rule" || kind === "setting" ? kind : [kind, ...pathsOf(kind)],
  ),
  sharedSearchTexts,
});

/** The words of a text that somebody may have meant with a similar one. */
export const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
      ({ length }) => length >= shortestWord && length <= longestWord,
    ),
  ),
];

const shortestWord = 3;
const longestWord = 40;
