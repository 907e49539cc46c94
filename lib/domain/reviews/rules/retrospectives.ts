/** Retrospectives end in something that somebody does, and that one can see. */
import { addDays, compareDays } from "../../calendar/index.ts";
import type { Watch } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Participant } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { actionsOfRetro, groupedBy, pointsOfRetro } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import type { RetroPointKind } from "../../vocabulary.ts";
import { countedOrNo, listed } from "../../wording.ts";
import { problemThemes } from "../repeating-themes.ts";

const seed = (part: string) => ({ label: `Seed ${part}`, url: null });
const retrospective = {
  label: "Retrospective",
  url: "https://www.compelframework.org/glossary/retrospective",
};
const nobody = [] as const;
const here = (program: Program): Ref => ({ noun: "facts", id: program.id });

const retrospectivesOfOutcome = groupedBy("retrospective", (one) => one.outcomeId);

/** what was delivered is looked back on while people still remember it. */
export const deliveredUnreflected = rule<Watch>({
  id: "A-80",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: retrospective,
  statement: "A delivered outcome has its own retrospective within a week.",
  objection: "{id} ({title}) was delivered on {day}, but {lacking}.",
  remedy: "Hold its retrospective with the people who use it, record what was agreed and close it.",
  check: (program, _question, { today }) => {
    if (settingOf(program, "retrospectivesOptional") === 1) return [];
    const within = settingOf(program, "initiativeRetroCalendarDays");
    return [...program.outcome.values()].flatMap((outcome) => {
      const { id, title, state, deliveredDay } = outcome;
      const delivered = state === "DELIVERED" || state === "ADOPTED";
      if (!delivered || deliveredDay === null) return [];
      if (compareDays(addDays(deliveredDay, within), today) >= 0) return [];
      const opened = retrospectivesOfOutcome(program).get(id) ?? [];
      if (opened.some(({ closedAt }) => closedAt !== null)) return [];
      const lacking = opened[0]
        ? `its retrospective of ${opened[0].day} is not closed`
        : "it has had no retrospective";
      return [
        { subject: { noun: "outcome", id }, facts: { id, title, day: deliveredDay, lacking } },
      ];
    });
  },
});

interface PointAsked {
  readonly subject: Ref;
  readonly kind: RetroPointKind;
  readonly text: string;
  readonly recommendation: string | null;
  /** The retrospective is about to close: what warned while saving blocks now. */
  readonly closing?: true;
}

/** a problem comes with what to do about it. */
export const problemUnpaired = rule<PointAsked>({
  id: "A-81",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: retrospective,
  statement:
    "Each problem has a recommendation that somebody can act on. Without one, saving warns and the retrospective can't be closed.",
  objection: "“{text}” has no recommendation.",
  remedy: "Say in one sentence what should be done differently.",
  check: (_program, { subject, kind, text, recommendation, closing }) =>
    kind === "WENT_WELL" || (recommendation ?? "").trim() !== ""
      ? []
      : [
          {
            subject,
            severity: closing ? "BLOCKS" : "WARNS",
            aspect: text.trim(),
            facts: { text: text.trim() },
          },
        ],
});

/** leaders alone hear themselves. */
export const leadersOnly = rule<{ subject: Ref; participants: readonly Participant[] }>({
  id: "A-82",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: retrospective,
  statement:
    "People who use and operate the result take part in a retrospective, not only leaders.",
  objection:
    "{count:participant} took part, and {count?that person is a leader|all of them are leaders}.",
  remedy: "Invite somebody from the team, from operations or from the users, or say why not.",
  check: (_program, { subject, participants }) =>
    participants.length > 0 && participants.every(({ kind }) => kind === "LEADER")
      ? [{ subject, facts: { count: participants.length } }]
      : [],
});

/** T-86: a person is one participant, in one role. */
export const participantTwice = rule<{ subject: Ref; participants: readonly Participant[] }>({
  id: "T-86",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement: "A person is named once among the participants of a retrospective.",
  objection: "{name} is named more than once among the participants.",
  remedy: "Keep one row for each person.",
  check(program, { subject, participants }) {
    const ids = participants.flatMap(({ memberId }) => memberId ?? []);
    const twice = new Set(ids.filter((id, at) => ids.indexOf(id) < at));
    return [...twice].map((id) => ({
      subject,
      aspect: id,
      facts: { name: program.member.get(id)?.name ?? id },
    }));
  },
});

/** once practice is mature, retrospectives are no longer a choice. */
export const retrospectivesOptional = rule<Watch>({
  id: "A-83",
  severity: "WARNS",
  overridableBy: nobody,
  standingOf: "normative",
  source: {
    label: "Continuous improvement processes",
    url: "https://www.compel.one/domain/continuous-improvement-processes",
  },
  statement: "From level 3 of continuous improvement (D9), retrospectives are mandatory.",
  objection: "Continuous improvement (D9) is at {level}, but retrospectives are set to optional.",
  remedy: "Make retrospectives mandatory in Settings, Numbers.",
  check: (program) => {
    const level = program.domainScore.get("D9")?.provisional ?? 0;
    return settingOf(program, "retrospectivesOptional") === 1 &&
      level >= settingOf(program, "practiceLevelMandatory")
      ? [{ subject: here(program), facts: { level } }]
      : [];
  },
});

/** I-60 (seed SC4): grievances that lead nowhere are worse than silence. */
export const noActionAgreed = rule<{ retrospectiveId: string }>({
  id: "I-60",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("SC4"),
  statement: "A retrospective closes with at least one action.",
  objection: "The retrospective has {points} and {actions}.",
  remedy: "Agree on one action for an upcoming sprint.",
  check: (program, { retrospectiveId: id }) => {
    const agreed = actionsOfRetro(program).get(id) ?? [];
    // Once it is closed nothing can be agreed in it any more: an action rejected later was still agreed.
    const closed = program.retrospective.get(id)?.closedAt;
    if (agreed.some(({ state }) => closed || state !== "REJECTED")) return [];
    const actions = agreed.length === 0 ? "no action" : "no action that was not rejected";
    const points = countedOrNo((pointsOfRetro(program).get(id) ?? []).length, "point");
    return [{ subject: { noun: "retrospective", id }, facts: { points, actions } }];
  },
});

/** I-61 (seed SC4): an action has an owner, a target sprint and a way to verify it. */
export const actionVague = rule<{
  subject: Ref;
  text: string;
  ownerId: string | null;
  targetSprint: number | null;
  verification: string;
}>({
  id: "I-61",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("SC4"),
  statement: "An action has an owner, a target sprint, and a way to know that it worked.",
  objection: "The action is missing: {missing}.",
  remedy: "Name one person, one upcoming sprint and what will be different when it works.",
  check: (_program, { subject, text, ownerId, targetSprint, verification }) => {
    const missing = [
      ...(text.trim() === "" ? ["what will be done"] : []),
      ...(ownerId === null ? ["an owner"] : []),
      ...(targetSprint === null ? ["a target sprint"] : []),
      ...(verification.trim() === "" ? ["how we will know"] : []),
    ];
    return missing.length === 0 ? [] : [{ subject, facts: { missing: listed(missing) } }];
  },
});

/** I-65 (seed SC4): what is said a third time needs somebody with more authority. */
export const complaintRepeats = rule<Watch>({
  id: "I-65",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: seed("SC4"),
  statement: "A problem named in three retrospectives is raised as an escalation.",
  objection: "“{theme}” was a problem in {count:retrospective}.",
  remedy: "Raise it as an escalation. The team can't solve it alone.",
  check: (program) =>
    problemThemes(program)
      .filter(
        ({ retrospectiveIds }) => retrospectiveIds.length >= settingOf(program, "themeRepeats"),
      )
      .map(({ theme, retrospectiveIds, pointIds }) => ({
        subject: { noun: "retroPoint", id: pointIds.at(-1) ?? "" },
        facts: { theme, count: retrospectiveIds.length },
      })),
});

/** I-66 (seed SC4): few actions are carried out, many are not. */
export const manyActions = rule<{ retrospectiveId: string; adding: number }>({
  id: "I-66",
  severity: "INFORMS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("SC4"),
  statement: "A retrospective agrees on at most five new actions.",
  objection: "This retrospective would have {count:new action}. The limit is {most}.",
  remedy: "Keep the two or three that will change the most.",
  check: (program, { retrospectiveId: id, adding }) => {
    const count = (actionsOfRetro(program).get(id) ?? []).length + adding;
    const most = settingOf(program, "retroActionsMany");
    return count > most ? [{ subject: { noun: "retrospective", id }, facts: { count, most } }] : [];
  },
});

export const retrospectiveRules = [
  deliveredUnreflected,
  problemUnpaired,
  leadersOnly,
  participantTwice,
  retrospectivesOptional,
  noActionAgreed,
  actionVague,
  complaintRepeats,
  manyActions,
];
