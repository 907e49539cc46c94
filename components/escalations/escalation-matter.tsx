import type { EscalationPage } from "#domain";
import { counted } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { TextLink } from "#kit/text-link";
import { Day, Moment } from "../shared/day.tsx";

/** What it is about: the matter, what it stops, what could be decided, what was. */
export function EscalationMatter({ page }: { page: EscalationPage }) {
  return (
    <div className="space-y-5">
      {page.description ? <p className="whitespace-pre-line">{page.description}</p> : null}
      {page.decision ? (
        <div className="border-l-2 border-complete pl-4">
          <p className="font-semibold">{page.decision.text}</p>
          <p>{page.decision.effect}</p>
          <p className="text-small text-soft">
            {page.decision.deciderName}, <Moment at={page.decision.at} zone={page.zone} />
          </p>
        </div>
      ) : null}
      {page.options.length > 0 && !page.offers.decide.open ? (
        <div>
          <h2 className="font-medium">Options</h2>
          <ul className="list-disc pl-5">
            {page.options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <DefinitionList
        rows={[
          { name: "Blocks", value: <Stopped page={page} /> },
          { name: "Workstream", value: page.streamName ?? "–" },
          {
            name: "First seen",
            value: (
              <>
                <Day day={page.firstSeenDay} />, raised{" "}
                {page.workingDaysToRaise === 0
                  ? "the same day"
                  : `${counted(page.workingDaysToRaise, "working day")} later`}
              </>
            ),
          },
          { name: "Raised by", value: page.reporterName ?? "A member" },
          { name: "Who sees this name", value: page.whoSeesReporter },
        ]}
      />
    </div>
  );
}

function Stopped({ page: { affectedPlaces, streamName } }: { page: EscalationPage }) {
  if (affectedPlaces.length === 0) return streamName ?? "nothing specific";
  return (
    <ul>
      {affectedPlaces.map(({ id, title, href, state }) => (
        <li key={id}>
          {href ? (
            <TextLink href={href}>
              {id} {title}
            </TextLink>
          ) : (
            `${id} ${title}`
          )}{" "}
          <span className="text-soft">{state.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}
