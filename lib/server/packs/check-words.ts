/** What came of checking a pack, in words: what is proven, what was decided, what only the database could prove. */
import { counted, listed, plural, wordFor } from "#domain";
import { packEntries } from "#interchange/evidence-pack/pack-entries";
import type { PackCheck } from "./check-pack.ts";

const mostPrinted = 50;

export function packCheckLines(check: PackCheck, kept: number): readonly string[] {
  const { about, problems } = check;
  const title = `${about.title} of ${about.program}, downloaded by ${about.madeBy} at ${about.madeAt}`;
  if (problems.length > 0)
    return [
      `This pack doesn't hold: ${counted(problems.length, "problem")}.`,
      title,
      "",
      ...problems.slice(0, mostPrinted),
      ...(problems.length > mostPrinted ? [`and ${problems.length - mostPrinted} more.`] : []),
    ];
  return [
    "This pack holds.",
    title,
    "",
    `${counted(check.entries, "entry", "entries")}: none was changed, added or removed since the manifest was written.`,
    `${counted(check.rows.length, "row")} of the log: every hash recalculated, and all records and files are what these rows say.`,
    ...decisionLines(check),
    "",
    ...anchorLines(check, kept),
  ];
}

/** Each decision as the log proves it, with everybody who signed. */
function decisionLines({ records, rows }: PackCheck): readonly string[] {
  const signers = new Map(
    rows
      .filter(({ noun }) => noun === "signature")
      .map(({ subjectId, actorName }) => [subjectId, actorName]),
  );
  return [...records.values()].flatMap(({ gateDecision = {}, signature = {}, gate = {} }) =>
    Object.entries(gateDecision).map(([id, { gateId, outcome, state }]) => {
      const signed = Object.entries(signature)
        .filter(([, one]) => one.decisionId === id && one.agrees === true)
        .map(([signatureId]) => `${signers.get(signatureId) ?? "somebody"} (${signatureId})`);
      const name = gate[String(gateId)]?.name ?? "";
      return `${gateId} ${name}: ${id} ${wordFor(String(outcome))}, ${wordFor(String(state)).toLowerCase()}, signed by ${listed(signed) || "nobody"}.`;
    }),
  );
}

/** What the pack alone can't prove, and how it is proven. */
function anchorLines({ compared, about }: PackCheck, kept: number): readonly string[] {
  const database = `On the server, verify-log --anchor ${packEntries.heads} proves that these rows are in the log.`;
  if (kept === 0)
    return [
      "This doesn't prove that somebody didn't write the whole pack anew, log extract and manifest included.",
      database,
      `When the pack was made, the log ended with: log-head ${about.programId} ${about.logHead.seq} ${about.logHead.hash}`,
    ];
  return [
    compared === 0
      ? `${plural(kept, "The kept head is", "None of the kept heads is")} ${plural(kept, "not ", "")}in this pack, so nothing was compared. ${database}`
      : `${counted(compared, "kept head")} of ${kept} compared: up to there, the log is the one that was kept. ${database}`,
  ];
}
