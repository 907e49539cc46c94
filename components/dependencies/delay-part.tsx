import type { SlipPreview } from "#domain";
import { routes } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { openingHref } from "../shared/on-demand.tsx";
import { recordChoices } from "../shared/record-choices.ts";
import type { DependencyProps } from "./dependency-address.ts";
import { ImpactTree } from "./impact-tree.tsx";
import { SlipQuestion } from "./slip-question.tsx";

/** What moves if one deliverable comes later than expected. */
export function DelayPart({
  program,
  query,
  opened,
  view,
  slipId,
  slip,
}: DependencyProps & { slipId: string | null; slip: SlipPreview | null }) {
  return (
    <Section
      id="slip"
      title="If one deliverable comes later"
      note="This preview changes nothing. It shows who would have to move, and by how many working days."
    >
      <SlipQuestion
        here={routes.dependencies(program)}
        deliverables={view.choices ? recordChoices(view.choices) : null}
        chooseHref={openingHref(opened, "choose")}
        slipId={slipId}
        slip={slip}
        workstreamId={query.workstreamId}
      />
      {slip ? (
        <>
          <ImpactTree slip={slip} program={program} />
          <p className="mt-4 text-small text-soft">
            To record the delay, the lead of{" "}
            <TextLink href={routes.workstream(program, slip.streamId)}>{slip.streamName}</TextLink>{" "}
            logs a new expected date.
          </p>
        </>
      ) : slipId !== null ? (
        <p>{slipId} is not an open deliverable of this program.</p>
      ) : null}
    </Section>
  );
}
