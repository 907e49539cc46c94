import type { SprintCreation } from "#domain";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { SprintFields } from "./sprint-fields.tsx";

/** Lays out the next sprint; its plan and its lock follow on its own page. */
export function NewSprint({ creation, program }: { creation: SprintCreation; program: string }) {
  return (
    <div className="mt-6 max-w-3xl">
      <FormDisclosure
        summary={`Add sprint ${creation.number}`}
        offer={creation.offer}
        program={program}
      >
        <CommandForm
          program={program}
          offer={creation.offer}
          hidden={{ cycleId: creation.cycleId }}
          submit={`Add sprint ${creation.number}`}
          label="Add a sprint"
          done="Added as a draft. Plan it on its page."
        >
          <SprintFields
            defaults={{ ...creation, goal: "", outcomeIds: [], paceReason: null }}
            outcomes={creation.outcomes}
            pace={false}
            onlyEnd={false}
          />
        </CommandForm>
      </FormDisclosure>
    </div>
  );
}
