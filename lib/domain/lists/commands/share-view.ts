/** A person's own view becomes everybody's. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { viewFindings, viewUnknown } from "./view-fields.ts";

const input = inputOf({ savedViewId: id("A saved view") });

export const shareView = defineCommand({
  name: "share-view",
  noun: "savedView",
  input,
  preconditions(program, savedViewId, situation) {
    const view = program.savedView.get(savedViewId);
    const subject = { noun: "savedView", id: savedViewId } as const;
    return [
      ...viewUnknown(program, savedViewId, situation),
      ...(view ? viewFindings(program, subject, { ...view, shared: true }, situation) : []),
    ];
  },
  changes: (_program, { savedViewId }) => [change("view-shared", savedViewId, { shared: true })],
});
