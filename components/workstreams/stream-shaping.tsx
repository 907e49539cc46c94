import type { WorkstreamPage } from "#domain";
import { TextAreaField } from "#kit/fields/field";
import { BringBack } from "../deliverables/bring-back.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { StreamFields } from "./stream-fields.tsx";

/** Everything about a stream that can be changed where it is shown. */
export function StreamShaping({ page }: { page: WorkstreamPage }) {
  const { stream, slug } = page;
  const hidden = { workstreamId: stream.id };
  if (page.dropped) return <BringBack dropped={page.dropped} program={slug} field="workstreamId" />;
  return (
    <div className="max-w-2xl space-y-2">
      {page.activate ? (
        <CommandForm
          program={slug}
          offer={page.activate}
          hidden={hidden}
          submit="Activate stream"
          done="The stream is active."
        />
      ) : null}
      <FormDisclosure
        summary="Edit name, pillars, lead and mandate"
        offer={page.edit}
        program={slug}
      >
        <CommandForm program={slug} offer={page.edit} hidden={hidden} submit="Save">
          <StreamFields leads={page.leads} stream={{ ...stream, mandate: page.mandate }} />
        </CommandForm>
      </FormDisclosure>
      <FormDisclosure summary="Drop this stream" offer={page.drop} program={slug}>
        <CommandForm
          program={slug}
          offer={page.drop}
          hidden={hidden}
          submit="Drop stream"
          tone="danger"
          done="Dropped. You can still read it."
        >
          <TextAreaField label="Reason for dropping it" name="reason" required rows={2} />
        </CommandForm>
      </FormDisclosure>
    </div>
  );
}
