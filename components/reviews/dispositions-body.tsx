import type { ReviewItem, SprintReviewPage } from "#domain";
import { counted, routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { DeliverableLink } from "../shared/deliverable-link.tsx";
import { UntilItOpens } from "../sprints/until-it-opens.tsx";
import { DisposeForm } from "./dispose-form.tsx";
import { DisposeSeveral } from "./dispose-several.tsx";
import { ItemStanding } from "./sprint-review-items.tsx";

interface Props {
  readonly view: SprintReviewPage;
  readonly program: string;
}

/** What becomes of what was not accepted: several at once, or one by one; then the review closes. */
export function DispositionsBody(props: Props) {
  const { view, program } = props;
  if (view.standing === "AHEAD") {
    return (
      <EmptyState title="The review has not been opened.">
        Dispositions are recorded while the review is open.{" "}
        <TextLink href={routes.sprintClosing(program, view.sprint.number, "review")}>
          Go to the review
        </TextLink>
      </EmptyState>
    );
  }
  const mine = view.items.filter(({ unsettled, dispose }) => unsettled && dispose.open);
  return (
    <>
      {mine.length > 0 ? <DisposeSeveral {...props} items={mine} /> : null}
      {mine.length > 0 ? <OneByOne {...props} items={mine} /> : null}
      <NotYours {...props} />
      <Decided {...props} />
      {view.standing === "OPEN" ? (
        <Section id="close" title="Close the review">
          <UntilItOpens offer={view.close} words="Close the review">
            <CommandForm
              program={program}
              offer={view.close}
              hidden={{ sprintId: view.sprintId }}
              submit="Close the review"
              tone="primary"
              done="Closed. The retrospective comes next."
            />
          </UntilItOpens>
        </Section>
      ) : null}
    </>
  );
}

function OneByOne({ view, program, items }: Props & { items: readonly ReviewItem[] }) {
  return (
    <Section
      id="one-by-one"
      title="Decide on one"
      note="To split a deliverable, or to give it a due date of its own."
    >
      <ul aria-label="Deliverables to decide on" className="divide-y divide-rule">
        {items.map((item) => (
          <li key={item.itemId} id={item.row.id} className="scroll-mt-4 py-1.5">
            <Disclosure
              summary={
                <>
                  {item.row.id} {item.row.title}
                </>
              }
            >
              <DisposeForm item={item} view={view} program={program} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What others decide first: a reviewer's verdict, or another stream's lead. */
function NotYours({ view, program }: Props) {
  const others = view.items.filter(({ unsettled, dispose }) => unsettled && !dispose.open);
  if (others.length === 0) return null;
  return (
    <Section id="others" title="Waiting for others">
      <ul aria-label="Deliverables that wait for others" className="divide-y divide-rule">
        {others.map((item) => (
          <li key={item.itemId} className="py-2 first:pt-0">
            <DeliverableLink row={item.row} program={program} />
            <p className="text-small text-soft">
              {item.dispose.findings[0]?.sentence}{" "}
              {item.verdict?.offer.open ? (
                <TextLink href={item.verdict.href}>Accept or return {item.row.id}</TextLink>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decided({ view, program }: Props) {
  const decided = view.items.filter(({ unsettled }) => !unsettled);
  if (decided.length === 0) return null;
  return (
    <Section
      id="decided"
      title="Decided"
      aside={`${decided.length} of ${counted(view.items.length, "deliverable")}`}
    >
      <ul aria-label="Decided deliverables" className="divide-y divide-rule">
        {decided.map((item) => (
          <li
            key={item.itemId}
            className="grid gap-x-6 gap-y-1 py-2 first:pt-0 sm:grid-cols-[minmax(0,1fr)_22rem]"
          >
            <p>
              <DeliverableLink row={item.row} program={program} />
              <span className="text-small text-soft">
                {" "}
                {counted(item.pointsAtLock, "point")} · {item.streamName}
              </span>
            </p>
            <div>
              <ItemStanding item={item} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
