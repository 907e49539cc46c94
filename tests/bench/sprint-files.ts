/** Sprints of other people: DIR/NAME/NAME_iteration_T.csv, as each stood at T percent of its time. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { FinishedSprint } from "#forecast";

export const moments = [0, 30, 50, 80] as const;
export type Moment = (typeof moments)[number];

export interface Organization {
  readonly name: string;
  readonly at: ReadonlyMap<Moment, readonly FinishedSprint[]>;
  /** What could not be used, in words. */
  readonly remarks: readonly string[];
}

const number = z.string().trim().min(1).pipe(z.coerce.number());
const row = z.object({
  boardid: z.string(),
  sprintid: number,
  vel_diff: number,
  planday: number,
  no_issue_starttime: number,
  vel_starttime: number,
  no_issue_added: number,
  vel_added: number,
  no_issue_removed: number,
  vel_removed: number,
  no_issuetodo: number,
  vel_todo: number,
  no_issueinprogress: number,
  vel_inprogress: number,
  no_issuedone: number,
  vel_done: number,
  no_teammember: number,
});

const example = [
  "Give a folder with one folder per organization, for example:",
  "  npm run bench:forecast -- ~/sprints",
  "  ~/sprints/Acme/acme_iteration_0.csv    each sprint as it stood when it began",
  "  ~/sprints/Acme/acme_iteration_30.csv   … after 30 % of its time; also 50 and 80",
  `Columns: ${Object.keys(row.shape).join(", ")}.`,
].join("\n");

/** All organizations below a folder, or an error that says what is missing and shows an example. */
export function organizationsIn(folder: string | undefined): readonly Organization[] {
  if (folder === undefined) throw new Error(`No folder given.\n${example}`);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`${folder} is not a folder.\n${example}`);
  const below = foldersIn(folder);
  const [own, ...others] = [folder, ...below.folders].map(organizationIn);
  const organizations = own
    ? [{ ...own, remarks: [...below.remarks, ...own.remarks] }, ...others]
    : others;
  if (organizations.some(({ at }) => at.size > 0))
    return organizations.filter(({ at, remarks }) => at.size > 0 || remarks.length > 0);
  const remarks = organizations.flatMap(({ name, remarks }) =>
    remarks.map((one) => `${name}: ${one}`),
  );
  throw new Error([`${folder} holds no usable sprints.`, ...remarks, example].join("\n"));
}

const unread = (name: string, error: unknown): string =>
  `${name}: cannot be read: ${error instanceof Error ? error.message : error}, skipped`;

/** Links count as what they lead to. */
function foldersIn(folder: string) {
  const folders: string[] = [];
  const remarks: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    try {
      if (statSync(join(folder, name)).isDirectory()) folders.push(join(folder, name));
    } catch (error) {
      remarks.push(unread(name, error));
    }
  }
  return { folders, remarks };
}

function organizationIn(folder: string): Organization {
  const name = folder.split("/").filter(Boolean).at(-1) ?? folder;
  const at = new Map<Moment, readonly FinishedSprint[]>();
  const remarks: string[] = [];
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    return { name, at, remarks: [unread(name, error)] };
  }
  const found = names.filter((one) => /_iteration_\d+\.csv$/i.test(one));
  for (const moment of found.length === 0 ? [] : moments) {
    const file = found.find((one) => one.toLowerCase().endsWith(`_iteration_${moment}.csv`));
    if (file === undefined) {
      remarks.push(`no file for ${moment} %, skipped`);
      continue;
    }
    try {
      const { sprints, bad } = sprintsIn(join(folder, file), moment);
      if (bad.length > 0) remarks.push(`${file}: ${bad.length} lines skipped, first: ${bad[0]}`);
      if (sprints.length > 1) at.set(moment, sprints);
      else remarks.push(`${file}: fewer than two sprints, skipped`);
    } catch (error) {
      remarks.push(unread(file, error));
    }
  }
  return { name, at, remarks };
}

function sprintsIn(file: string, moment: Moment) {
  const sprints: FinishedSprint[] = [];
  const bad: string[] = [];
  const records: unknown[] = parse(readFileSync(file, "utf8"), {
    bom: true,
    columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  for (const [place, record] of records.entries()) {
    const read = row.safeParse(record);
    if (read.success) sprints.push(sprintOf(read.data, moment));
    else bad.push(`line ${place + 2} has no usable ${read.error.issues[0]?.path.join(".")}`);
  }
  return { sprints, bad };
}

function sprintOf(one: z.infer<typeof row>, moment: Moment): FinishedSprint {
  return {
    order: one.sprintid,
    team: one.boardid,
    elapsedRatio: moment / 100,
    plannedDays: one.planday,
    people: one.no_teammember,
    atStart: { items: one.no_issue_starttime, points: one.vel_starttime },
    added: { items: one.no_issue_added, points: one.vel_added },
    removed: { items: one.no_issue_removed, points: one.vel_removed },
    toDo: { items: one.no_issuetodo, points: one.vel_todo },
    inProgress: { items: one.no_issueinprogress, points: one.vel_inprogress },
    done: { items: one.no_issuedone, points: one.vel_done },
    differencePoints: one.vel_diff,
  };
}
