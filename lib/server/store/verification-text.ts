/** A verification in words: what is proven, the lines to keep, and what only kept heads could prove. */

import { counted, plural } from "#domain";
import { headLine } from "./anchors.ts";
import { type Difference, sentenceOfDifference } from "./difference.ts";
import type { Verification } from "./verify-log.ts";

export function verificationLines(verification: Verification): readonly string[] {
  const { firstDifference } = verification;
  if (firstDifference) return differenceLines(firstDifference);
  const { rows, programs, stateRows, reports, heads } = verification;
  return [
    `The change logs are sound: ${counted(rows, "row")} in ${counted(programs, "program")}, every hash recomputed.`,
    `The state tables equal the replayed logs: ${counted(stateRows, "row")} compared, ${counted(reports, "published report")} among them.`,
    "",
    "Keep these lines where nobody who can write to this database can change them:",
    "",
    ...heads.map(headLine),
    "",
    ...anchorLines(verification),
  ];
}

export const differenceLines = (difference: Difference): readonly string[] => [
  "The database doesn't match its change log, or the log doesn't match itself.",
  sentenceOfDifference(difference),
];

function anchorLines({ anchors, heads }: Verification): readonly string[] {
  const unproven =
    "whether the end of a log was cut off, a whole log rewritten, or a program deleted";
  if (anchors.length === 0)
    return [
      `No kept heads were given, so this doesn't prove ${unproven}.`,
      "Give them with --anchor FILE, or --anchor - to read them from standard input.",
    ];
  const anchored = new Set(anchors.map(({ programId }) => programId));
  const without = heads.filter(({ programId }) => !anchored.has(programId));
  return [
    `All kept heads are in the logs (${anchors.length} compared): up to them, nothing was cut off or rewritten.`,
    ...(without.length === 0
      ? []
      : [
          `No kept head was given for ${without.map(({ programId }) => programId).join(", ")}; for ${plural(without.length, "it", "them")} this doesn't prove ${unproven}.`,
        ]),
  ];
}
