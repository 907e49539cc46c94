/** Delivered means all four pillars (seed EG2). */
import { addDays } from "../calendar/index.ts";
import { rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { wordFor } from "../vocabulary.ts";
import { listed, plural } from "../wording.ts";
import type { OutcomeCompleteness, PartCompleteness } from "./outcome-completeness.ts";
import { outcomeCompleteness } from "./outcome-completeness.ts";

const ref = (id: string): Ref => ({ noun: "outcome", id });

function completenessOf(program: Program, outcomeId: string): OutcomeCompleteness | null {
  const outcome = program.outcome.get(outcomeId);
  return outcome ? outcomeCompleteness(program, outcome) : null;
}

/** What keeps one part from being there, in words: "DL21 is in review". */
export function whyMissing(part: PartCompleteness): string {
  if (part.standing === "UNDECLARED") return "it isn't described yet";
  if (part.excuseWants.length > 0) {
    const { excuseWants: who } = part;
    return `it is marked as not required, but ${listed(who)} ${plural(who.length, "has", "have")} not agreed`;
  }
  const open = part.deliverables.filter(({ state }) => state !== "ACCEPTED");
  if (open.length === 0) return "it has no deliverable";
  return open.map(({ id, state }) => `${id} is ${wordFor(state).toLowerCase()}`).join(", ");
}

/** I-10 (seed EG2): delivered needs every required part accepted. */
export const partNotAccepted = rule<{ outcomeId: string }>({
  id: "I-10",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed EG2", url: null },
  statement:
    "An outcome is delivered when technology is live, governance has cleared it, people are trained and the process is redesigned. Only the EATP and the business owner together may mark a part as not required, with a reason.",
  objection: "{pillar} is missing from {title}: {why}.",
  remedy:
    "Get the part's deliverables accepted, or ask the EATP and the business owner to mark it as not required.",
  check: (program, { outcomeId }) => {
    const completeness = completenessOf(program, outcomeId);
    if (!completeness) return [];
    return completeness.missing.map((part) => ({
      subject: part.part ? { noun: "outcomePart", id: part.part.id } : ref(outcomeId),
      facts: {
        pillar: wordFor(part.pillar),
        title: completeness.outcome.title,
        why: whyMissing(part),
      },
    }));
  },
});

/** I-11 (seed EG2): technology alone is technically complete, and no other word may be put on it. */
export const onlyTechnicallyComplete = rule<{ outcomeId: string }>({
  id: "I-11",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed EG2", url: null },
  statement:
    "An outcome with technology accepted and another part open is technically complete and doesn't count as delivered.",
  objection: "{title} is only technically complete: {missing} still open.",
  remedy: "Finish the other parts. Until then it doesn't count as delivered.",
  check: (program, { outcomeId }) => {
    const completeness = completenessOf(program, outcomeId);
    if (completeness?.state !== "TECHNICALLY_COMPLETE") return [];
    const names = completeness.missing.map(({ pillar }) => wordFor(pillar));
    const missing = `${listed(names)} ${plural(names.length, "is", "are")}`;
    return [{ subject: ref(outcomeId), facts: { title: completeness.outcome.title, missing } }];
  },
});

/** I-12 (seed EG2): an outcome leaves draft when all four parts are declared. */
export const partsUndeclared = rule<{ outcomeId: string }>({
  id: "I-12",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed EG2", url: null },
  statement: "An outcome goes into delivery once all four of its parts are described.",
  objection: "{title} has {declared} of 4 parts described. Missing: {missing}.",
  remedy: "For each pillar, say what will be true or why it is not required.",
  check: (program, { outcomeId }) => {
    const completeness = completenessOf(program, outcomeId);
    if (!completeness) return [];
    const undeclared = completeness.parts.filter(({ standing }) => standing === "UNDECLARED");
    if (undeclared.length === 0) return [];
    return [
      {
        subject: ref(outcomeId),
        facts: {
          title: completeness.outcome.title,
          declared: completeness.parts.length - undeclared.length,
          missing: listed(undeclared.map(({ pillar }) => wordFor(pillar))),
        },
      },
    ];
  },
});

/** I-13 (seed EG2, CC1): technology runs more than one sprint ahead of the slowest part. */
export const technologyRunsAhead = rule<{ outcomeId: string }>({
  id: "I-13",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed EG2, CC1", url: null },
  statement: "Technology stays within one sprint of the slowest part of its outcome.",
  objection: "Technology of {title} {ready} {day}, but {slowest} is expected {when}.",
  remedy: "Speed up the slowest part, or delay technology.",
  check: (program, { outcomeId }, situation) => {
    const completeness = completenessOf(program, outcomeId);
    if (completeness?.state !== "IN_DELIVERY" && completeness?.state !== "TECHNICALLY_COMPLETE") {
      return [];
    }
    const technology = completeness.parts.find(({ pillar }) => pillar === "TECHNOLOGY");
    const slowest = completeness.lagging;
    if (!technology?.expectedDay || !slowest || slowest.pillar === "TECHNOLOGY") return [];
    const latest = addDays(technology.expectedDay, settingOf(program, "sprintCalendarDays"));
    // A part nobody can date is measured against today.
    if ((slowest.expectedDay ?? situation.today) <= latest) return [];
    return [
      {
        subject: ref(outcomeId),
        facts: {
          title: completeness.outcome.title,
          ready: technology.standing === "ACCEPTED" ? "has been ready since" : "will be ready on",
          day: technology.expectedDay,
          slowest: wordFor(slowest.pillar),
          when: slowest.expectedDay ? `on ${slowest.expectedDay}` : "at an unknown date",
        },
      },
    ];
  },
});

export const outcomeRules = [
  partNotAccepted,
  onlyTechnicallyComplete,
  partsUndeclared,
  technologyRunsAhead,
];
