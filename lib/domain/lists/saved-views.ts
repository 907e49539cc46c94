/** Saved views as each reader may know of them. */
import { mayRead } from "../access.ts";
import { compareText } from "../engine/ids.ts";
import type { Situation } from "../engine/situation.ts";
import type { SavedView } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import type { ListName } from "./list-names.ts";
import { searchOf } from "./list-query.ts";

const viewsOfList = groupedBy("savedView", ({ list, droppedAt }) =>
  droppedAt === null ? list : null,
);

/** One's own, and those shared with the program. */
export const maySeeView = (program: Program, view: SavedView, situation: Situation): boolean =>
  view.shared || mayRead(program, "saved-view", situation, { noun: "savedView", id: view.id });

/** What a view says in words: its name, and the values of its address. */
export const wordsOfView = ({ name, query }: Pick<SavedView, "name" | "query">): string =>
  [name, ...Object.values(searchOf(query))].join("\n");

/** Shared ones first, then by name. */
export const visibleViews = (
  program: Program,
  list: ListName,
  situation: Situation,
): readonly SavedView[] =>
  (viewsOfList(program).get(list) ?? [])
    .filter((view) => maySeeView(program, view, situation))
    .sort((a, b) => Number(b.shared) - Number(a.shared) || compareText(a.name, b.name));
