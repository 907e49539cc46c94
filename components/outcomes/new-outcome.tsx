import type { OutcomeList } from "#domain";
import { routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { OutcomeFields, PartFields } from "./outcome-fields.tsx";

/** A link until it is asked for: its lists of deliverables are longer than the page. */
export function NewOutcome({ list }: { list: OutcomeList }) {
  if (list.opened?.kind !== "new")
    return (
      <p>
        <TextLink href={`${routes.outcomes(list.slug)}?new#new`}>Add an outcome</TextLink>
      </p>
    );
  return (
    <Disclosure summary="Add an outcome" open>
      <div className="max-w-3xl">
        <CommandForm
          program={list.slug}
          offer={list.create}
          submit="Add outcome"
          done="Added as a draft."
        >
          <OutcomeFields choices={list.choices} />
          <PartFields choices={list.choices} />
        </CommandForm>
      </div>
    </Disclosure>
  );
}
