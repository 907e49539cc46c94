/** Setting a rule aside: only where the rule allows it, only by a role it names, only for a while. */
import { ownOrder, rule } from "../engine/finding.ts";
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
  ...ownOrder,
  statement: "Only somebody with a role that the rule names can override it.",
  objection: "{rule} can't be overridden as {role}: {why}.",
  remedy: "Do what the rule asks, or ask somebody with a role it names to override it.",
  check: (_program, { subject, ruleId, role, held, allowed }) => {
    const why =
      allowed.length === 0
        ? "this rule can't be overridden"
        : !allowed.includes(role)
          ? `only ${listedOr(allowed.map(wordFor))} can override it`
          : held.includes(role)
            ? null
            : "you don't have that role";
    return why === null ? [] : [{ subject, facts: { rule: ruleId, role: wordFor(role), why } }];
  },
});

export const exceptionRules = [roleMayNotOverride];
