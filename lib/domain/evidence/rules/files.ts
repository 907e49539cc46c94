/** What a file has to be to be kept. It is judged by what the server found of it, never opened. */
import type { Finding } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { UploadedFile } from "../../engine/uploaded-file.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { kindOfFile, megabyte, nameFault, quotable, typeWords } from "../evidence-file.ts";

export interface AboutFile {
  readonly subject: Ref;
  readonly file: UploadedFile;
}

const own = { severity: "BLOCKS", overridableBy: [], ...ownOrder } as const;

/** T-300: files are for looking things up, not for storing films. */
export const fileTooLarge = rule<AboutFile>({
  id: "T-300",
  ...own,
  statement: "A file is no larger than the limit of the program.",
  objection: '"{file}" is larger than {limit} MB, the limit for one file. Nothing was stored.',
  remedy:
    "Choose a smaller file, or store it where your organization keeps large files and link to it.",
  check: (program, { subject, file }) => {
    const limit = settingOf(program, "evidenceFileMegabytes");
    return file.cut || file.bytes > limit * megabyte
      ? [{ subject, facts: { file: quotable(file.name), limit } }]
      : [];
  },
});

/** T-301: a file without bytes shows nothing. */
export const fileEmpty = rule<AboutFile>({
  id: "T-301",
  ...own,
  statement: "A file isn't empty.",
  objection: '"{file}" is empty (0 bytes).',
  remedy: "Save the file again, then choose it again.",
  check: (_program, { subject, file }) =>
    file.bytes === 0 ? [{ subject, facts: { file: quotable(file.name) } }] : [],
});

/** T-302: a name is shown as it was given, so one that can't be shown is refused, not changed. */
export const fileNameUnusable = rule<AboutFile>({
  id: "T-302",
  ...own,
  statement:
    "A file's name is one name, without folders and without characters that can't be seen.",
  objection: 'We can\'t take the file name "{file}": {fault}.',
  remedy: "Rename the file, then choose it again.",
  check: (_program, { subject, file }) => {
    const fault = nameFault(file.name);
    return fault === null ? [] : [{ subject, facts: { file: quotable(file.name), fault } }];
  },
});

/** T-303: what a browser or a machine would run has no place among evidence. */
export const fileKindRefused = rule<AboutFile>({
  id: "T-303",
  ...own,
  statement: "A file is a document, picture, table, recording, text or archive.",
  objection: 'We don\'t take files like "{file}".',
  remedy:
    "Save it as a PDF, picture, Office document or text, or put it into a ZIP archive, then choose it again.",
  check: (_program, { subject, file }) =>
    kindOfFile(file.name) === null ? [{ subject, facts: { file: quotable(file.name) } }] : [],
});

/** T-304: the ending says what a file is to whoever opens it later. */
export const fileIsSomethingElse = rule<AboutFile>({
  id: "T-304",
  ...own,
  statement: "A file is what its name says.",
  objection: '"{file}" isn\'t {expected}: its content is {found}.',
  remedy: "Choose the right file, or give it the ending that fits its content.",
  check: (_program, { subject, file }) => {
    const kind = kindOfFile(file.name);
    if (kind === null || (file.type !== null && kind.types.includes(file.type))) return [];
    const facts = { file: quotable(file.name), expected: kind.word, found: typeWords(file.type) };
    return [{ subject, facts }];
  },
});

/** What stands against a file; the first thing that is wrong with it is said alone. */
export function fileFindings(
  program: Program,
  subject: Ref,
  file: UploadedFile | null,
  situation: Situation,
): readonly Finding[] {
  if (file === null) return [];
  const inOrder = [fileTooLarge, fileEmpty, fileNameUnusable, fileKindRefused, fileIsSomethingElse];
  for (const one of inOrder) {
    const findings = one.check(program, { subject, file }, situation);
    if (findings.length > 0) return findings;
  }
  return [];
}

export const fileRules = [
  fileTooLarge,
  fileEmpty,
  fileNameUnusable,
  fileKindRefused,
  fileIsSomethingElse,
] as const;
