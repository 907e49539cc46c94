/** Many deliverables at once: new ones, edits, and what they wait for. All rows or none. */

import { z } from "zod";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { newDeliverable } from "../../deliverables/commands/create-deliverable.ts";
import { fieldFindings } from "../../deliverables/commands/deliverable-fields.ts";
import { isOpen, openStates } from "../../deliverables/deliverable-moves.ts";
import { ownerChangesInReview } from "../../deliverables/rules/own-work.ts";
import { expectedDay } from "../../deliverables/rules/sequence.ts";
import { newDependency } from "../../dependencies/commands/create-dependency.ts";
import { impactNoticeChanges } from "../../dependencies/commands/impact-notices.ts";
import { isAwaited } from "../../dependencies/dependency-ends.ts";
import { closesCircle } from "../../dependencies/rules/dependencies.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import { dayFarFromCycle } from "../../engine/day-rules.ts";
import { daysIn } from "../../engine/days-in-command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { inputOf } from "../../engine/inputs.ts";
import { actorMayNot, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { criterionAdded } from "../../gates/commands/add-criterion.ts";
import type { Dependency, Noun } from "../../nouns.ts";
import { nothingPlanned, rowTakesAway, rowUnreadable } from "../../planning/rules/planning.ts";
import type { Program } from "../../program.ts";
import { criteriaOf, dependenciesInto } from "../../program.ts";
import type { LinkCell } from "../plan-row-cells.ts";
import { rowEdits } from "../plan-row-edits.ts";
import type { PlanRow, ReadRow } from "../plan-rows.ts";
import { planColumnWords, readPlanRows } from "../plan-rows.ts";
import { editsOf, fieldsOf, isEdited } from "./row-edits.ts";

/** Rows as text, a line each: what the grid sends, a spreadsheet copies, or somebody types. The server tells them apart. */
const input = inputOf({
  rows: z
    .string()
    .max(900_000, "These are more rows than can be saved at once. Save them in parts."),
});

export interface PlanDeliverables extends CommandInput {
  readonly rows: readonly PlanRow[];
}

const movable: ReadonlySet<string> = new Set(["PROPOSED", "READY"]);

export const planDeliverables = defineCompletedCommand<PlanDeliverables, InputOf<typeof input>>({
  name: "plan-deliverables",
  noun: "facts",
  input,
  checkInput(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const { rows, faults } = readPlanRows(program, command.rows);
    const saying = rows.filter((row) => row.says && differs(program, row));
    const links = rows.flatMap((row) =>
      newLinks(program, row).map(({ fromId }) => ({ from: fromId, to: row.id })),
    );
    const names = new Map(
      rows.filter((row) => row.existing === null).map((row) => [row.id, `row ${row.row}`]),
    );
    return [
      ...nothingPlanned.check(program, { subject, rows: saying.length + faults.length }, situation),
      ...faults.flatMap((fault) =>
        rowUnreadable.check(
          program,
          { subject, ...fault, column: planColumnWords[fault.column] },
          situation,
        ),
      ),
      ...saying.flatMap((row) => rowFindings(program, row, situation)),
      ...(links.length > 0
        ? closesCircle.check(
            program,
            { subject, links, nameOf: (id) => names.get(id) ?? id },
            situation,
          )
        : []),
    ];
  },
  changes(program, command, situation, mint) {
    const { rows } = readPlanRows(program, command.rows);
    const created = rows.filter((row) => row.existing === null);
    return [
      ...created.flatMap((row) => [
        change(
          "deliverable-created",
          mint("deliverable"),
          newDeliverable(fieldsOf(row), row.newCriteria.length > 0, row),
        ),
      ]),
      ...rows.flatMap((row) => editChanges(program, row)),
      ...rows.flatMap((row) =>
        row.newCriteria.map((text) =>
          criterionAdded(
            "deliverable",
            row.id,
            { text, critical: false, evidenceNeeded: "" },
            mint,
          ),
        ),
      ),
      ...rows.flatMap((row) => linkChanges(program, rows, row, situation, mint)),
      ...rows.flatMap((row) => slipChanges(program, row, situation, mint)),
    ];
  },
  edits: rowEdits(),
});

const differs = (program: Program, row: ReadRow): boolean =>
  row.existing === null ||
  isEdited(row) ||
  row.newCriteria.length > 0 ||
  row.links.some((link) => isNewOrOther(standing(program, row, link), link));

/** The dependency a link of a row speaks about, if it stands already. */
const standing = (program: Program, row: ReadRow, link: LinkCell): Dependency | undefined =>
  row.existing === null
    ? undefined
    : (dependenciesInto(program).get(row.id) ?? []).find(
        (one) => one.fromId === link.fromId && isAwaited(program, one),
      );

const isNewOrOther = (before: Dependency | undefined, link: LinkCell): boolean =>
  before === undefined || before.linkType !== link.linkType || before.lagDays !== link.lagDays;

const newLinks = (program: Program, row: ReadRow): readonly LinkCell[] =>
  row.links.filter((link) => standing(program, row, link) === undefined);

/** A row plans into and out of drafts; what is locked changes on the sprint's own page. */
function movesFreely(program: Program, { existing, sprintId }: ReadRow): boolean {
  const before = existing?.sprintId ?? null;
  if (before === sprintId) return true;
  const drafts = [before, sprintId].every(
    (id) => id === null || program.sprint.get(id)?.state === "DRAFT",
  );
  return drafts && (existing === null || movable.has(existing.state));
}

function rowFindings(program: Program, row: ReadRow, situation: Situation): readonly Finding[] {
  const { existing, workstreamId } = row;
  const subject: Ref = existing
    ? { noun: "deliverable", id: existing.id }
    : { noun: "workstream", id: workstreamId };
  const found = [
    ...mayNotPlan(program, row, subject, situation),
    ...(existing === null || isEdited(row)
      ? fieldFindings(program, subject, workstreamId, fieldsOf(row), situation).filter(
          // An empty title is named already, as a cell.
          (finding) => finding.ruleId !== "T-33",
        )
      : []),
    ...(row.dueDay !== null && row.dueDay !== existing?.dueDay
      ? dayFarFromCycle.check(
          program,
          { subject, stated: daysIn({ dueDay: row.dueDay }), cycle: null },
          situation,
        )
      : []),
    ...(!movesFreely(program, row)
      ? rowUnreadable.check(
          program,
          {
            subject,
            row: row.row,
            column: "Sprint",
            fault:
              "Only uncommitted deliverables can be planned here, and only into draft sprints.",
          },
          situation,
        )
      : []),
    ...row.unlisted.flatMap((what) =>
      rowTakesAway.check(program, { subject, row: row.row, what }, situation),
    ),
  ];
  return found.map((finding) => ({ ...finding, facts: { ...finding.facts, row: row.row } }));
}

/** What creating or editing this one deliverable would be told before its fields are looked at. */
function mayNotPlan(
  program: Program,
  { existing, workstreamId, ownerId }: ReadRow,
  subject: Ref,
  situation: Situation,
): readonly Finding[] {
  if (existing === null) {
    return program.workstream.has(workstreamId)
      ? actorMayNot.check(program, { command: "create-deliverable", subject }, situation)
      : [];
  }
  const { id: deliverableId, state } = existing;
  return [
    ...actorMayNot.check(program, { command: "edit-deliverable", subject }, situation),
    ...stateForbids.check(program, { subject, state, allowed: openStates }, situation),
    ...ownerChangesInReview.check(program, { deliverableId, ownerId }, situation),
  ];
}

function editChanges(program: Program, row: ReadRow): readonly Change[] {
  const { existing } = row;
  if (existing === null) return [];
  const criteria = (criteriaOf(program).get(`deliverable:${row.id}`) ?? []).length;
  const becomesReady =
    existing.state === "PROPOSED" && row.ownerId !== null && criteria + row.newCriteria.length > 0;
  return [
    ...(isEdited(row) ? [change("deliverable-edited", row.id, editsOf(row))] : []),
    ...(becomesReady ? [change("deliverable-planned", row.id, { state: "READY" })] : []),
  ];
}

function linkChanges(
  program: Program,
  rows: readonly ReadRow[],
  row: ReadRow,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const streamOf = (id: string) =>
    rows.find((one) => one.id === id)?.workstreamId ?? program.deliverable.get(id)?.workstreamId;
  return row.links.flatMap((link): readonly Change[] => {
    const before = standing(program, row, link);
    if (before) {
      const { linkType, lagDays } = link;
      return isNewOrOther(before, link)
        ? [change("dependency-edited", before.id, { linkType, lagDays })]
        : [];
    }
    const inside = streamOf(link.fromId) === row.workstreamId;
    const proposed = newDependency(
      program,
      {
        ...link,
        toId: row.id,
        fromOutside: null,
        fromWorkstreamId: null,
        type: "RESOURCE",
        strength: "HARD",
        needByDay: null,
        note: "",
      },
      inside,
      situation,
    );
    return [change("dependency-proposed", mint("dependency"), proposed)];
  });
}

function slipChanges(
  program: Program,
  row: ReadRow,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const { existing, dueDay } = row;
  if (!existing || !isOpen(existing) || dueDay === null || existing.forecastDay !== null) return [];
  const expected = expectedDay(existing);
  return expected !== null && dueDay > expected
    ? impactNoticeChanges(program, row.id, dueDay, situation, mint)
    : [];
}
