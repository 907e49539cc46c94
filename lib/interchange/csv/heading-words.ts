/** Small letters without accents, signs, capitals in the middle, or the wrapping of custom fields: `dueDate` is `due date`. */
export function plainHeading(heading: string): string {
  const inner = /^custom field \((.+)\)$/i.exec(heading.trim())?.[1] ?? heading;
  return inner
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[_\-–./:*#]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Ways to look a heading up: as it is, and without what stands in brackets behind it (“Duration (days)”). */
export function headingMarks(heading: string): readonly string[] {
  const plain = plainHeading(heading);
  const bare = plain.replace(/\s*[([{][^)\]}]*[)\]}]$/, "");
  return [...new Set([plain, bare].map(joined))].filter((mark) => mark !== "");
}

/** `taskid`, `task id` and `Task ID` are one heading. */
export const joined = (words: string): string => words.replace(/\s+/g, "");
