import type { UseCasePage } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Sentence } from "../shared/day.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { PlanFields, UseCaseFields } from "./use-case-fields.tsx";

interface Props {
  readonly page: UseCasePage;
  readonly opened: Opened;
}

/** The four owners and what is planned, with the forms that change them. */
export function UseCaseFacts({ page, opened }: Props) {
  const { useCase, slug, offers, members } = page;
  const hidden = { useCaseId: useCase.id };
  return (
    <Section title="Owners and plans" id="facts">
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[2fr_3fr]">
        <DefinitionList
          rows={page.owners.map(({ facet, name }) => ({
            name: facet,
            value: name ?? <strong className="text-at-risk">Nobody</strong>,
          }))}
        />
        <DefinitionList rows={planRows(page)} />
      </div>
      <div className="mt-3 max-w-3xl space-y-1 print:hidden">
        <FormOnDemand
          name="edit"
          opened={opened}
          offer={offers.edit}
          summary="Edit the use case and its owners"
          program={slug}
        >
          {() => (
            <CommandForm program={slug} offer={offers.edit} hidden={hidden} submit="Save changes">
              <UseCaseFields members={members} useCase={useCase} />
            </CommandForm>
          )}
        </FormOnDemand>
        <FormOnDemand
          name="plan"
          opened={opened}
          offer={offers.plan}
          summary="Edit the plans"
          program={slug}
        >
          {() => (
            <CommandForm program={slug} offer={offers.plan} hidden={hidden} submit="Save plans">
              <PlanFields members={members} useCase={useCase} />
            </CommandForm>
          )}
        </FormOnDemand>
      </div>
    </Section>
  );
}

function planRows({ useCase, productionOwner }: UseCasePage) {
  const written = (text: string) => text || <span className="text-soft">Not written</span>;
  return [
    { name: "Fallback", value: written(useCase.fallback) },
    { name: "Stop test", value: written(useCase.stopTest) },
    {
      name: "Measurement plan",
      value: (
        <>
          {written(useCase.measurementPlan)}
          {useCase.measurementPlanDay ? (
            <span className="block text-small text-soft">
              Written on <Day day={useCase.measurementPlanDay} />
            </span>
          ) : null}
        </>
      ),
    },
    {
      name: "Production",
      value: (
        <>
          {written(useCase.productionPlan)}
          <span className="block text-small text-soft">Owner: {productionOwner ?? "nobody"}</span>
        </>
      ),
    },
    { name: "Scalability", value: written(useCase.scalability) },
  ];
}

/** Outcomes and gates that name it, requests to change its scope, and data findings. */
export function UseCaseLinks({ page }: { page: UseCasePage }) {
  const { outcomes, gates, scopeRequests, dataFindings } = page;
  return (
    <Section title="Linked" id="linked">
      <DefinitionList
        rows={[
          {
            name: "Outcomes",
            value:
              outcomes.length === 0
                ? "No outcome names it. Choose it on an outcome."
                : outcomes.map(({ id, title, href, stateWord, partsInPlace }) => (
                    <span key={id} className="block">
                      {href ? <TextLink href={href}>{title}</TextLink> : title}
                      <span className="text-soft">
                        , {stateWord.toLowerCase()}, {partsInPlace} of 4 parts in place
                      </span>
                    </span>
                  )),
          },
          ...(gates.length === 0
            ? []
            : [
                {
                  name: "Gates",
                  value: gates.map(({ id, name, href, standing }) => (
                    <span key={id} className="block">
                      {href ? <TextLink href={href}>{name}</TextLink> : name}
                      <span className="text-soft">, {standing.toLowerCase()}</span>
                    </span>
                  )),
                },
              ]),
          ...scopeRequests.map(({ id, title, note, stateWord, day }) => ({
            name: `Scope request ${id}`,
            value: (
              <>
                {title}
                <span className="text-soft">
                  , {stateWord.toLowerCase()}, <Day day={day} weekday={false} />
                </span>
                <span className="block text-small text-soft">
                  <Sentence text={note} />
                </span>
              </>
            ),
          })),
          ...dataFindings.map(({ text, foundDay, by }) => ({
            name: "Data finding",
            value: (
              <>
                {text}
                <span className="block text-small text-soft">
                  {by}, <Day day={foundDay} />
                </span>
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}
