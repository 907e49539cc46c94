/** A criterion that nothing ever fails may be asked for the sake of asking. */
import type { Watch } from "../../engine/finding.ts";
import { rule } from "../../engine/finding.ts";
import { settingOf } from "../../settings.ts";
import { wordFor } from "../../vocabulary.ts";
import { criterionUses } from "../criterion-uses.ts";

/** I-50 (seed EA3): gates are not bureaucracy. */
export const possiblyCeremonial = rule<Watch>({
  id: "I-50",
  severity: "INFORMS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed EA3", url: null },
  statement: "A criterion of gates that has never failed in six uses is possibly ceremonial.",
  objection:
    'Possibly ceremonial: "{text}" was met in all {uses:use} at {level} gates, most recently in {gate}.',
  remedy: "Ask what would fail it. If nothing would, make it stricter or leave it out.",
  check: (program) => {
    const least = settingOf(program, "ceremonialUses");
    return criterionUses(program)
      .filter(({ uses, failed }) => failed === 0 && uses >= least)
      .map(({ latest: { id, text, subjectId }, uses }) => ({
        subject: { noun: "criterion", id },
        facts: {
          text,
          uses,
          gate: subjectId,
          level: wordFor(program.gate.get(subjectId)?.level ?? "").toLowerCase(),
        },
      }));
  },
});

export const ceremonialRules = [possiblyCeremonial];
