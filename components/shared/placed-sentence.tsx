import { TextLink } from "#kit/text-link";
import { Sentence } from "./day.tsx";

/** Addresses of what a text names, by noun and id: "deliverable:DL01" → its page. */
export type Places = Readonly<Record<string, string>>;

/** A sentence that leads to what it speaks of, for whoever may see that. */
export function PlacedSentence({
  text,
  about: { noun, id },
  places,
}: {
  text: string;
  about: { readonly noun: string; readonly id: string };
  places: Places;
}) {
  const place = places[`${noun}:${id}`];
  const words = <Sentence text={text} />;
  return place ? (
    <TextLink href={place} quiet>
      {words}
    </TextLink>
  ) : (
    words
  );
}
