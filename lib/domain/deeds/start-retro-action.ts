/** Its owner has begun with an action. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { actionNot } from "./action-standing.ts";

export interface StartRetroAction extends Command {
  readonly actionId: string;
}

export const startRetroAction = deed<StartRetroAction>({
  name: "start-retro-action",
  noun: "retroAction",
  subjectId: (command) => command.actionId,
  objections: (program, id, situation) => actionNot(program, id, situation, ["OPEN", "DEFERRED"]),
  changes: (_program, { actionId }) => [
    change("retro-action-started", actionId, { state: "IN_PROGRESS" }),
  ],
});
