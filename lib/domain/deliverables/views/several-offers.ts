/** What the reader may do to several of the deliverables on a page at once. */

import type { CommandName } from "../../authority.ts";
import { may } from "../../authority.ts";
import { standInTheWay } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { nextDraftSprint } from "../../sprints/sprint-records.ts";
import { carryFindings } from "../commands/change-deliverables.ts";
import { isOpen } from "../deliverable-moves.ts";
import type { PersonChoice } from "./deliverable-row.ts";

export interface SeveralOffers {
  /** Rows to which at least one of it may be done. */
  readonly rows: readonly string[];
  readonly carry: boolean;
  readonly accept: boolean;
  /** Owner and due date. */
  readonly edit: boolean;
  readonly people: readonly PersonChoice[];
  /** The number of the sprint whose draft takes in what is carried; null where there is none. */
  readonly nextSprint: number | null;
}

/** @param ids deliverables as a page shows them. Null where nothing may be done to any of them. */
export function severalOffers(
  program: Program,
  ids: readonly string[],
  situation: Situation,
): SeveralOffers | null {
  const open = ids.flatMap((id) => program.deliverable.get(id) ?? []).filter(isOpen);
  const allowed = (command: CommandName) =>
    open.filter(({ id }) => may(program, command, { noun: "deliverable", id }, situation));
  const edit = allowed("edit-deliverable");
  const carry = open.filter(
    ({ id }) => standInTheWay(carryFindings(program, id, situation)).length === 0,
  );
  const accept = allowed("accept-deliverable").filter(({ state }) => state === "IN_REVIEW");
  const rows = new Set([...edit, ...carry, ...accept].map(({ id }) => id));
  if (rows.size === 0) return null;
  return {
    rows: [...rows],
    carry: carry.length > 0,
    accept: accept.length > 0,
    edit: edit.length > 0,
    people: [...program.member.values()]
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ id, label: name })),
    nextSprint: nextDraftSprint(program)?.number ?? null,
  };
}
