/** What the commands of saved views ask alike. */

import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { text } from "../../engine/inputs.ts";
import { alreadyTaken, subjectUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { SavedView } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { sharedViewTells } from "../rules.ts";
import { maySeeView } from "../saved-views.ts";

export const viewName = () => text("A name", 60);

/** T-02: a view that was removed, or that is somebody else's own, isn't there. */
export function viewUnknown(
  program: Program,
  id: string,
  situation: Situation,
): readonly Finding[] {
  const view = program.savedView.get(id);
  const exists =
    view !== undefined && view.droppedAt === null && maySeeView(program, view, situation);
  return subjectUnknown.check(program, { subject: { noun: "savedView", id }, exists }, situation);
}

/** What stands in the way of keeping a view so: its name is taken (T-08), or it tells others too much (T-148). */
export const viewFindings = (
  program: Program,
  subject: Ref,
  view: Pick<SavedView, "list" | "name" | "query" | "shared">,
  situation: Situation,
): readonly Finding[] => [
  ...nameTaken(program, subject, view, situation),
  ...sharedViewTells.check(program, { subject, view }, situation),
];

/** T-08: two shared views of a list have different names, and so have two of one person. */
const nameTaken = (
  program: Program,
  subject: Ref,
  { list, name, shared }: Pick<SavedView, "list" | "name" | "shared">,
  situation: Situation,
): readonly Finding[] =>
  alreadyTaken.check(
    program,
    {
      subject,
      field: "View",
      value: name,
      taken: [...program.savedView.values()].some(
        (one) =>
          one.id !== subject.id &&
          one.droppedAt === null &&
          one.list === list &&
          one.shared === shared &&
          (shared || one.ownerId === actorId(program, situation)) &&
          one.name.toLowerCase() === name.trim().toLowerCase(),
      ),
    },
    situation,
  );
