import type { PlannedRule } from "#domain";
import { Section } from "#kit/section";

/** Rules that records already name and that nothing asks yet. */
export function PlannedRules({ rules }: { rules: readonly PlannedRule[] }) {
  if (rules.length === 0) return null;
  return (
    <Section
      id="planned"
      title="Planned rules"
      note="Records and reports name these rules, but they are not checked yet."
    >
      <dl>
        {rules.map(({ id, statement }) => (
          <div
            key={id}
            id={id}
            className="grid gap-x-8 border-t border-rule py-2 target:bg-action-well sm:grid-cols-[7rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{id}</dt>
            <dd>{statement}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
