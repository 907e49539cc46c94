import { isPermitted } from "#domain";
import { TextField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { RuleLink } from "../shared/rule-link.tsx";
import type { DeliverableShown } from "./deliverable-props.ts";

/** What the method lets this kind of work wait for and nobody has linked yet: one press adds it. */
export function ProposedLinks({ view, program }: DeliverableShown) {
  const { rows, accept, dismiss } = view.proposed;
  if (rows.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-small font-semibold text-soft">Proposed dependencies</h3>
      <ul className="divide-y divide-rule">
        {rows.map(({ fromId, title, href, ruleId, statement }) => {
          const hidden = { toId: view.row.id, fromId };
          return (
            <li key={fromId} className="space-y-2 py-2.5">
              <p>
                {href === null ? (
                  `${fromId} ${title}`
                ) : (
                  <TextLink href={href}>
                    {fromId} {title}
                  </TextLink>
                )}
                <span className="block text-small text-soft">
                  {statement} <RuleLink ruleId={ruleId} program={program} />
                </span>
              </p>
              {isPermitted(accept) ? (
                <CommandForm
                  program={program}
                  offer={accept}
                  hidden={hidden}
                  submit="Add dependency"
                  size="small"
                  label={`Add the dependency on ${fromId}`}
                  done="Added."
                />
              ) : null}
              <FormDisclosure
                summary="Dismiss"
                of={`the dependency on ${fromId}`}
                offer={dismiss}
                program={program}
              >
                <CommandForm
                  program={program}
                  offer={dismiss}
                  hidden={hidden}
                  submit="Dismiss"
                  inline
                  label={`Dismiss the dependency on ${fromId}`}
                  done="Dismissed."
                >
                  <TextField name="reason" label="Why it doesn't depend on it" required />
                </CommandForm>
              </FormDisclosure>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
