/** Rules of saved views. */
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { SavedView } from "../nouns.ts";
import { namesConfidential } from "../people/who-sees.ts";
import { wordsOfView } from "./saved-views.ts";

/** T-148: what only some may know is no part of a view that everyone in the program can open. */
export const sharedViewTells = rule<{
  subject: Ref;
  view: Pick<SavedView, "name" | "query" | "shared">;
}>({
  id: "T-148",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A view for everyone in the program doesn't name a confidential escalation.",
  objection: "This view names a confidential escalation that others in the program may not see.",
  remedy: "Remove it from the view's name and filters, or save the view only for yourself.",
  check: (program, { subject, view }, situation) =>
    view.shared && namesConfidential(program, situation)(wordsOfView(view))
      ? [{ subject, facts: {} }]
      : [],
});

export const savedViewRules = [sharedViewTells];
