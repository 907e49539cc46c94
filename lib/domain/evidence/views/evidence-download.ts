/** Which file a reader gets: whoever may read evidence may download what it shows. */
import type { Situation } from "../../engine/situation.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import type { EvidenceFile } from "../evidence-file.ts";

/**
 * The file of a version of a piece of evidence, of the present one where none is named; null where there is none, or
 * the reader may not know of it.
 */
export function evidenceDownload(
  program: Program,
  id: string,
  version: number | null,
  situation: Situation,
): EvidenceFile | null {
  const one = program.evidence.get(id);
  if (!one || isHiddenSubject(program, one.subjectNoun, one.subjectId, situation)) return null;
  if (version === null || version === one.version) return one.file;
  const earlier = [...program.evidenceVersion.values()].find(
    (kept) => kept.evidenceId === id && kept.version === version,
  );
  return earlier?.file ?? null;
}
