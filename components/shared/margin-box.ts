/** A line in the margin of every printed page, as the part of an `@page` rule that says it. */
export const marginBox = (place: "top-left" | "top-right" | "bottom-left", words: string): string =>
  `@${place} { content: "${escaped(words)}"; font: 8pt "Inter Variable", sans-serif; color: #525960; }`;

/** As CSS takes a string: whatever is no letter, digit or blank by its code point. */
const escaped = (words: string): string =>
  words.replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
