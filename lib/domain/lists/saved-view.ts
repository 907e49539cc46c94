import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { ListName } from "./list-names.ts";
import { placeOfList } from "./list-names.ts";

/** What somebody asked of a list, kept under a name. */
export interface SavedView {
  readonly id: string;
  readonly ownerId: string;
  readonly list: ListName;
  readonly name: string;
  /** As it stands in the address, without "?": "state=OPEN&sort=-due". */
  readonly query: string;
  /** For everybody in the program; else only its owner knows of it. */
  readonly shared: boolean;
  readonly savedAt: Instant;
  readonly droppedAt: Instant | null;
}

export const savedView = noun<SavedView>()({
  prefix: "SV-",
  creates: ["view-saved"],
  edits: ["view-renamed", "view-shared", "view-dropped"],
  title: ({ name }) => name,
  place: ({ list, query }, { slug }) => routes.place(slug, placeOfList(list, query)),
  owner: ({ ownerId }) => ownerId,
});
