/** What is done for every command that a form can ask for, by the command's name. */
import type { Change, ChangeKind, CommandInput, CommandName, FormCommand } from "#domain";
import {
  addMember,
  addPerson,
  answerPulse,
  changeRoles,
  closePulse,
  correctNote,
  correctReport,
  deactivatePerson,
  draftReport,
  editPerson,
  formCommands,
  foundProgram,
  importPlan,
  issueLink,
  moveDemoClock,
  openCalendarFeed,
  openInitiativeRetrospective,
  planDeliverables,
  publishReport,
  raiseBlocker,
  removeMember,
  routes,
  scheduleGate,
} from "#domain";
import type { Action, Afterwards } from "./act.ts";
import { act } from "./act.ts";
import { actFound } from "./act-founding.ts";
import { actImport } from "./act-import.ts";
import { actOpenCalendarFeed } from "./act-on-calendar.ts";
import { actThenTick } from "./act-on-clock.ts";
import { actCloseAccount } from "./act-on-closing.ts";
import { actCorrectNote } from "./act-on-notes.ts";
import { actAddMember, actIssueLink, actOnDirectory, endSessionsOf } from "./act-on-people.ts";
import { actPlanDeliverables } from "./act-on-plan.ts";
import { actAnswerPulse, actClosePulse } from "./act-on-pulse.ts";
import "server-only";

type Entry = readonly [CommandName, Action];

const entry = <C extends CommandInput>(
  command: FormCommand<C>,
  afterwards?: Afterwards<NoInfer<C>>,
): Entry => [command.name, act(command, afterwards)];

type GoTo = (slug: string, outcome: { readonly changes: readonly Change[] }) => string;

const at =
  (place: string): GoTo =>
  (slug) =>
    routes.place(slug, place);

/** The page of what the command made, in a list of its kind. */
const made =
  (list: string, kind: ChangeKind): GoTo =>
  (slug, { changes }) => {
    const change = changes.find((one) => one.kind === kind);
    return routes.place(slug, change ? `${list}/${change.id}` : list);
  };

/** Commands that lead on, or that something follows from. */
const followed: readonly Entry[] = [
  entry(raiseBlocker, {
    // What a note mentioned is raised where the note stands.
    goTo: (slug, outcome, { mentionId }) =>
      mentionId ? null : made("escalations", "escalation-opened")(slug, outcome),
  }),
  entry(scheduleGate, { goTo: made("gates", "gate-scheduled") }),
  entry(draftReport, { goTo: at("reports/draft") }),
  entry(publishReport, { goTo: at("reports") }),
  entry(correctReport, { goTo: at("reports/draft") }),
  entry(openInitiativeRetrospective, { goTo: made("retrospectives", "retrospective-opened") }),
  entry(changeRoles, { follows: endSessionsOf }),
  entry(removeMember, { follows: endSessionsOf }),
];

/** Commands that the server completes, or that are not about the program whose page asks. */
const special: readonly Entry[] = [
  [moveDemoClock.name, actThenTick(moveDemoClock)],
  [openCalendarFeed.name, actOpenCalendarFeed],
  [correctNote.name, actCorrectNote],
  [planDeliverables.name, actPlanDeliverables],
  [answerPulse.name, actAnswerPulse],
  [closePulse.name, actClosePulse],
  [addMember.name, actAddMember],
  [addPerson.name, actOnDirectory(addPerson)],
  [editPerson.name, actOnDirectory(editPerson)],
  [deactivatePerson.name, actCloseAccount],
  [issueLink.name, actIssueLink],
  [importPlan.name, actImport],
  [foundProgram.name, actFound],
];

export const commands: ReadonlyMap<string, Action> = new Map<string, Action>([
  ...formCommands.flatMap((command) => command.handTo((one) => [entry(one)]) ?? []),
  ...followed,
  ...special,
]);
