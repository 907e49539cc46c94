/** What a subject is called, who answers for it and where it can be looked at: read from the cards of the nouns. */
import type { Ref } from "./engine/ids.ts";
import type { NounCard, Surroundings } from "./engine/noun.ts";
import type { Noun, Nouns } from "./nouns.ts";
import { isNoun, nounCards, tableNouns } from "./nouns.ts";
import type { Program } from "./program.ts";
import { entityOf, remembered } from "./program.ts";

const around = remembered(
  (program: Program): Surroundings => ({
    slug: program.facts.slug,
    titleOf: (noun, id) => titleOf(program, noun, id),
    placeOf: (noun, id) => placeOf(program, noun, id),
    ownerOf: (noun, id) => ownerOf(program, { noun, id }),
  }),
);

const cardOf = (noun: string): NounCard<unknown> | null => (isNoun(noun) ? nounCards[noun] : null);

/** The name people know it by; its id where it has none. */
export function titleOf(program: Program, noun: string, id: string): string {
  const entity = entityOf(program, noun, id);
  return entity === undefined
    ? (cardOf(noun)?.part?.(id, around(program)).title ?? id)
    : titleOfEntity(program, noun, entity);
}

/** The same of something that the program need not hold, such as a progress note. */
export const titleOfEntity = (program: Program, noun: string, entity: Nouns[Noun]): string =>
  cardOf(noun)?.title?.(entity, around(program)) ?? entity.id;

/** The address of the screen that shows it; null where none does. */
export function placeOf(program: Program, noun: string, id: string): string | null {
  const entity = entityOf(program, noun, id);
  return entity === undefined
    ? (cardOf(noun)?.part?.(id, around(program)).place ?? null)
    : placeOfEntity(program, noun, entity);
}

/** The same of something that the program need not hold. */
export const placeOfEntity = (program: Program, noun: string, entity: Nouns[Noun]): string | null =>
  cardOf(noun)?.place?.(entity, around(program)) ?? null;

/** The member who answers for it, and may neither approve it nor override a rule for it (I-44); null where nobody does. */
export function ownerOf(
  program: Program,
  { noun, id }: { readonly noun: string; readonly id: string },
): string | null {
  const entity = entityOf(program, noun, id);
  return entity === undefined ? null : (cardOf(noun)?.owner?.(entity, around(program)) ?? null);
}

/** Addresses by "noun:id", for those subjects that have a page. */
export function placesOf(
  program: Program,
  refs: Iterable<{ readonly noun: string; readonly id: string }>,
): Readonly<Record<string, string>> {
  const places: Record<string, string> = {};
  for (const { noun, id } of refs) {
    const place = placeOf(program, noun, id);
    if (place !== null) places[`${noun}:${id}`] = place;
  }
  return places;
}

/** What an id as people write it speaks about ("DL15", "E-1"); null when the program has nothing of that id. */
export function subjectNamed(program: Program, id: string): Ref | null {
  if (id.trim() === program.id) return { noun: "facts", id: program.id };
  const written = id.trim().toUpperCase();
  const noun = tableNouns.find((one) => program[one].has(written));
  return noun ? { noun, id: written } : null;
}
