/** What a form was opened with, which changes under it while somebody types. */
const seen: ReadonlySet<string> = new Set(["seen", "roadmapVersion"]);

/**
 * The command of a form and what it is about. React keeps a form's answer by its key, so that another command at the
 * same place never shows it.
 */
export const formKey = (command: string, hidden: Readonly<Record<string, string>>): string =>
  [
    command,
    ...Object.entries(hidden).flatMap(([name, value]) =>
      seen.has(name) ? [] : [`${name}=${value}`],
    ),
  ].join(" ");
