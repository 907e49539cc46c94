import type { RuleEntry as Entry } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

/** The tone of a rule of this severity. */
export const severityTone: Record<Entry["severity"], Tone> = {
  BLOCKS: "blocked",
  WARNS: "at-risk",
  INFORMS: "not-started",
};

/** One rule: what it asks for, what it says when it objects, how to mend it, who may override it. */
export function RuleEntry({ rule }: { rule: Entry }) {
  return (
    <article
      aria-labelledby={`${rule.id}-statement`}
      className="grid gap-x-8 gap-y-2 border-t border-rule py-4 sm:grid-cols-[7rem_minmax(0,1fr)]"
    >
      <div className="flex items-baseline gap-3 sm:block">
        <p className="font-semibold">{rule.id}</p>
        <p className="sm:mt-1">
          <Badge tone={severityTone[rule.severity]}>
            {rule.measure ? "Computes" : wordFor(rule.severity)}
          </Badge>
        </p>
      </div>
      <div className="min-w-0 max-w-3xl">
        <h2 id={`${rule.id}-statement`} className="font-medium">
          {rule.statement}
        </h2>
        <RuleWords rule={rule} />
        {rule.numbers.length > 0 ? (
          <p className="mt-1 text-small text-soft">
            In this program:{" "}
            {rule.numbers.map(({ label, value }) => `${label} ${value}`).join("; ")}. Program
            defaults, not part of the published method.
          </p>
        ) : null}
        <p className="mt-1 text-small text-soft">
          Source:{" "}
          {rule.source.url ? (
            <a href={rule.source.url} className="underline" rel="noreferrer">
              {rule.source.label}
            </a>
          ) : (
            rule.source.label
          )}
        </p>
      </div>
    </article>
  );
}

/** What it says when it objects, how to mend it and who may override it; or what calculates it. */
function RuleWords({ rule }: { rule: Entry }) {
  return rule.measure ? (
    <p className="mt-1 text-soft">Calculated by: {rule.measure}.</p>
  ) : (
    <>
      <p className="mt-1 text-soft">Says: “{rule.objection}”</p>
      <p className="text-soft">To resolve it: {rule.remedy}</p>
      <p className="text-soft">
        {rule.severity !== "BLOCKS"
          ? "Anyone with permission can continue by giving a reason."
          : rule.overridableBy
            ? `Can be overridden by: ${rule.overridableBy}.`
            : "This rule can't be overridden."}
      </p>
    </>
  );
}
