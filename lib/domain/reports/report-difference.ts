/** What a correction changed, section by section. */
import type { ReportContent } from "./report-content.ts";

export interface Difference {
  readonly section: string;
  /** Empty when it was added. */
  readonly before: string;
  /** Empty when it was taken out. */
  readonly after: string;
}

/** The sections as lines with a name each; two reports are compared by name. */
function linesOf(content: ReportContent): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const add = (section: string, name: string, text: string) =>
    lines.set(name === "" ? section : `${section}: ${name}`, text);
  add("Period", "", `${content.periodStart} to ${content.periodEnd}`);
  add("Day of the figures", "", content.day);
  add("Summary", "", content.summary);
  add("In short", "", content.picture);
  add("What failed, and why", "", content.failedNote);
  add("No decision needed", "", content.noDecisionReason ?? "");
  for (const { question, ofWhom, byDay, costOfWaiting } of content.decisions)
    add("Decision asked", question, `${ofWhom}, by ${byDay}. ${costOfWaiting}`);
  for (const { question, became } of content.lastDecisions) add("Last decision", question, became);
  for (const { id, claimed, evidence, explanation } of content.streams)
    add(
      "Stream",
      id,
      `claimed ${claimed ?? "nothing"}, evidence ${evidence}. ${explanation ?? ""}`,
    );
  for (const { id, sentence, why } of content.atRisk.lines)
    add("At risk", `${id} ${sentence}`, why || "listed");
  for (const { id, sentence, why } of content.failed.lines)
    add("Failed", `${id} ${sentence}`, why || "listed");
  for (const { what, reason } of content.exceptions) add("In force", what, reason || "listed");
  for (const { what, how } of content.ended) add("Ended", what, how);
  for (const { reservoir, readings } of content.energy)
    add("Energy", reservoir, readings.map(({ value }) => value).join(", "));
  for (const { id, provisional } of content.capability?.domains ?? [])
    add("Maturity", id, String(provisional));
  for (const { id, state } of content.outcomes) add("Outcome", id, state);
  return lines;
}

/**
 * Lines that differ between two versions of a report, those of the earlier one first; a line in one version only
 * has the other side empty.
 */
export function reportDifference(
  before: ReportContent,
  after: ReportContent,
): readonly Difference[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const names = new Set([...old.keys(), ...fresh.keys()]);
  return [...names]
    .map((section) => ({
      section,
      before: (old.get(section) ?? "").trim(),
      after: (fresh.get(section) ?? "").trim(),
    }))
    .filter((line) => line.before !== line.after);
}
