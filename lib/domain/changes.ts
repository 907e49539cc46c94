/** A change says what happened, to whom, and which fields now differ. What is not a change cannot be stored. */
import type { NounCard } from "./engine/noun.ts";
import type { Noun, Nouns } from "./nouns.ts";
import { nounCards, nouns } from "./nouns.ts";

type Creating<N extends Noun> = (typeof nounCards)[N]["creates"][number];
type Editing<N extends Noun> = (typeof nounCards)[N] extends {
  readonly edits: readonly (infer K)[];
}
  ? K & string
  : never;
type NounsByKind = { [N in Noun as Creating<N> | Editing<N>]: N };

/** Every kind of change, past tense; each stands on the card of the noun it speaks about. */
export type ChangeKind = keyof NounsByKind;
export type NounOf<K extends ChangeKind> = NounsByKind[K];

type SetOf<K extends ChangeKind> =
  K extends Creating<Noun> ? Omit<Nouns[NounOf<K>], "id"> : Partial<Omit<Nouns[NounOf<K>], "id">>;

/** A change of one kind: `set` holds the whole entity when it creates, else only what differs. */
export interface ChangeOf<K extends ChangeKind> {
  readonly kind: K;
  readonly id: string;
  readonly set: SetOf<K>;
}

export type Change = { [K in ChangeKind]: ChangeOf<K> }[ChangeKind];

/** Writes a change down; the compiler checks that the fields belong to the noun of that kind. */
export function change<K extends ChangeKind>(kind: K, id: string, set: SetOf<K>): ChangeOf<K> {
  return { kind, id, set };
}

interface Described {
  readonly noun: Noun;
  readonly creates: boolean;
}

const kinds: ReadonlyMap<string, Described> = new Map(
  nouns.flatMap((noun) => {
    const { creates, edits = [] }: NounCard<unknown> = nounCards[noun];
    const described =
      (creates: boolean) =>
      (kind: string): [string, Described] => [kind, { noun, creates }];
    return [...creates.map(described(true)), ...edits.map(described(false))];
  }),
);

export const isChangeKind = (text: string): text is ChangeKind => kinds.has(text);

export const changeKinds: readonly ChangeKind[] = [...kinds.keys()].filter(isChangeKind);

/**
 * The noun whose entity a change of this kind creates or edits.
 * @throws Error for a kind that no card names: a fault of ours.
 */
export const nounOf = (kind: ChangeKind): Noun => described(kind).noun;

/** True for kinds whose `set` holds a whole new entity; false for those that hold only the fields that differ. */
export const isCreating = (kind: ChangeKind): boolean => described(kind).creates;

function described(kind: ChangeKind): Described {
  const found = kinds.get(kind);
  if (!found) throw new Error(`No card names the change ${kind}`);
  return found;
}
