/** The saved views of a list as the reader finds them above it, and what they may do with each. */
import { may } from "../../authority.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { namesHidden } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import type { ListName } from "../list-names.ts";
import { searchOf } from "../list-query.ts";
import { visibleViews, wordsOfView } from "../saved-views.ts";

export interface ViewTab {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  /** What is asked of the list now is what it keeps. */
  readonly current: boolean;
  readonly mayRename: boolean;
  readonly mayShare: boolean;
  readonly mayDrop: boolean;
}

export interface ViewTabs {
  readonly views: readonly ViewTab[];
  /** May keep what they see as a view, for themselves; for everybody in the program. */
  readonly maySave: boolean;
  readonly mayShare: boolean;
}

/**
 * A view that names what its reader may not know of is left out, also where it became confidential later (I-75).
 * @param query what is asked of the list now, in its one spelling.
 * @param spelled the one spelling of what a view keeps: it may have been saved with another.
 */
export function viewTabs(
  program: Program,
  list: ListName,
  query: string,
  spelled: (search: Readonly<Record<string, string>>) => string,
  situation: Situation,
): ViewTabs {
  const whole: Ref = { noun: "facts", id: program.id };
  const tellsHidden = namesHidden(program, situation);
  const views = visibleViews(program, list, situation).filter(
    (view) => !tellsHidden(wordsOfView(view)),
  );
  return {
    views: views.map((view) => {
      const subject: Ref = { noun: "savedView", id: view.id };
      return {
        id: view.id,
        name: view.name,
        query: view.query,
        shared: view.shared,
        current: spelled(searchOf(view.query)) === query,
        mayRename: may(program, "rename-view", subject, situation),
        mayShare: !view.shared && may(program, "share-view", subject, situation),
        mayDrop: may(program, "drop-view", subject, situation),
      };
    }),
    maySave: may(program, "save-view", whole, situation),
    mayShare: may(program, "share-view", whole, situation),
  };
}
