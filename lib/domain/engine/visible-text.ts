/** What of a text a reader can see: characters without a shape of their own make a text look empty that is not. */

/** Controls, spaces, and what Unicode says to ignore where it can't be shown, such as the zero-width space; and the blank braille cell. */
const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{DI}\u2800]/gu;

/** Whether nothing of a text can be seen. */
export const looksEmpty = (text: string): boolean => text.replace(unseen, "") === "";

/** A text without the blanks around it; one that looks empty is empty. */
export const trimmed = (text: string): string => (looksEmpty(text) ? "" : text.trim());
