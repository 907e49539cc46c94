import type { QualityPage } from "#domain";
import { routes } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { FindingList } from "../shared/finding-list.tsx";
import { QualityCharts } from "./quality-charts.tsx";
import { WeakenedList } from "./weakened-list.tsx";

/** The quality page below its answer. */
export function QualityBody({ page, program }: { page: QualityPage; program: string }) {
  const { warnings, ceremonial, ceremonialUses, weakened, weakenedTotal } = page;
  return (
    <>
      <Section title="By sprint" id="sprints">
        <FindingList findings={warnings} program={program} />
        {page.sprints.length > 0 ? (
          <QualityCharts page={page} program={program} />
        ) : (
          <p className="text-soft">No sprint has begun yet.</p>
        )}
      </Section>
      <Section
        title="Possibly ceremonial criteria"
        id="ceremonial"
        note={`Criteria of gates that were met in every one of at least ${ceremonialUses} uses.`}
      >
        {ceremonial.length > 0 ? (
          <FindingList findings={ceremonial} program={program} />
        ) : (
          <p className="text-soft">
            No criterion was met in {ceremonialUses} gates without ever failing.
          </p>
        )}
      </Section>
      <Section
        title="Waived and loosened"
        id="weakened"
        note="Criteria that ask for less than when work on them began. The steering report lists them too."
        aside={
          weakened.length < weakenedTotal ? (
            <>
              {weakened.length} of {weakenedTotal},{" "}
              <TextLink href={`${routes.quality(program)}?show=all`}>show all</TextLink>
            </>
          ) : null
        }
      >
        {weakened.length > 0 ? (
          <WeakenedList rows={weakened} />
        ) : (
          <p className="text-soft">No waived or loosened criteria are in force.</p>
        )}
      </Section>
    </>
  );
}
