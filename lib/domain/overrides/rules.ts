/** Setting a rule aside: only where the rule allows it, only by a role it names, only for a while. */
import { rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { ProgramRole } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { listedOr } from "../wording.ts";

/** T-41: a rule names the roles that may override it; nobody else may, and some rules name nobody. */
export const roleMayNotOverride = rule<{
  subject: Ref;
  ruleId: string;
  role: ProgramRole;
  held: readonly ProgramRole[];
  allowed: readonly ProgramRole[];
}>({
  id: "T-41",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "platform",
  source: { label: "Throughline", url: null },
  statement: "A rule is overridden only by a role that it names, held by whoever grants it.",
  objection: "{rule} can't be overridden as {role}: {why}.",
  remedy: "Do what the rule asks, or have somebody with a role it names override it.",
  check: (_program, { subject, ruleId, role, held, allowed }) => {
    const why =
      allowed.length === 0
        ? "nobody may override this rule"
        : !allowed.includes(role)
          ? `it can be overridden by ${listedOr(allowed.map(wordFor))}`
          : held.includes(role)
            ? null
            : "you do not hold that role";
    return why === null ? [] : [{ subject, facts: { rule: ruleId, role: wordFor(role), why } }];
  },
});

export const exceptionRules = [roleMayNotOverride];
