/** A command: program + command + situation → findings + changes. One list of rules answers the page and the server. */

import type { z } from "zod";
import type { CommandName } from "../authority.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import type { Noun } from "../nouns.ts";
import type { Program } from "../program.ts";
import { entityOf, idMint } from "../program.ts";
import { unnamedMove } from "../unnamed-move.ts";
import type { CycleDays } from "./day-rules.ts";
import { dayFarFromCycle, dayOutOfRange } from "./day-rules.ts";
import { daysIn } from "./days-in-command.ts";
import type { Edits } from "./edit.ts";
import type { Finding } from "./finding.ts";
import { inOrder, standInTheWay, wantAcknowledging } from "./finding.ts";
import type { Ref } from "./ids.ts";
import { reasonFieldsOf } from "./inputs.ts";
import { namesNewOnly } from "./names-new-only.ts";
import { applyOverrides } from "./override.ts";
import {
  actorMayNot,
  continuingReasonTooShort,
  reasonTooShort,
  stateForbids,
  subjectUnknown,
} from "./platform-rules.ts";
import type { Situation } from "./situation.ts";
import { actorId } from "./situation.ts";
import { subjectIdFrom, textIn } from "./text-in-input.ts";

export interface CommandInput {
  /** Why the person goes on in spite of warnings. */
  readonly acknowledge?: string | undefined;
}

export type Verdict =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "done";
      readonly findings: readonly Finding[];
      readonly changes: readonly Change[];
    };

export interface CommandSpec<C extends CommandInput> {
  readonly name: CommandName;
  /** The kind of thing the command is done to; "facts" for the program itself. */
  readonly noun: Noun;
  /**
   * The id of the subject that the input names; for a creating command, of what it is created in. Left out, it is the
   * field named after the noun ("gateId"), or the program.
   */
  subjectId?(command: C, program: Program): string;
  /** States of the subject from which it can be done; left out, any. */
  readonly from?: readonly string[];
  /** What else stands in the way before anything is typed. */
  preconditions?(program: Program, subjectId: string, situation: Situation): readonly Finding[];
  /** Findings of the command's own. */
  checkInput?(program: Program, command: C, situation: Situation): readonly Finding[];
  /** What its changes would do elsewhere, asked once nothing else stands in the way. */
  consequences?(
    program: Program,
    changes: readonly Change[],
    situation: Situation,
  ): readonly Finding[];
  /** The cycle that the command itself brings: its other days are measured by it too. */
  cycleIn?(command: C): CycleDays;
  changes(
    program: Program,
    command: C,
    situation: Situation,
    mint: (noun: Noun) => string,
  ): readonly Change[];
  /** For a command that edits something: what its form was opened with, so that nobody is overwritten. */
  readonly edits?: Edits<NoInfer<C>>;
}

export interface Command<C extends CommandInput> {
  readonly name: CommandName;
  readonly noun: Noun;
  subjectId(command: C, program: Program): string;
  preconditions(program: Program, subjectId: string, situation: Situation): readonly Finding[];
  /** @throws Error when its changes move a sprint or deliverable along no arrow of its machine: a fault of ours. */
  carryOut(program: Program, command: C, situation: Situation): Verdict;
  readonly edits?: Edits<NoInfer<C>>;
}

/** A command that can be asked for by a form. What no form can send (an account, a count) the server adds to the input. */
export interface FormCommand<C extends CommandInput, I extends CommandInput = C>
  extends Command<C> {
  readonly input: z.ZodType<I>;
  /** Hands it to whoever can do with every command whose input is all it takes; null for one that takes more. */
  handTo<T>(work: <K extends CommandInput>(command: FormCommand<K>) => T): T | null;
}

/**
 * Declares a command whose input is all it takes.
 * @throws Error from `carryOut`, when a sprint or deliverable would move to a state that its machine does not lead to.
 */
export function defineCommand<C extends CommandInput>(
  spec: CommandSpec<C> & { readonly input: z.ZodType<C> },
): FormCommand<C> {
  const made: FormCommand<C> = {
    ...defineCompletedCommand<C, C>(spec),
    handTo: (work) => work(made),
  };
  return made;
}

/**
 * Declares a command that takes more than its input. Authority, then existence, come first always: a command
 * without a permission check cannot be written.
 * @throws Error from `carryOut`, when a sprint or deliverable would move to a state that its machine does not lead to.
 */
export function defineCompletedCommand<C extends CommandInput, I extends CommandInput>(
  spec: CommandSpec<C> & { readonly input: z.ZodType<I> },
): FormCommand<C, I> {
  const subjectIdOf = spec.subjectId ?? subjectIdFrom(spec.name, spec.noun, spec.input);
  const reasons = reasonFieldsOf(spec.input);
  const preconditionsOf = (program: Program, subjectId: string, situation: Situation) => {
    const subject: Ref = { noun: spec.noun, id: subjectId };
    const first = actorMayNot.check(program, { command: spec.name, subject }, situation);
    if (first.length > 0) return first;
    const missing = subjectUnknown.check(
      program,
      { subject, exists: entityOf(program, subject.noun, subject.id) !== undefined },
      situation,
    );
    if (missing.length > 0) return missing;
    return inOrder(
      applyOverrides(
        program,
        [
          ...stateFindings(program, spec.from, subject, situation),
          ...(spec.preconditions?.(program, subjectId, situation) ?? []),
        ],
        spec.name,
        situation,
      ),
    );
  };
  return {
    name: spec.name,
    noun: spec.noun,
    input: spec.input,
    handTo: () => null,
    subjectId: subjectIdOf,
    ...(spec.edits ? { edits: spec.edits } : {}),
    preconditions: preconditionsOf,
    carryOut(program, command, situation) {
      const subject: Ref = { noun: spec.noun, id: subjectIdOf(command, program) };
      const before = preconditionsOf(program, subject.id, situation);
      if (before.some((finding) => finding.ruleId === "T-01" || finding.ruleId === "T-02")) {
        return { kind: "refused", findings: before };
      }
      const checked = applyOverrides(
        program,
        [
          ...namesNewOnly(
            program,
            spec.edits,
            command,
            spec.checkInput?.(program, command, situation) ?? [],
          ),
          ...reasons.flatMap((field) =>
            reasonTooShort.check(
              program,
              { subject, reason: textIn(spec.name, command, field) },
              situation,
            ),
          ),
          ...dayFindings(program, spec, subject, command, situation),
        ],
        spec.name,
        situation,
      );
      const objections = inOrder([...before, ...checked]);
      if (standInTheWay(objections).length > 0) return { kind: "refused", findings: objections };
      const mint = idMint(program);
      const changes = spec.changes(program, command, situation, mint);
      const consequences = spec.consequences?.(program, changes, situation) ?? [];
      const findings = inOrder([
        ...objections,
        ...applyOverrides(program, consequences, spec.name, situation),
      ]);
      const made = { changes, mint };
      const verdict = withAcknowledgements(
        program,
        spec.name,
        subject,
        command,
        situation,
        findings,
        made,
      );
      const unnamed = verdict.kind === "done" ? unnamedMove(program, verdict.changes) : null;
      if (unnamed) throw new Error(`${spec.name} writes a move that no machine names: ${unnamed}`);
      return verdict;
    },
  };
}

function stateFindings(
  program: Program,
  from: readonly string[] | undefined,
  subject: Ref,
  situation: Situation,
): readonly Finding[] {
  if (!from) return [];
  const found = entityOf(program, subject.noun, subject.id);
  const state = typeof found === "object" && found !== null && "state" in found ? found.state : "";
  return stateForbids.check(program, { subject, state: String(state), allowed: from }, situation);
}

function withAcknowledgements(
  program: Program,
  deed: CommandName,
  subject: Ref,
  { acknowledge: reason = "" }: CommandInput,
  situation: Situation,
  findings: readonly Finding[],
  { changes, mint }: { changes: readonly Change[]; mint: (noun: Noun) => string },
): Verdict {
  const warnings = wantAcknowledging(findings);
  if (warnings.length === 0) return { kind: "done", findings, changes };
  const tooShort = continuingReasonTooShort(program, subject, reason, situation);
  if (reason === "" || tooShort.length > 0) {
    return { kind: "refused", findings: inOrder([...findings, ...tooShort]) };
  }
  const acknowledged = warnings.map((finding) =>
    change("finding-acknowledged", mint("acknowledgement"), {
      ruleId: finding.ruleId,
      severity: finding.severity,
      subjectNoun: finding.subject.noun,
      subjectId: finding.subject.id,
      aspect: finding.aspect ?? null,
      deed,
      byId: actorId(program, situation),
      reason: reason.trim(),
      at: situation.now,
    }),
  );
  const settled = findings.map((finding) =>
    warnings.includes(finding) ? { ...finding, standing: "ACKNOWLEDGED" as const } : finding,
  );
  return { kind: "done", findings: settled, changes: [...changes, ...acknowledged] };
}

/** T-170, T-171: asked of every day that a command brings and its subject does not hold already. The clock is not asked. */
function dayFindings<C extends CommandInput>(
  program: Program,
  spec: CommandSpec<C>,
  subject: Ref,
  command: C,
  situation: Situation,
): readonly Finding[] {
  if (situation.actor.kind === "clock") return [];
  const held = new Set(daysIn(entityOf(program, subject.noun, subject.id)).map(({ day }) => day));
  const stated = daysIn(command).filter(({ day }) => !held.has(day));
  if (stated.length === 0) return [];
  const cycle = spec.cycleIn?.(command) ?? null;
  const own = stated.filter(({ day }) => day === cycle?.startDay || day === cycle?.endDay);
  const rest = stated.filter((one) => !own.includes(one));
  return [
    ...dayOutOfRange.check(program, { subject, stated }, situation),
    ...dayFarFromCycle.check(program, { subject, stated: own, cycle: null }, situation),
    ...dayFarFromCycle.check(program, { subject, stated: rest, cycle }, situation),
  ];
}
