/** The plan by hand: open deliverables as rows of cells, a page at a time, and what the cells may say. */

import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { pageOf } from "../../page-of.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream } from "../../program.ts";
import { planDeliverables } from "../commands/plan-deliverables.ts";
import type { PlanCells } from "../plan-row-text.ts";
import { cellsOf } from "../plan-row-text.ts";

export interface PlanGrid {
  readonly version: number;
  readonly offer: AvailabilityLine;
  readonly rows: readonly PlanCells[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly streams: readonly { readonly id: string; readonly name: string }[];
  readonly owners: readonly string[];
  readonly sprints: readonly string[];
}

export const planRowsPerPage = 60;

/**
 * A page of 60 open deliverables as rows of text cells, of one stream or of all. `page` is clamped to 1…`pages`;
 * sprints to choose from are drafts only. `version` is the program's version the rows were read at.
 */
export function planGrid(
  program: Program,
  query: { readonly workstreamId: string | null; readonly page: number },
  situation: Situation,
): PlanGrid {
  const all =
    query.workstreamId === null
      ? [...program.deliverable.values()]
      : (deliverablesOfStream(program).get(query.workstreamId) ?? []);
  const open = all.filter(isOpen);
  const { rows, page, pages } = pageOf(open, query.page, planRowsPerPage);
  return {
    version: program.version,
    offer: availabilityLine(availability(planDeliverables, program, program.id, situation)),
    rows: rows.map((one) => cellsOf(program, one)),
    total: open.length,
    page,
    pages,
    streams: [...program.workstream.values()]
      .filter(({ state }) => state !== "DROPPED")
      .map(({ id, name }) => ({ id, name })),
    owners: [...program.member.values()].filter(({ active }) => active).map(({ name }) => name),
    sprints: [...program.sprint.values()]
      .filter(({ state }) => state === "DRAFT")
      .map(({ number }) => String(number)),
  };
}
