/** What is still to be done of a retrospective action: neither done nor rejected (T-03). */
import type { Finding } from "../../engine/finding.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { RetroActionState } from "../../vocabulary.ts";

/**
 * A finding unless the action is in one of the allowed states, by default those in which something is still to be
 * done.
 */
export const actionNot = (
  program: Program,
  id: string,
  situation: Situation,
  allowed: readonly RetroActionState[] = ["OPEN", "IN_PROGRESS", "DEFERRED"],
): readonly Finding[] =>
  stateForbids.check(
    program,
    {
      subject: { noun: "retroAction", id },
      state: program.retroAction.get(id)?.state ?? "",
      allowed,
    },
    situation,
  );
