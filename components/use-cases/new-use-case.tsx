import type { UseCaseList } from "#domain";
import { CommandForm } from "../shared/command-form.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { UseCaseFields } from "./use-case-fields.tsx";

/** The form of a new use case, once it is asked for. */
export function NewUseCase({ list, opened }: { list: UseCaseList; opened: Opened }) {
  return (
    <FormOnDemand
      name="new"
      opened={opened}
      offer={list.create}
      summary="Add a use case"
      program={list.slug}
    >
      {() => (
        <div className="max-w-3xl">
          <CommandForm
            program={list.slug}
            offer={list.create}
            submit="Add use case"
            done="Added. It begins in scoping."
          >
            <UseCaseFields members={list.owners} />
          </CommandForm>
        </div>
      )}
    </FormOnDemand>
  );
}
