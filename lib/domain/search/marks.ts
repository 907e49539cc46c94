/** Texts with what was found in them marked, as data. */

/** Stand around what was found while a text is with the database; no stored text holds them. */
export const markStart = "\u0002";
export const markEnd = "\u0003";

export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A marked text in its parts, in one line. */
export function partsOf(text: string): readonly TextPart[] {
  const [before = "", ...rest] = text.replace(/\s+/g, " ").trim().split(markStart);
  const parts = rest.flatMap((part) => {
    const [marked = "", after = ""] = part.split(markEnd);
    return [
      { text: marked, marked: true },
      { text: after, marked: false },
    ];
  });
  return [{ text: before, marked: false }, ...parts].filter((part) => part.text !== "");
}

/** A text as it can be sent to be marked. */
export const unmarked = (text: string): string =>
  text.replaceAll(markStart, " ").replaceAll(markEnd, " ");

export const isMarked = (parts: readonly TextPart[]): boolean => parts.some(({ marked }) => marked);
