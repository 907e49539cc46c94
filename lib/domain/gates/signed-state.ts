/**
 * What a signature under a gate's decision stands for, fact by fact, and what has changed since. A signature is
 * outdated by what asks for a new look; more evidence, spelling and spaces don't outdate it.
 */
import { fingerprint } from "../engine/fingerprint.ts";
import type { Criterion, Evidence, Gate, SignedState } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf, entityOf, remembered } from "../program.ts";
import { evidenceAbout } from "../reports/proof.ts";
import { wordFor } from "../vocabulary.ts";
import { criteriaOfGate } from "./gate-suggestion.ts";

/** Fields of the work whose change asks for a new look, by what the gate judges. */
const workSigned: Readonly<Record<Gate["subjectNoun"], readonly string[]>> = {
  deliverable: ["title", "type", "primaryPillar", "secondaryPillars"],
  sprint: ["goal", "committedPoints"],
  workstream: ["mandate", "pillars"],
  cycle: ["goal", "roadmapVersion"],
  outcome: ["title", "measure"],
  useCase: ["name", "riskClass"],
};

const criterionSigned = ["text", "critical", "evidenceNeeded", "signedBy", "result"] as const;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** How one piece of evidence reads in a signature: what it is, where it lies, when it happened, and which version. */
const evidenceSigned = ({ title, link, file, occurredDay, version }: Evidence): string =>
  [title, link, file?.sha256, occurredDay, version > 1 ? version : ""].filter(Boolean).join(" · ");

/** What judges it, and what that said when it was signed. */
const figureSigned = ({ id, figure, resultReason }: Criterion): readonly (readonly string[])[] =>
  figure === null
    ? []
    : [
        [`${id} judgedBy`, [figure.kind, figure.of, figure.limit].map(textOf).join(" ")],
        [`${id} figure`, textOf(resultReason)],
      ];

function factsToSign(program: Program, gate: Gate): SignedState {
  const subject = entityOf(program, gate.subjectNoun, gate.subjectId) ?? {};
  const work = Object.entries(subject).filter(([field]) =>
    workSigned[gate.subjectNoun].includes(field),
  );
  const acceptance = criteriaOf(program).get(`deliverable:${gate.subjectId}`) ?? [];
  return Object.fromEntries([
    ...work.map(([field, value]) => [`${gate.subjectId} ${field}`, textOf(value)]),
    ...(gate.subjectNoun === "deliverable" ? acceptance : []).flatMap(({ id, text, critical }) => [
      [`${id} text`, text],
      [`${id} critical`, textOf(critical)],
    ]),
    ...(gate.milestoneIds.length > 0 ? [[`${gate.id} milestone`, textOf(gate.milestoneIds)]] : []),
    ...criteriaOfGate(program, gate.id).flatMap((criterion) => [
      ...criterionSigned.map((field) => [`${criterion.id} ${field}`, textOf(criterion[field])]),
      ...figureSigned(criterion),
    ]),
    // What expires later was good when it was signed; a criterion that opens again for it is a change of its own.
    ...evidenceAbout(program, "gate", gate.id).map((one) => [
      `${one.id} evidence`,
      evidenceSigned(one),
    ]),
  ]);
}

const states = remembered((_program) => new Map<string, SignedState>());

/** Everything that a signature under this gate's decision stands for today; worked out once per gate and program. */
export function signedState(program: Program, gate: Gate): SignedState {
  const known = states(program).get(gate.id) ?? factsToSign(program, gate);
  states(program).set(gate.id, known);
  return known;
}

export interface StateChange {
  /** "CR-3", "EV-12", "DL15". */
  readonly of: string;
  /** "result", "evidence": which fact of it. */
  readonly field: string;
  /** Null for what was not there before. */
  readonly before: string | null;
  /** Null for what is not there any more. */
  readonly after: string | null;
  /** Asks for a new look; false for more evidence, and for spelling and spaces. */
  readonly outdates: boolean;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]+/gu, "");

/** A figure that moves and still gives the same result asks for no new look. */
function outdates(field: string, before: string | null, after: string | null): boolean {
  if (field === "figure") return false;
  return before === null || after === null
    ? !(field === "evidence" && before === null)
    : plain(before) !== plain(after);
}

/** What differs between two states, in the order of the newer one; what is gone comes last. */
export function changesBetween(before: SignedState, after: SignedState): readonly StateChange[] {
  const keys = [...Object.keys(after), ...Object.keys(before).filter((key) => !(key in after))];
  return keys.flatMap((key) => {
    const [was, is] = [before[key] ?? null, after[key] ?? null];
    if (was === is) return [];
    const [of = "", field = ""] = key.split(" ");
    return [{ of, field, before: was, after: is, outdates: outdates(field, was, is) }];
  });
}

/** What has outdated a signature since it was given; empty while it holds. */
export const outdatedBy = (signed: SignedState, current: SignedState): readonly StateChange[] =>
  signed === current ? [] : changesBetween(signed, current).filter((one) => one.outdates);

/** "CR-3: result is Not met, it was Met". */
export function stateChangeWords({ of, field, before, after }: StateChange): string {
  const said = (value: string) => (/^[A-Z_]+$/.test(value) ? wordFor(value) : value) || "empty";
  if (field === "evidence") {
    if (before === null) return `${of} was added`;
    return after === null ? `${of} is gone` : `${of} was changed`;
  }
  if (before === null) return field === "text" ? `${of} was added` : `${of}: ${field} was added`;
  if (after === null) return field === "text" ? `${of} is gone` : `${of}: ${field} is gone`;
  const fact = fieldWord[field] ?? field;
  return `${of}: ${fact} is ${said(after)}, it was ${said(before)}`;
}

const fieldWord: Readonly<Record<string, string>> = {
  text: "the wording",
  critical: "critical",
  evidenceNeeded: "the evidence needed",
  signedBy: "the signer",
  result: "the result",
  primaryPillar: "the primary pillar",
  secondaryPillars: "the further pillars",
  committedPoints: "the commitment",
  roadmapVersion: "the roadmap version",
  riskClass: "the risk class",
  milestone: "the milestone",
  judgedBy: "the figure that judges it",
  figure: "the figure",
};

/** The changes as a sentence part, each thing once: an added or removed criterion is told once, not per fact. */
export function changesInWords(changes: readonly StateChange[]): string {
  const whole = new Set(
    changes
      .filter(({ field, before, after }) => field === "text" && (before === null || after === null))
      .map(({ of }) => of),
  );
  return changes
    .filter(({ of, field }) => field === "text" || !whole.has(of))
    .map(stateChangeWords)
    .join("; ");
}

/** What a page's reader saw, small enough for a form: one short mark per fact. */
export const seenMarks = (state: SignedState): string =>
  Object.entries(state)
    .map(([key, value]) => `${key} ${fingerprint(value)}`)
    .join("\n");

/** What has changed since a page was opened, from the marks it sent; nothing where it sent none. */
export function changedSinceSeen(marks: string, current: SignedState): readonly string[] {
  if (marks.trim() === "") return [];
  const seen = new Map(
    marks.split(/\r?\n/).map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), line.slice(at + 1)] as const;
    }),
  );
  const named = (key: string) => key.split(" ")[0] ?? key;
  const changed = Object.entries(current)
    .filter(([key, value]) => seen.get(key) !== fingerprint(value))
    .map(([key]) => named(key));
  const gone = [...seen.keys()].filter((key) => !(key in current)).map(named);
  return [...new Set([...changed, ...gone])];
}
