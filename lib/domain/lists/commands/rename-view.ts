/** A saved view gets another name. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { viewFindings, viewName, viewUnknown } from "./view-fields.ts";

const input = inputOf({ savedViewId: id("A saved view"), name: viewName() });

export const renameView = defineCommand({
  name: "rename-view",
  noun: "savedView",
  input,
  preconditions: viewUnknown,
  checkInput(program, { savedViewId, name }, situation) {
    const view = program.savedView.get(savedViewId);
    const subject = { noun: "savedView", id: savedViewId } as const;
    return view ? viewFindings(program, subject, { ...view, name }, situation) : [];
  },
  changes: (_program, { savedViewId, name }) => [change("view-renamed", savedViewId, { name })],
});
