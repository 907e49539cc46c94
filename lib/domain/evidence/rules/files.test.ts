import { describe, expect, it } from "vitest";
import { as, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { UploadedFile } from "../../engine/uploaded-file.ts";
import { sentenceOf } from "../../rulebook.ts";
import { settings } from "../../settings.ts";
import { addEvidence } from "../commands/add-evidence.ts";
import { fileLimits, megabyte, sizeWords } from "../evidence-file.ts";
import { fileFindings } from "./files.ts";

const pdf: UploadedFile = {
  id: "f-1",
  name: "Test report.pdf",
  bytes: 2_000,
  sha256: "0".repeat(64),
  type: "application/pdf",
  cut: false,
};

const subject = { noun: "deliverable", id: "DL01" } as const;
const against = (file: Partial<UploadedFile>, program = smallProgram()): string[] =>
  fileFindings(program, subject, { ...pdf, ...file }, as("M2")).map(
    (finding) => `${finding.ruleId} ${sentenceOf(finding)}`,
  );

const badNames = [
  ["../../etc/passwd.pdf", "it names a folder"],
  ["C:\\secret.pdf", "it names a folder"],
  ["a\u0000b.pdf", "it contains characters that can't be seen"],
  ["invoice\u202Efdp.pdf", "it contains characters that can't be seen"],
  [`${"a".repeat(300)}.pdf`, "it has 304 characters; the limit is 200"],
  ["  ", "it is empty"],
] as const;

const misnamed: readonly (readonly [name: string, type: string | null, said: string])[] = [
  ["report.pdf", "image/png", "isn't a PDF: its content is a PNG picture."],
  ["notes.txt", "text/html", "isn't a text file: its content is a web page (HTML)."],
  ["drawing.png", "image/svg+xml", "isn't a PNG picture: its content is an SVG drawing."],
  ["scan.pdf", null, "isn't a PDF: its content is of no kind that we know."],
];

describe("files of evidence", () => {
  it.each<Partial<UploadedFile>>([
    {},
    { name: "Fairness – Übersicht (final).PDF" },
    { name: "photo.jpeg", type: "image/jpeg" },
    { name: "minutes.docx", type: "application/zip" },
    { name: "results.csv", type: "text/plain" },
    { name: "bomb.zip", type: "application/zip" },
  ])("takes %o", (file) => {
    expect(against(file)).toEqual([]);
  });

  it("T-300 refuses what is larger than the program's limit, and what was cut off", () => {
    const small = smallProgram();
    const strict = {
      ...small,
      facts: { ...small.facts, settings: { evidenceFileMegabytes: 1 } },
    };
    expect(against({ bytes: megabyte }, strict)).toEqual([]);
    expect(against({ bytes: megabyte + 1 }, strict)).toEqual([
      'T-300 "Test report.pdf" is larger than 1 MB, the limit for one file. Nothing was stored.',
    ]);
    expect(against({ bytes: 25 * megabyte, cut: true })).toEqual([
      'T-300 "Test report.pdf" is larger than 25 MB, the limit for one file. Nothing was stored.',
    ]);
  });

  it("T-301 refuses an empty file", () => {
    expect(against({ bytes: 0, type: "text/plain" })).toEqual([
      'T-301 "Test report.pdf" is empty (0 bytes).',
    ]);
  });

  it.each(badNames)("T-302 refuses the name %j", (name, fault) => {
    const [said = ""] = against({ name });
    expect(said).toMatch(/^T-302 /);
    expect(said).toContain(fault);
    expect(said).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  it.each(["page.html", "drawing.svg", "setup.exe", "script.js", "report", "macro.docm"])(
    "T-303 refuses %s",
    (name) => {
      expect(against({ name, type: null })).toEqual([`T-303 We don't take files like "${name}".`]);
    },
  );

  it.each(misnamed)("T-304 refuses %s that holds %s", (name, type, said) => {
    expect(against({ name, type })).toEqual([`T-304 "${name}" ${said}`]);
  });

  it("T-305 wants a link or a file, and is content with either", () => {
    const given = {
      subjectId: "DL01",
      kind: "TEST",
      title: "Load test",
      link: "",
      occurredDay: today,
    } as const;
    const add = (more: object) =>
      addEvidence.carryOut(smallProgram(), { ...given, ...more }, as("M2"));
    expect(add({}).findings.map(({ ruleId }) => ruleId)).toEqual(["T-305"]);
    expect(add({ link: "https://small.example/load" }).kind).toBe("done");
    const { kind, id, cut, type, ...kept } = { kind: "done", ...pdf };
    expect(add({ file: pdf })).toMatchObject({
      kind,
      changes: [{ kind: "evidence-added", set: { link: "", file: { id, type, ...kept } } }],
    });
    expect(cut).toBe(false);
  });

  it("holds the limit of the form and that of the settings equal", () => {
    expect(fileLimits.megabytes).toBe(settings.evidenceFileMegabytes.most);
  });

  it.each([
    [12, "12 B"],
    [8_200, "8 kB"],
    [2.44 * megabyte, "2.4 MB"],
  ])("says %i bytes as %s", (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
