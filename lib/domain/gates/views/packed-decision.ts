/** A decision of a gate in an evidence pack: what was put on record, and who signed it or has not. */
import type { Instant } from "../../calendar/index.ts";
import { dayOf, timeOf } from "../../calendar/index.ts";
import { nameOf } from "../../engine/situation.ts";
import type { GateDecision } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { signaturesOfDecision } from "../../program.ts";
import { wordFor } from "../../vocabulary.ts";
import type { DeciderStanding } from "../gate-signatures.ts";
import { signaturesUnder } from "../gate-signatures.ts";
import { changesInWords } from "../signed-state.ts";

export interface PackedSignature {
  readonly id: string;
  readonly name: string;
  /** "2026-11-20 14:05", in the program's zone. */
  readonly at: string;
  /** "Signed", "Refused: the report is missing", "Outdated: CR-3 …". */
  readonly standing: string;
}

export interface PackedDecision {
  readonly id: string;
  readonly outcome: string;
  readonly state: string;
  readonly proposed: string;
  /** "Inputs reviewed" → what was put on record; empty ones are left out. */
  readonly record: readonly (readonly [name: string, value: string])[];
  readonly signatures: readonly PackedSignature[];
  /** Deciders who have not signed. */
  readonly unsigned: readonly string[];
}

/** What is packed for a reader. */
export interface PackedFor {
  readonly program: Program;
  /** Things the reader may not read, by their keys. */
  readonly withheld: ReadonlySet<string>;
}

export const subjectKey = ({ noun, id }: { noun: string; id: string }): string => `${noun}:${id}`;

/** Tells the things of a noun that the reader may read. */
export const open =
  ({ withheld }: PackedFor, noun: string) =>
  ({ id }: { readonly id: string }): boolean =>
    !withheld.has(subjectKey({ noun, id }));

/** "2026-11-20 14:05", in the program's zone. */
export const momentIn = ({ facts: { calendar } }: Program, at: Instant): string =>
  `${dayOf(calendar, at)} ${timeOf(calendar, at)}`;

export function packedDecision(packing: PackedFor, decision: GateDecision): PackedDecision {
  const { program } = packing;
  const standings = signaturesUnder(program, decision);
  const live = decision.state === "PROPOSED" || decision.state === "STANDS";
  const signatures = (signaturesOfDecision(program).get(decision.id) ?? []).filter(
    open(packing, "signature"),
  );
  return {
    id: decision.id,
    outcome: wordFor(decision.outcome),
    state: wordFor(decision.state),
    proposed: `${nameOf(program, decision.proposedById)} on ${momentIn(program, decision.proposedAt)}${
      decision.byMinutes ? ", by minutes" : ""
    }`,
    record: recordOf(decision),
    signatures: signatures.map((one) => ({
      id: one.id,
      name: nameOf(program, one.memberId),
      at: momentIn(program, one.signedAt),
      standing: one.agrees
        ? standingOf(
            standings.find(({ signature }) => signature?.id === one.id),
            live,
          )
        : `Refused: ${one.reason ?? ""}`,
    })),
    unsigned: live
      ? standings
          .filter(({ signature }) => signature?.agrees !== true)
          .map(({ memberId }) => nameOf(program, memberId))
      : [],
  };
}

function standingOf(latest: DeciderStanding | undefined, live: boolean): string {
  if (!latest) return "Signed, and signed again later";
  const since = live ? changesInWords(latest.outdatedBy) : "";
  return since === "" ? "Signed" : `Outdated since: ${since}`;
}

const recordOf = (decision: GateDecision): PackedDecision["record"] =>
  [
    ["Inputs reviewed", decision.inputs.join("; ")],
    ["Exceptions", decision.exceptions ?? ""],
    ["Remediation", decision.remediation ?? ""],
    ["To be repeated", decision.recycleActivities.join("; ")],
    ["To be reassessed", decision.reassessment ?? ""],
    ["Ended", decision.endedReason ?? ""],
  ].flatMap(([name = "", value = ""]) => (value === "" ? [] : [[name, value] as const]));
