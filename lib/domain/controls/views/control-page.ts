/** One control: what it is, how far it has come, what blocks its next step, and its tests. */
import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { Command } from "../../engine/command.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { EvidenceShown } from "../../evidence/views/evidence-shown.ts";
import { evidenceShown } from "../../evidence/views/evidence-shown.ts";
import type { Control, ControlDescription, ControlTest } from "../../nouns.ts";
import type { PageOf } from "../../page-of.ts";
import { pageOf } from "../../page-of.ts";
import { partiesTo, partyAmong } from "../../people/parties-to.ts";
import type { Program } from "../../program.ts";
import { evidenceOf } from "../../program.ts";
import type { ControlState, ControlTestResult } from "../../vocabulary.ts";
import { activateControl } from "../commands/activate-control.ts";
import { dropControl } from "../commands/drop-control.ts";
import { editControl } from "../commands/edit-control.ts";
import { failControl } from "../commands/fail-control.ts";
import { markControlBuilt } from "../commands/mark-control-built.ts";
import { recordControlTest } from "../commands/record-control-test.ts";
import { excuseControl, requireControl } from "../commands/require-control.ts";
import { controlPath, isKept, testableStates } from "../control-moves.ts";
import { frequencyWords, isTestOverdue, nextTestDay, testsOf } from "../control-tests.ts";
import type { ControlChoices } from "./control-choices.ts";
import { controlChoices } from "./control-choices.ts";

export interface ControlTestRow {
  readonly id: string;
  readonly day: Day;
  readonly result: ControlTestResult;
  readonly note: string;
  readonly byName: string;
  readonly evidence: readonly EvidenceShown[];
}

/** A step of the way to an active control. */
export interface ControlStep {
  readonly state: ControlState;
  readonly standing: "behind" | "current" | "ahead";
  /** When it was reached, where the program knows. */
  readonly day: Day | null;
}

export interface ControlPage {
  readonly id: string;
  readonly described: ControlDescription;
  readonly state: ControlState;
  readonly required: boolean;
  readonly excusedReason: string | null;
  readonly droppedReason: string | null;
  readonly failed: { readonly day: Day | null; readonly reason: string } | null;
  readonly ownerName: string | null;
  readonly useCaseName: string | null;
  /** "every 4 weeks"; null where nobody has said how often. */
  readonly frequency: string | null;
  readonly builtNote: string | null;
  readonly nextTestDay: Day | null;
  readonly testOverdue: boolean;
  readonly steps: readonly ControlStep[];
  /** Built and activated: evidence of the control itself. */
  readonly evidence: readonly EvidenceShown[];
  /** The latest first, by pages. */
  readonly tests: PageOf<ControlTestRow>;
  /** The reader may record a failed test, and no passed one: it is theirs (I-44). */
  readonly readerIsParty: boolean;
  readonly next: "build" | "test" | "activate" | null;
  readonly today: Day;
  readonly choices: ControlChoices;
  readonly offers: Readonly<
    Record<
      "edit" | "build" | "test" | "activate" | "fail" | "require" | "excuse" | "drop",
      AvailabilityLine
    >
  >;
}

const evidenceRows = (
  program: Program,
  of: string,
  situation: Situation,
): readonly EvidenceShown[] =>
  (evidenceOf(program).get(of) ?? []).map((one) => evidenceShown(program, one, situation));

/** Tests on one page. */
const testsOnPage = 8;

/** One control with one page of its tests; null when there is no such control. */
export function controlPage(
  program: Program,
  id: string,
  testPage: string | undefined,
  situation: Situation,
): ControlPage | null {
  const control = program.control.get(id);
  if (!control) return null;
  const tests = testsOf(program, id);
  const reader = memberOf(program, situation.actor);
  const parties = partiesTo(program, { noun: "control", id });
  return {
    id,
    described: control,
    state: control.state,
    required: control.required,
    excusedReason: control.excusedReason,
    droppedReason: control.droppedReason,
    failed:
      control.state === "FAILED"
        ? { day: control.failedDay, reason: control.failedReason ?? "" }
        : null,
    ownerName: control.ownerId === null ? null : nameOf(program, control.ownerId),
    useCaseName: program.useCase.get(control.useCaseId ?? "")?.name ?? null,
    frequency: frequencyWords(control),
    builtNote: control.builtNote,
    nextTestDay: nextTestDay(program, control),
    testOverdue: isTestOverdue(program, control, situation.today),
    steps: stepsOf(control, tests),
    evidence: evidenceRows(program, `control:${id}`, situation),
    tests: pageOf(
      tests.map((one) => testRow(program, one, situation)),
      testPage,
      testsOnPage,
    ),
    readerIsParty: reader !== null && partyAmong(program, parties, reader.id) !== null,
    next: nextStep(control),
    today: situation.today,
    choices: controlChoices(program),
    offers: offersOn(program, id, situation),
  };
}

const testRow = (program: Program, one: ControlTest, situation: Situation): ControlTestRow => ({
  id: one.id,
  day: one.day,
  result: one.result,
  note: one.note,
  byName: nameOf(program, one.byId),
  evidence: evidenceRows(program, `controlTest:${one.id}`, situation),
});

function offersOn(program: Program, id: string, situation: Situation): ControlPage["offers"] {
  const asked = (command: Pick<Command<never>, "name" | "preconditions">) =>
    availabilityLine(availability(command, program, id, situation));
  return {
    edit: asked(editControl),
    build: asked(markControlBuilt),
    test: asked(recordControlTest),
    activate: asked(activateControl),
    fail: asked(failControl),
    require: asked(requireControl),
    excuse: asked(excuseControl),
    drop: asked(dropControl),
  };
}

function nextStep(control: Control): ControlPage["next"] {
  if (!isKept(control)) return null;
  if (control.state === "SPECIFIED") return "build";
  if (control.state === "TESTED") return "activate";
  return control.state !== "ACTIVE" && testableStates.includes(control.state) ? "test" : null;
}

/** A failed control has been built; what was reached after that counts no longer. */
function stepsOf(control: Control, tests: readonly ControlTest[]): readonly ControlStep[] {
  const { state, builtDay, activatedDay } = control;
  const reached = state === "FAILED" ? "BUILT" : state;
  const at = controlPath.indexOf(reached);
  const days: Readonly<Partial<Record<ControlState, Day | null>>> = {
    BUILT: builtDay,
    TESTED: [...tests].reverse().find(({ result }) => result === "PASSED")?.day ?? null,
    ACTIVE: activatedDay,
  };
  return controlPath.map((step, place) => ({
    state: step,
    standing: place < at ? "behind" : place === at ? "current" : "ahead",
    day: place <= at ? (days[step] ?? null) : null,
  }));
}
