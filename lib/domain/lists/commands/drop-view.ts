/** A saved view is removed from its list. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { viewUnknown } from "./view-fields.ts";

const input = inputOf({ savedViewId: id("A saved view") });

export const dropView = defineCommand({
  name: "drop-view",
  noun: "savedView",
  input,
  preconditions: viewUnknown,
  changes: (_program, { savedViewId }, situation) => [
    change("view-dropped", savedViewId, { droppedAt: situation.now }),
  ],
});
