import type { GateReview } from "#domain";
import { counted } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { deciderChoices } from "./decide-form.tsx";

/** Who was asked to decide, and the form that asks. */
export function AskForDecision({ review, program }: { review: GateReview; program: string }) {
  const { ask, askedOf, quorum } = review.signing;
  return (
    <div className="mb-4 space-y-2">
      {askedOf ? (
        <p>
          Asked to decide: <strong>{askedOf}</strong>.
        </p>
      ) : null}
      <FormDisclosure
        summary={askedOf ? "Ask other deciders" : "Ask for a decision"}
        offer={ask}
        program={program}
      >
        <CommandForm
          program={program}
          offer={ask}
          hidden={{ gateId: review.id }}
          submit="Ask them"
          done="Asked. Each of them finds it on Today."
        >
          <CheckGroup
            name="deciderIds"
            legend="Deciders to ask"
            choices={deciderChoices(review)}
            checked={review.askedIds}
            hint={`This gate needs ${counted(quorum, "decider")} or more, and all of them sign.`}
          />
        </CommandForm>
      </FormDisclosure>
    </div>
  );
}
