/** What somebody asks of a list is kept under a name: for themselves, or for everybody in the program. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { choice, inputOf, optionalText } from "../../engine/inputs.ts";
import { actorMayNot } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { listNames } from "../list-names.ts";
import { viewFindings, viewName } from "./view-fields.ts";

const input = inputOf({
  list: choice(listNames, "A list"),
  name: viewName(),
  /** As in an address, without "?"; what the list does not know of it is ignored when it is opened. */
  query: optionalText(2000).refine(
    (query) => /^[\w.~!*'()%&=-]*$/.test(query),
    "We couldn't read this view. Open the list and save it again.",
  ),
  scope: choice(["MINE", "PROGRAM"], "Who it is for"),
});

export const saveView = defineCommand({
  name: "save-view",
  noun: "facts",
  input,
  checkInput(program, { list, name, query, scope }, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const shared = scope === "PROGRAM";
    return [
      ...(shared ? actorMayNot.check(program, { command: "share-view", subject }, situation) : []),
      ...viewFindings(program, subject, { list, name, query, shared }, situation),
    ];
  },
  changes: (program, { list, name, query, scope }, situation, mint) => [
    change("view-saved", mint("savedView"), {
      ownerId: actorId(program, situation),
      list,
      name,
      query,
      shared: scope === "PROGRAM",
      savedAt: situation.now,
      droppedAt: null,
    }),
  ],
});
