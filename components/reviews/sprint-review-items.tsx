import type { ReviewItem, SprintReviewPage } from "#domain";
import { counted, routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { TextAreaField, TextField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { DeliverableLink } from "../shared/deliverable-link.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { StateBadge } from "../shared/state-badge.tsx";

/** Everything that was in the sprint; what still wants an answer first. */
export function SprintReviewItems({ view, program }: { view: SprintReviewPage; program: string }) {
  const inOrder = [...view.items].sort((a, b) => Number(b.unsettled) - Number(a.unsettled));
  return (
    <ul aria-label="Deliverables in the sprint" className="divide-y divide-rule">
      {inOrder.map((item) => (
        <li
          key={item.itemId}
          id={item.row.id}
          className="grid scroll-mt-4 gap-x-6 gap-y-1 py-3 first:pt-0 sm:grid-cols-[minmax(0,1fr)_13rem]"
        >
          <Facts item={item} program={program} />
          <div>
            <ItemStanding item={item} />
          </div>
          {view.standing === "OPEN" ? (
            <div className="sm:col-span-2 print:hidden">
              <ActionForms item={item} view={view} program={program} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Facts({ item, program }: { item: ReviewItem; program: string }) {
  const { row } = item;
  return (
    <div className="min-w-0">
      <p>
        <DeliverableLink row={row} program={program} /> <PillarBadge pillar={row.pillar} />
      </p>
      <p className="text-small text-soft">
        {counted(item.pointsAtLock, "point")} · {item.streamName} · {row.ownerName}
        {item.cameFrom === null ? "" : ` · carried over from sprint ${item.cameFrom}`}
      </p>
      {item.demonstration ? <p className="text-small">Shown: {item.demonstration}</p> : null}
    </div>
  );
}

/** Its state; of unfinished work what becomes of it, and why. */
export function ItemStanding({ item }: { item: ReviewItem }) {
  const { disposition, rootCause, rootCauseNote } = item;
  if (item.accepted) return <StateBadge state="ACCEPTED" />;
  if (disposition === null || disposition === "ACCEPTED") {
    return <StateBadge state={item.row.state} late={item.row.late} />;
  }
  return (
    <>
      <Badge tone="at-risk">{wordFor(disposition)}</Badge>
      <p className="text-small text-soft">
        {rootCause ? `${wordFor(rootCause)}. ` : "No cause yet. "}
        {rootCauseNote}
      </p>
    </>
  );
}

function ActionForms({
  item,
  view,
  program,
}: {
  item: ReviewItem;
  view: SprintReviewPage;
  program: string;
}) {
  const { row, verdict } = item;
  const blocking = verdict?.offer.findings.filter(({ severity }) => severity === "BLOCKS") ?? [];
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-1 text-small">
      {verdict ? (
        <div className="w-full space-y-1">
          <TextLink href={verdict.href}>Accept or return {row.id}</TextLink>
          <FindingList findings={blocking} program={program} />
        </div>
      ) : null}
      {item.demonstrate.open ? (
        <Disclosure
          summary={item.demonstration ? "Show again" : "Record demonstration"}
          of={row.id}
        >
          <CommandForm
            program={program}
            offer={item.demonstrate}
            hidden={{ itemId: item.itemId }}
            submit="Save demonstration"
            tone="plain"
            label={`Demonstrate ${row.id}`}
          >
            <TextAreaField name="note" label="What was shown" rows={2} maxLength={4000} required />
            <TextField
              type="url"
              name="link"
              label="Recording or page"
              hint="Saved as evidence of the deliverable."
            />
          </CommandForm>
        </Disclosure>
      ) : null}
      {item.unsettled && item.dispose.open ? (
        <TextLink href={routes.sprintClosing(program, view.sprint.number, "dispositions")}>
          Carry over, split, drop or return <span className="sr-only">{row.id}</span>
        </TextLink>
      ) : null}
    </div>
  );
}
