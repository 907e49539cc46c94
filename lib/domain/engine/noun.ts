/** The card of a noun: all that is true of one kind of thing wherever it is met. */
import type { Instant } from "../calendar/index.ts";

/** The rest of the program as a card sees it: by name, so that no card has to know another. */
export interface Surroundings {
  /** The program's own, for addresses. */
  readonly slug: string;
  titleOf(noun: string, id: string): string;
  placeOf(noun: string, id: string): string | null;
  ownerOf(noun: string, id: string): string | null;
}

export interface NounCard<E> {
  /** What its ids begin with: "DL" makes DL07. */
  readonly prefix: string;
  /** The least digits of the number in an id; 1 where nothing is said. */
  readonly digits?: number;
  /** Stored with the log and asked for by page; the program does not hold it. */
  readonly keptByPage?: true;
  /** Kinds of change whose `set` holds a whole new entity. */
  readonly creates: readonly string[];
  /** Kinds of change whose `set` holds only the fields that differ. */
  readonly edits?: readonly string[];
  /** The texts that the search looks through, besides the title; nothing of it is found where nothing is said. */
  readonly searched?: readonly string[];
  /** What people call it; its id where nothing is said. */
  title?(entity: E, around: Surroundings): string;
  /** The address of the screen that shows it; null where none does. */
  place?(entity: E, around: Surroundings): string | null;
  /** The member who answers for it, and may not approve it or override a rule for it (I-44). */
  owner?(entity: E, around: Surroundings): string | null;
  /** For ids that name a part of such things and no entity, such as a reservoir in one sprint. */
  part?(id: string, around: Surroundings): { readonly title: string; readonly place: string };
}

/** Where `E` holds text: a field, or a field of what one holds or lists ("file.name", "promises.note"). */
type TextPath<E> = {
  [F in keyof E & string]: NonNullable<E[F]> extends string | readonly string[]
    ? F
    : NonNullable<E[F]> extends readonly (infer Listed)[]
      ? `${F}.${TextField<Listed>}`
      : NonNullable<E[F]> extends object
        ? `${F}.${TextField<NonNullable<E[F]>>}`
        : never;
}[keyof E & string];

type TextField<E> = {
  [F in keyof E & string]: NonNullable<E[F]> extends string ? F : never;
}[keyof E & string];

/** A card, made for the shape `E`; the shape itself is only known to the compiler. */
export const noun =
  <E>() =>
  <const C extends NounCard<E> & { readonly searched?: readonly TextPath<E>[] }>(
    card: C,
  ): C & { readonly entity?: E } =>
    card;

/** The shape that a card was made for. */
export type EntityOf<C> = C extends { readonly entity?: infer E } ? NonNullable<E> : never;

/** How something was dropped: what state it left, who dropped it and when. Null while it is not, and on older records. */
export interface DroppedFrom<State extends string> {
  readonly state: State;
  readonly byId: string;
  readonly at: Instant;
}
