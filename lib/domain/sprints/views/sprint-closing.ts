/** The steps that close a sprint, in order: what is left to do in each, and who can do it. */

import type { CommandName } from "../../authority.ts";
import { may, whoMay } from "../../authority.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { levelGatesOf, sprintGateOpen } from "../../gates/rules/level-gates.ts";
import { energyNotRead } from "../../indicators/rules/energy.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { retrospectiveUnfinished } from "../../reviews/commands/close-retrospective.ts";
import { reviewUnfinished } from "../../reviews/commands/close-review.ts";
import { noActionAgreed, problemUnpaired } from "../../reviews/rules/retrospectives.ts";
import { leftInReview, leftUndisposed } from "../../reviews/rules/sprint-review.ts";
import { routes } from "../../routes.ts";
import { sentenceOf } from "../../rulebook.ts";
import { capital, counted, listed, plural } from "../../wording.ts";
import { sprintUnfinished } from "../commands/close-sprint.ts";
import { dueActionOpen } from "../rules/sprint-close.ts";
import { recordBare } from "../rules/sprint-records.ts";
import { sprintNumbered } from "../running-sprint.ts";
import { isRunning } from "../sprint-moves.ts";
import { retrospectiveOf, reviewOf } from "../sprint-records.ts";

export const closingSteps = [
  "review",
  "dispositions",
  "retrospective",
  "indicators",
  "gate",
  "close",
] as const;
export type ClosingStepName = (typeof closingSteps)[number];

export interface ClosingStep {
  readonly name: ClosingStepName;
  readonly title: string;
  readonly href: string;
  /** `others`: something is left, and the reader may do none of it; `ahead`: an earlier step comes first. */
  readonly standing: "done" | "open" | "others" | "ahead";
  /** What is left, or what comes first. */
  readonly words: string;
  /** Who can do what is left, where the reader can't. */
  readonly who: string | null;
}

export interface SprintClosing {
  readonly number: number;
  readonly steps: readonly ClosingStep[];
  /** The first step with something left that is not ahead; null when all is done. */
  readonly next: ClosingStep | null;
}

/** One thing left to do: the words for it, and the command that does it, with its subjects. */
interface Task {
  readonly words: string;
  readonly command: CommandName;
  readonly on: readonly Ref[];
}

/** What is left of a step, or the words for the earlier step it waits for. */
type Left = readonly Task[] | string;

const titles: Readonly<Record<ClosingStepName, string>> = {
  review: "Review",
  dispositions: "Dispositions",
  retrospective: "Retrospective",
  indicators: "Indicators",
  gate: "Gate",
  close: "Close",
};

/** Null for a sprint that has not started or was cancelled, and where there is none of that number. */
export function sprintClosing(
  program: Program,
  number: number,
  situation: Situation,
): SprintClosing | null {
  const sprint = sprintNumbered(program, number);
  return sprint ? closingOf(program, sprint, situation) : null;
}

/** The same for a sprint at hand. */
export function closingOf(
  program: Program,
  sprint: Sprint,
  situation: Situation,
): SprintClosing | null {
  if (!isRunning(sprint.state) && sprint.state !== "CLOSED") return null;
  const before: Readonly<Record<Exclude<ClosingStepName, "close">, Left>> =
    sprint.state === "CLOSED"
      ? { review: [], dispositions: [], retrospective: [], indicators: [], gate: [] }
      : {
          review: reviewLeft(program, sprint, situation),
          dispositions: dispositionsLeft(program, sprint, situation),
          retrospective: retrospectiveLeft(program, sprint, situation),
          indicators: indicatorsLeft(program, sprint, situation),
          gate: gateLeft(program, sprint, situation),
        };
  const open = Object.values(before).filter((left) => left.length > 0).length;
  const left: Readonly<Record<ClosingStepName, Left>> = {
    ...before,
    close: closeLeft(program, sprint, open, situation),
  };
  const steps = stepsOf(sprint).map((name) => stepOf(program, sprint, name, left[name], situation));
  return {
    number: sprint.number,
    steps,
    next: steps.find(({ standing }) => standing === "open" || standing === "others") ?? null,
  };
}

/** A sprint that was planned before sprint gates were asked for has no step for one. */
const stepsOf = ({ gateAsked }: Sprint): readonly ClosingStepName[] =>
  closingSteps.filter((name) => gateAsked || name !== "gate");

function stepOf(
  program: Program,
  { number }: Sprint,
  name: ClosingStepName,
  left: Left,
  situation: Situation,
): ClosingStep {
  const step = {
    name,
    title: titles[name],
    href: routes.sprintClosing(program.facts.slug, number, name),
    who: null,
  };
  if (typeof left === "string") return { ...step, standing: "ahead", words: left };
  if (left.length === 0) return { ...step, standing: "done", words: "Done." };
  const words = left.map((task) => task.words).join(" ");
  const mine = left.some(({ command, on }) =>
    on.some((subject) => may(program, command, subject, situation)),
  );
  if (mine) return { ...step, standing: "open", words };
  const who = listed([...new Set(left.map(({ command }) => whoMay(command)))]);
  return { ...step, standing: "others", words, who: `${capital(who)} can do this.` };
}

const isOf =
  (rule: { readonly id: string }) =>
  ({ ruleId, severity }: Finding): boolean =>
    ruleId === rule.id && severity === "BLOCKS";

/** One task for all findings of a rule; none where it has none. */
const taskOf = (
  findings: readonly Finding[],
  rule: { readonly id: string },
  command: CommandName,
  words: (count: number) => string,
): readonly Task[] => {
  const own = findings.filter(isOf(rule));
  return own.length === 0
    ? []
    : [{ words: words(own.length), command, on: own.map(({ subject }) => subject) }];
};

/** One task for each finding of a rule, in the rule's own words. */
const tasksAsSaid = (
  findings: readonly Finding[],
  rule: { readonly id: string },
  command: CommandName,
): readonly Task[] =>
  findings
    .filter(isOf(rule))
    .map((finding) => ({ words: sentenceOf(finding), command, on: [finding.subject] }));

function reviewLeft(program: Program, sprint: Sprint, situation: Situation): Left {
  const on: readonly Ref[] = [{ noun: "sprint", id: sprint.id }];
  if (!reviewOf(program, sprint.id))
    return [{ words: "The review has not been opened.", command: "open-review", on }];
  const findings = reviewUnfinished(program, sprint.id, situation);
  return [
    ...tasksAsSaid(findings, recordBare, "edit-review"),
    ...taskOf(
      findings,
      leftInReview,
      "accept-deliverable",
      (count) =>
        `${counted(count, "deliverable waits", "deliverables wait")} to be accepted or returned.`,
    ),
  ];
}

function dispositionsLeft(program: Program, sprint: Sprint, situation: Situation): Left {
  const review = reviewOf(program, sprint.id);
  if (!review) return "After the review is opened.";
  const undecided = taskOf(
    reviewUnfinished(program, sprint.id, situation),
    leftUndisposed,
    "dispose-item",
    (count) =>
      `${counted(count, "deliverable needs", "deliverables need")} a disposition and a root cause.`,
  );
  if (undecided.length > 0 || review.closedAt !== null) return undecided;
  const on: readonly Ref[] = [{ noun: "sprint", id: sprint.id }];
  return [
    { words: "Every deliverable is decided. Close the review.", command: "close-review", on },
  ];
}

function retrospectiveLeft(program: Program, sprint: Sprint, situation: Situation): Left {
  const due = taskOf(
    sprintUnfinished(program, sprint.id, situation),
    dueActionOpen,
    "complete-retro-action",
    (count) => `${counted(count, "earlier action is", "earlier actions are")} due and not settled.`,
  );
  const retrospective = retrospectiveOf(program, sprint.id);
  if (retrospective?.closedAt) return due;
  if (!retrospective && !reviewOf(program, sprint.id)?.closedAt)
    return "After the review is closed.";
  if (!retrospective) {
    const on: readonly Ref[] = [{ noun: "sprint", id: sprint.id }];
    const words = "The retrospective has not been opened.";
    return [{ words, command: "open-retrospective", on }, ...due];
  }
  const findings = retrospectiveUnfinished(program, retrospective.id, situation);
  const own = [
    ...tasksAsSaid(findings, recordBare, "edit-retrospective"),
    ...taskOf(
      findings,
      problemUnpaired,
      "edit-retro-point",
      (count) => `${counted(count, "problem has", "problems have")} no recommendation.`,
    ),
    ...tasksAsSaid(findings, noActionAgreed, "agree-retro-action"),
  ];
  if (own.length > 0) return [...own, ...due];
  const on: readonly Ref[] = [{ noun: "retrospective", id: retrospective.id }];
  return [{ words: "Close the retrospective.", command: "close-retrospective", on }, ...due];
}

function indicatorsLeft(program: Program, sprint: Sprint, situation: Situation): Left {
  const findings = energyNotRead.check(program, { sprintId: sprint.id }, situation);
  const unread = findings.map(({ facts }) => String(facts.reservoir));
  return taskOf(
    findings,
    energyNotRead,
    "read-energy",
    (count) =>
      `${capital(listed(unread.map((name) => name.toLowerCase())))} ${plural(count, "needs", "need")} a final reading.`,
  );
}

/** Setting up the gate, or what keeps it from being decided. */
function gateLeft(program: Program, sprint: Sprint, situation: Situation): Left {
  const findings = sprintGateOpen.check(program, { sprintId: sprint.id }, situation);
  const gate = levelGatesOf(program, { noun: "sprint", id: sprint.id }).at(-1);
  const [command, on]: [CommandName, Ref] = gate
    ? ["decide-gate", { noun: "gate", id: gate.id }]
    : ["schedule-gate", { noun: "facts", id: program.id }];
  return findings.map((finding) => ({ words: sentenceOf(finding), command, on: [on] }));
}

function closeLeft(program: Program, sprint: Sprint, open: number, situation: Situation): Left {
  if (sprint.state === "CLOSED") return [];
  if (open > 0) return `After ${counted(open, "other step is", "other steps are")} done.`;
  const blocking = sprintUnfinished(program, sprint.id, situation).filter(
    ({ severity, standing }) => severity === "BLOCKS" && standing === "OPEN",
  );
  const on: readonly Ref[] = [{ noun: "sprint", id: sprint.id }];
  const words = blocking.length > 0 ? blocking.map(sentenceOf).join(" ") : "Close the sprint.";
  return [{ words, command: "close-sprint", on }];
}
