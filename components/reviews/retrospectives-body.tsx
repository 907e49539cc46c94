import type { RetrospectivesPage } from "#domain";
import { counted, routes, timesOver, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Columns } from "#kit/charts/columns";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { FollowThroughBar } from "./follow-through-bar.tsx";
import { ParticipantFields } from "./participant-fields.tsx";
import { HeldOnField } from "./record-parts.tsx";
import { ActionFacts } from "./retro-action-facts.tsx";
import { RetroActionList } from "./retro-action-list.tsx";

interface Props {
  view: RetrospectivesPage;
  program: string;
}

/** Every action until it is done, what is complained of again and again, and the retrospectives held. */
export function RetrospectivesBody(props: Props) {
  const { view, program } = props;
  return (
    <>
      <FollowThroughBar rate={view.rate} leastRatio={view.leastRatio} />
      {view.findings.length > 0 ? (
        <Section id="warnings" title="What stands out">
          <FindingList findings={view.findings} program={program} />
        </Section>
      ) : null}
      <Section id="open" title="Not done yet" aside={counted(view.open.length, "action")}>
        {view.open.length > 0 ? (
          <RetroActionList rows={view.open} label="Open actions" program={program} />
        ) : (
          <EmptyState title="No action is open.">
            Actions are agreed in the retrospective of a sprint; they stay here until they are done
            or rejected.
          </EmptyState>
        )}
      </Section>
      <Columns>
        <div>
          <Themes view={view} program={program} />
        </div>
        <div>
          <Held view={view} />
        </div>
      </Columns>
      {view.toHold.length > 0 ? <ToHold {...props} /> : null}
      {view.settled.length > 0 ? (
        <Section
          id="settled"
          title="Done and rejected"
          aside={counted(view.settled.length, "action")}
        >
          <ul className="divide-y divide-rule">
            {view.settled.map((line) => (
              <li key={line.id} id={line.id} className="py-2 first:pt-0 target:bg-action-well">
                <ActionFacts line={line} program={program} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Themes({ view, program }: { view: RetrospectivesPage; program: string }) {
  return (
    <Section id="themes" title="Themes of problems">
      {view.themes.length === 0 ? (
        <p className="text-soft">No problem has a theme yet.</p>
      ) : (
        <ul className="divide-y divide-rule">
          {view.themes.map(({ theme, times, heard, repeats }) => (
            <li key={theme} className="flex items-baseline justify-between gap-4 py-1.5">
              <span>
                {theme} <span className="text-small text-soft">{heard.join(", ")}</span>{" "}
                {repeats ? (
                  <TextLink href={routes.newEscalation(program)}>Raise a blocker</TextLink>
                ) : null}
              </span>
              <Badge tone={repeats ? "off-track" : times > 1 ? "at-risk" : "not-started"}>
                {timesOver(times)}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Held({ view }: { view: RetrospectivesPage }) {
  return (
    <Section id="held" title="Held">
      {view.held.length === 0 ? (
        <p className="text-soft">
          No retrospective yet. The first one follows the review of the first sprint.
        </p>
      ) : (
        <Table
          caption="Retrospectives"
          columns={[
            { key: "about", label: "Of" },
            { key: "day", label: "Held" },
            { key: "problems", label: "Problems", numeric: true },
            { key: "actions", label: "Actions done", numeric: true },
          ]}
        >
          {view.held.map((one) => (
            <Row key={one.id}>
              <Cell head>
                <TextLink quiet className="font-medium" href={one.href}>
                  {one.about.charAt(0).toUpperCase() + one.about.slice(1)}
                </TextLink>
                <span className="block text-small text-soft">
                  {wordFor(one.level)}
                  {one.closed ? "" : ", still open"}
                </span>
              </Cell>
              <Cell nowrap>
                <Day day={one.day} weekday={false} />
              </Cell>
              <Cell numeric>{one.problems}</Cell>
              <Cell numeric>
                {one.done} of {one.actions}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}

function ToHold({ view, program }: Props) {
  return (
    <Section
      id="to-hold"
      title="Delivered outcomes without a retrospective"
      note="Hold a retrospective within a week of delivery, with the people who use the outcome."
    >
      <ul className="divide-y divide-rule">
        {view.toHold.map((one) => (
          <li key={one.id} className="py-2 first:pt-0">
            <p>
              {one.id} {one.title}
              {one.day ? (
                <span className="text-small text-soft">
                  {" "}
                  · delivered on <Day day={one.day} />
                </span>
              ) : null}
            </p>
            <div className="text-small">
              <Disclosure summary="Open its retrospective" of={one.id}>
                <CommandForm
                  program={program}
                  offer={one.open}
                  hidden={{ outcomeId: one.id }}
                  submit="Open the retrospective"
                  label={`Open the retrospective of ${one.id}`}
                >
                  <HeldOnField day={view.today} />
                  <ParticipantFields people={view.people} present={[]} />
                </CommandForm>
              </Disclosure>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
