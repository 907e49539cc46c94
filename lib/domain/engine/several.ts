/** One command over several rows: each row is a command of its own, done on what those before it left. All or none. */
import type { z } from "zod";
import type { CommandName } from "../authority.ts";
import type { Change } from "../changes.ts";
import type { Program } from "../program.ts";
import { counted } from "../wording.ts";
import { applyAll } from "./apply.ts";
import type { CommandInput, FormCommand, Verdict } from "./command.ts";
import type { Edits, Fields } from "./edit.ts";
import type { Finding } from "./finding.ts";
import { inOrder, wantAcknowledging } from "./finding.ts";
import type { Ref } from "./ids.ts";
import { actorMayNot, continuingReasonTooShort } from "./platform-rules.ts";
import type { Situation } from "./situation.ts";

/** One row: what it is done to, and its own command, asked on the program as the rows before it left it. */
export interface RowCommand {
  readonly subject: Ref;
  /** @param acknowledge why the person goes on in spite of warnings, for every row the same. */
  carryOut(program: Program, situation: Situation, acknowledge: string | undefined): Verdict;
}

interface SeveralInput extends CommandInput {
  /** Rows that stay as somebody else changed them after the form was opened. */
  readonly leftOut?: readonly string[];
}

/** What a command over several rows overwrites in each, so that nobody's later change is lost. */
interface SeveralEdits<C> {
  /** The fields of one row as they stand; null where the command overwrites nothing. */
  standing(program: Program, command: C, id: string): Fields | null;
  /** The same fields as the command leaves them. */
  typed(command: C, program: Program): Fields;
}

interface SeveralSpec<C extends SeveralInput> {
  readonly name: CommandName;
  readonly input: z.ZodType<C>;
  /** What is asked of the whole before any row. */
  checkInput(program: Program, command: C, situation: Situation): readonly Finding[];
  rows(command: C): readonly RowCommand[];
  /** Left out where the command of a row refuses what was changed already. */
  readonly edits?: SeveralEdits<C>;
}

/**
 * Declares a command over several rows. A row is judged by its own command and nothing else; if one is refused, the
 * whole is, with the findings of every row, each marked with its row. The changes of a row are what its own command
 * writes, so that each row stands in the log for itself.
 */
export function defineSeveral<C extends SeveralInput>(spec: SeveralSpec<C>): FormCommand<C> {
  const preconditions = (program: Program, subjectId: string, situation: Situation) =>
    actorMayNot.check(
      program,
      { command: spec.name, subject: { noun: "facts", id: subjectId } },
      situation,
    );
  const made: FormCommand<C> = {
    name: spec.name,
    noun: "facts",
    input: spec.input,
    handTo: (work) => work(made),
    subjectId: (_command, program) => program.id,
    preconditions,
    ...(spec.edits ? { edits: editsOfRows(spec.rows, spec.edits) } : {}),
    carryOut(program, command, situation) {
      const whole = [
        ...preconditions(program, program.id, situation),
        ...spec.checkInput(program, command, situation),
      ];
      if (whole.length > 0) return { kind: "refused", findings: inOrder(whole) };
      const subject: Ref = { noun: "facts", id: program.id };
      const short = continuingReasonTooShort(program, subject, command.acknowledge, situation);
      const acknowledge = short.length > 0 ? undefined : command.acknowledge;
      const rows = spec.rows(command).filter(({ subject: { id } }) => !isLeftOut(command, id));
      const verdict = inSequence(program, rows, situation, acknowledge);
      // The reason is one for all rows, and so is what is wrong with it.
      return verdict.kind === "refused" && wantAcknowledging(verdict.findings).length > 0
        ? { ...verdict, findings: [...verdict.findings, ...short] }
        : verdict;
    },
  };
  return made;
}

const isLeftOut = ({ leftOut = [] }: SeveralInput, id: string): boolean => leftOut.includes(id);

/** The fields of all rows, each named by its row: "DL02:dueDay". A row whose later change is kept is left out whole. */
const editsOfRows = <C extends SeveralInput>(
  rows: (command: C) => readonly RowCommand[],
  { standing, typed }: SeveralEdits<C>,
): Edits<C> => {
  const ofRows = (command: C, fieldsOf: (id: string) => Fields | null): Fields =>
    Object.fromEntries(
      rows(command).flatMap(({ subject: { id } }) =>
        Object.entries(fieldsOf(id) ?? {}).map(([field, value]) => [`${id}:${field}`, value]),
      ),
    );
  return {
    standing: (program, command) => ofRows(command, (id) => standing(program, command, id)),
    typed: (command, program) => ofRows(command, () => typed(command, program)),
    replaced: (command, fields) => ({
      ...command,
      leftOut: [...new Set(Object.keys(fields).map((field) => field.split(":")[0] ?? ""))],
    }),
    eachChosen: true,
  };
};

/** Every row in turn. A refused row changes nothing for those after it, so that each is told what holds of it. */
function inSequence(
  program: Program,
  rows: readonly RowCommand[],
  situation: Situation,
  acknowledge: string | undefined,
): Verdict {
  const findings: Finding[] = [];
  const changes: Change[] = [];
  let [now, refused] = [program, false];
  for (const { subject, carryOut } of rows) {
    const verdict = carryOut(now, situation, acknowledge);
    findings.push(...verdict.findings.map((finding) => ({ ...finding, row: subject })));
    if (verdict.kind === "refused") {
      refused = true;
    } else {
      now = applyAll(now, verdict.changes);
      changes.push(...verdict.changes);
    }
  }
  return refused ? { kind: "refused", findings } : { kind: "done", findings, changes };
}

/** Rows that one command changes at most. */
const mostRows = 100;

/** What a choice of rows lacks as a whole, said with the word for one of them; null for a choice that can be judged. */
export function choiceLacks(chosen: number, one: string): string | null {
  if (chosen === 0) return `Choose at least one ${one}.`;
  if (chosen <= mostRows) return null;
  return `You chose ${counted(chosen, one)}. At most ${mostRows} can be changed at once.`;
}
