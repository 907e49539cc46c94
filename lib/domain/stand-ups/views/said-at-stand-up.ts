/** Which rows of the log speak of what was said at stand-ups. */
import { isSaidAtStandUp } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";

/** Notes, mentions, and the warnings that speak of them with what was done about those. */
export function isOfStandUp(
  program: Program,
  row: {
    readonly noun: string;
    readonly subjectId: string;
    readonly set: Readonly<Record<string, unknown>>;
  },
): boolean {
  const { noun, subjectId, set } = row;
  if (isSaidAtStandUp(noun) || isSaidAtStandUp(String(set.subjectNoun ?? ""))) return true;
  if (noun !== "warning" && noun !== "intervention") return false;
  const warningId =
    noun === "intervention" ? program.intervention.get(subjectId)?.warningId : subjectId;
  const warning = program.warning.get(warningId ?? "");
  return warning !== undefined && isSaidAtStandUp(warning.subjectNoun);
}
