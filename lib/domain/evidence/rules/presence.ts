/** Whether evidence is still there to be worked on. */
import type { Finding } from "../../engine/finding.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";

/** What stands against work on a piece of evidence that was removed. */
export const evidencePresent = (
  program: Program,
  id: string,
  situation: Situation,
): readonly Finding[] =>
  stateForbids.check(
    program,
    {
      subject: { noun: "evidence", id },
      state: program.evidence.get(id)?.removedReason === null ? "PRESENT" : "REMOVED",
      allowed: ["PRESENT"],
    },
    situation,
  );
