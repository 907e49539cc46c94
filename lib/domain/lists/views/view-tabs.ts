/** The saved views of a list as the reader finds them above it, and what they may do with each. */
import { may } from "../../authority.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { ListName } from "../list-names.ts";
import { visibleViews } from "../saved-views.ts";

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

/** @param query what is asked of the list now, in its one spelling. */
export function viewTabs(
  program: Program,
  list: ListName,
  query: string,
  situation: Situation,
): ViewTabs {
  const whole: Ref = { noun: "facts", id: program.id };
  return {
    views: visibleViews(program, list, situation).map((view) => {
      const subject: Ref = { noun: "savedView", id: view.id };
      return {
        id: view.id,
        name: view.name,
        query: view.query,
        shared: view.shared,
        current: view.query === query,
        mayRename: may(program, "rename-view", subject, situation),
        mayShare: !view.shared && may(program, "share-view", subject, situation),
        mayDrop: may(program, "drop-view", subject, situation),
      };
    }),
    maySave: may(program, "save-view", whole, situation),
    mayShare: may(program, "share-view", whole, situation),
  };
}
