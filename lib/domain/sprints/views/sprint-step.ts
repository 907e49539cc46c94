/** The next step of a sprint, with the page it is done on. */

import { workingDayNumber, workingDaysIn } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import { counted } from "../../wording.ts";
import { isUnsettled, itemsHeld, retrospectiveOf, reviewOf } from "../sprint-records.ts";
import type { ClosingStepName } from "./sprint-closing.ts";
import { closingOf } from "./sprint-closing.ts";

export interface SprintStep {
  /** What comes next and why, in a sentence. */
  readonly words: string;
  /** Null when nothing is to be done here. */
  readonly action: { readonly label: string; readonly href: string } | null;
  /** It is time for it; else it is only where the way leads. */
  readonly due: boolean;
}

/**
 * The next thing to do for a sprint in its state, with the page it is done on. `due` is false where it can wait;
 * `action` is null where nothing is left to do.
 */
export function sprintStep(program: Program, sprint: Sprint, situation: Situation): SprintStep {
  const base = routes.sprints(program.facts.slug);
  const here = `${base}/${sprint.number}`;
  const step = (words: string, label: string, href: string, due = true): SprintStep => ({
    words,
    action: { label, href },
    due,
  });
  switch (sprint.state) {
    case "DRAFT":
      return step("It is a draft. Plan it, then lock the plan.", "Plan the sprint", `${here}/plan`);
    case "PLANNED":
      return step("Its plan is locked, but it hasn't started.", "Start the sprint", `${here}/plan`);
    case "ACTIVE":
      return running(program, sprint, situation, step, here);
    case "IN_REVIEW":
    case "IN_RETRO":
      return closing(program, sprint, situation, step);
    case "CLOSED":
      return afterwards(program, sprint, base);
    case "CANCELLED":
      return { words: cancelled(program, sprint), action: null, due: false };
  }
}

function cancelled(program: Program, { cancelAskedById, cancelledReason }: Sprint): string {
  const by = cancelAskedById === null ? "" : `, requested by ${nameOf(program, cancelAskedById)}`;
  return `It was cancelled${by}${cancelledReason ? `: ${cancelledReason}` : "."}`;
}

type Say = (words: string, label: string, href: string, due?: boolean) => SprintStep;

function running(
  program: Program,
  sprint: Sprint,
  { today }: Situation,
  step: Say,
  here: string,
): SprintStep {
  const { calendar } = program.facts;
  const days = workingDaysIn(calendar, sprint.startDay, sprint.endDay);
  const last = days.at(-1) ?? sprint.endDay;
  const due = workingDayNumber(calendar, sprint.startDay, today) >= days.length;
  return step(
    due ? "Its last day has come. Hold the review." : `It is active. Its review is on ${last}.`,
    due ? "Open the review" : "See the review",
    `${here}/review`,
    due,
  );
}

/** The first step of closing it that has something left to do. */
function closing(program: Program, sprint: Sprint, situation: Situation, step: Say): SprintStep {
  const words =
    sprint.state === "IN_REVIEW" ? inReview(program, sprint) : inRetrospective(program, sprint);
  const next = closingOf(program, sprint, situation)?.next;
  if (!next) return { words, action: null, due: false };
  const label =
    next.name === "retrospective" && !retrospectiveOf(program, sprint.id)
      ? "Open the retrospective"
      : labels[next.name];
  return step(words, label, next.href);
}

const labels: Readonly<Record<ClosingStepName, string>> = {
  review: "Continue the review",
  dispositions: "Choose dispositions",
  retrospective: "Continue the retrospective",
  indicators: "Record the final readings",
  gate: "Go to the sprint gate",
  close: "Close the sprint",
};

const inRetrospective = (program: Program, { id }: Sprint): string =>
  retrospectiveOf(program, id)?.closedAt
    ? "Its review and retrospective are closed. Close the sprint."
    : "The retrospective is open.";

function inReview(program: Program, sprint: Sprint): string {
  if (reviewOf(program, sprint.id)?.closedAt)
    return "The review is closed. Hold the retrospective.";
  const left = itemsHeld(program, sprint.id).filter(isUnsettled).length;
  return left === 0
    ? "The review is open, and every deliverable has a result."
    : `The review is open. ${counted(left, "deliverable needs", "deliverables need")} a decision or a disposition.`;
}

function afterwards(program: Program, sprint: Sprint, base: string): SprintStep {
  const next = [...program.sprint.values()]
    .filter(({ number, state }) => number > sprint.number && state !== "CANCELLED")
    .sort((a, b) => a.number - b.number)[0];
  if (!next) return { words: "It is closed.", action: null, due: false };
  const label = next.state === "DRAFT" ? `Plan sprint ${next.number}` : `Sprint ${next.number}`;
  const href = next.state === "DRAFT" ? `${base}/${next.number}/plan` : `${base}/${next.number}`;
  return { words: "It is closed.", action: { label, href }, due: false };
}
