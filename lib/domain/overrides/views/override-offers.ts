/** Which findings can be overridden, by whom, and whether the reader is one of them. */
import type { Day } from "../../calendar/index.ts";
import { addWorkingDays } from "../../calendar/index.ts";
import type { Finding } from "../../engine/finding.ts";
import type { FindingLine } from "../../engine/finding-line.ts";
import { findingLine } from "../../engine/finding-line.ts";
import type { Ref } from "../../engine/ids.ts";
import { refKey } from "../../engine/ids.ts";
import { isLive } from "../../engine/override.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { Override } from "../../nouns.ts";
import { partiesTo, partyAmong } from "../../people/parties-to.ts";
import type { Program } from "../../program.ts";
import { newRoleNoteOf } from "../../role-grants.ts";
import { settingOf } from "../../settings.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { aspectWords } from "../exceptions-in-force.ts";

export interface OverrideOffer {
  readonly finding: FindingLine;
  /** Roles of the reader that the rule names; empty when the reader may not. */
  readonly roles: readonly { readonly value: ProgramRole; readonly label: string }[];
  /** Why the reader may not, though their role could: it is their own work (I-44). */
  readonly ownsSubject: boolean;
  readonly lastDay: Day;
}

export interface OverrideRow {
  readonly id: string;
  readonly ruleId: string;
  /** The one part it speaks of; null for the whole subject. */
  readonly part: string | null;
  readonly byName: string;
  readonly role: string;
  readonly reason: string;
  readonly expiresDay: Day;
  readonly live: boolean;
  /** "… has held the role … since …, given by …", where the role was new on that day. */
  readonly roleNote: string | null;
}

/** One offer per rule and subject, for open findings that somebody may override. */
export function overrideOffers(
  program: Program,
  findings: readonly Finding[],
  situation: Situation,
): readonly OverrideOffer[] {
  const me = memberOf(program, situation.actor);
  const { calendar } = program.facts;
  const most = settingOf(program, "overrideWorkingDays");
  const once = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.standing === "OPEN" && finding.overridableBy.length > 0) {
      once.set(`${finding.ruleId} ${refKey(finding.subject)} ${finding.aspect ?? ""}`, finding);
    }
  }
  return [...once.values()].map((finding) => ({
    finding: findingLine(finding),
    roles: finding.overridableBy
      .filter((role) => me?.roles.includes(role))
      .map((value) => ({ value, label: wordFor(value) })),
    ownsSubject:
      me !== null && partyAmong(program, partiesTo(program, finding.subject), me.id) !== null,
    lastDay: addWorkingDays(calendar, situation.today, most),
  }));
}

/** Every override ever granted for a subject, newest first. */
export function overridesOn(
  program: Program,
  subject: Ref,
  situation: Situation,
): readonly OverrideRow[] {
  return [...program.override.values()]
    .filter(
      ({ subjectNoun, subjectId }) => subjectNoun === subject.noun && subjectId === subject.id,
    )
    .reverse()
    .map((override) => overrideRow(program, override, situation));
}

/**
 * An override in words. `live` says whether it still holds now; `roleNote` is null unless the role was new to its
 * holder when they overrode the rule.
 */
export const overrideRow = (
  program: Program,
  override: Override,
  situation: Situation,
): OverrideRow => ({
  id: override.id,
  ruleId: override.ruleId,
  part: override.aspect === null ? null : aspectWords(program, override.aspect),
  byName: nameOf(program, override.byId),
  role: wordFor(override.role),
  reason: override.reason,
  expiresDay: override.expiresDay,
  live: isLive(override, situation),
  roleNote: newRoleNoteOf(program, override),
});
