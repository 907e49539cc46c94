/** Overrides and acknowledgements set findings aside; they never delete them. */
import { compareDays } from "../calendar/index.ts";
import type { Override } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import { newRoleNoteOf } from "../role-grants.ts";
import type { Finding } from "./finding.ts";
import type { Ref } from "./ids.ts";
import type { Situation } from "./situation.ts";

/**
 * One part of a subject is overridden by itself: a waiver for one pillar says nothing on another. Where the rule names
 * no kind of part (`aspectOf`), an override names none either and holds for the whole subject.
 */
const key = (ruleId: string, { noun, id }: Named, aspect: string | null | undefined): string =>
  `${ruleId} ${noun}:${id} ${aspect ?? ""}`;

type Named = { readonly noun: string; readonly id: string };

const subjectOf = (one: { readonly subjectNoun: string; readonly subjectId: string }): Named => ({
  noun: one.subjectNoun,
  id: one.subjectId,
});

const overridesBySubject = groupedBy("override", (one) =>
  key(one.ruleId, subjectOf(one), one.aspect),
);
const acknowledgedBySubject = groupedBy("acknowledgement", (one) =>
  key(`${one.ruleId}@${one.deed}`, subjectOf(one), one.aspect),
);

/** In force today: granted, not withdrawn, not expired (the last day counts). */
export const isLive = (override: Override, situation: Situation): boolean =>
  !override.withdrawn && compareDays(situation.today, override.expiresDay) <= 0;

/** Overrides in force today, in the order they were granted. */
export const liveOverrides = (program: Program, situation: Situation): readonly Override[] =>
  [...program.override.values()].filter((override) => isLive(override, situation));

/**
 * The override in force today for a rule and subject: one for the given part, else one for the whole subject; null
 * when there is none.
 */
export function liveOverrideFor(
  program: Program,
  ruleId: string,
  subject: Ref,
  situation: Situation,
  aspect?: string,
): Override | null {
  const live = (part: string | undefined) =>
    overridesBySubject(program)
      .get(key(ruleId, subject, part))
      ?.find((override) => isLive(override, situation));
  return live(aspect) ?? live(undefined) ?? null;
}

/** Marks findings that a live override, or an earlier acknowledgement of the same command, lets pass. */
export function applyOverrides(
  program: Program,
  findings: readonly Finding[],
  commandName: string,
  situation: Situation,
): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.severity === "INFORMS" || finding.standing !== "OPEN") return finding;
    const override = settingAside(program, finding, situation);
    if (override) return overridden(program, finding, override);
    if (finding.severity === "BLOCKS") return finding;
    const seen = acknowledgedBySubject(program).get(
      key(`${finding.ruleId}@${commandName}`, finding.subject, finding.aspect),
    );
    return seen?.[0] ? { ...finding, standing: "ACKNOWLEDGED", passedBy: seen[0].id } : finding;
  });
}

function overridden(program: Program, finding: Finding, override: Override): Finding {
  const roleNote = newRoleNoteOf(program, override);
  const passed = { ...finding, standing: "OVERRIDDEN", passedBy: override.id } as const;
  return roleNote === null ? passed : { ...passed, roleNote };
}

/** The override that lets a finding pass; a joint rule wants one of every role, each by another person. */
function settingAside(program: Program, finding: Finding, situation: Situation): Override | null {
  const { ruleId, subject, aspect } = finding;
  if (finding.overridableBy.length === 0) return null;
  if (!finding.jointly) return liveOverrideFor(program, ruleId, subject, situation, aspect);
  const live = (overridesBySubject(program).get(key(ruleId, subject, aspect)) ?? []).filter(
    (override) => isLive(override, situation),
  );
  const people = new Set(live.map((override) => override.byId));
  const complete = finding.overridableBy.every((role) => live.some((one) => one.role === role));
  return complete && people.size >= finding.overridableBy.length ? (live[0] ?? null) : null;
}
