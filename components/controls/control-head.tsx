import type { ControlPage } from "#domain";
import { ended, routes, wordFor } from "#domain";
import { Tag } from "#kit/badge";
import { PageHead } from "#kit/page-head";
import { BackLink } from "../shared/back-link.tsx";
import { Day } from "../shared/day.tsx";
import { ControlBadge } from "./control-badge.tsx";
import { ControlStrip } from "./control-strip.tsx";

/** Does it work, when is it tested next, and does Gate P wait for it? */
export function ControlHead({ page, program }: { page: ControlPage; program: string }) {
  return (
    <PageHead
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <BackLink href={routes.controls(program)}>Controls</BackLink>
          <span>{page.id}</span>
          {page.droppedReason === null ? <ControlBadge state={page.state} /> : <Tag>Dropped</Tag>}
          {page.described.type === null ? null : <Tag>{wordFor(page.described.type)}</Tag>}
          {page.required ? <Tag>Required for Gate P</Tag> : null}
        </span>
      }
      title={page.described.name}
      answer={
        <div className="space-y-4">
          <p>
            <Standing page={page} />
          </p>
          {page.droppedReason === null ? <ControlStrip page={page} /> : null}
        </div>
      }
    />
  );
}

function Standing({ page }: { page: ControlPage }) {
  if (page.droppedReason !== null) {
    return (
      <>
        <strong>Dropped.</strong> {page.droppedReason}
      </>
    );
  }
  const waits = page.required ? " Gate P can't pass until it is active." : "";
  switch (page.state) {
    case "SPECIFIED":
      return (
        <>
          <strong>Not built yet.</strong>
          {waits}
        </>
      );
    case "BUILT":
      return (
        <>
          <strong>Built, and not tested yet.</strong>
          {waits}
        </>
      );
    case "TESTED":
      return (
        <>
          <strong>Tested, and not active yet.</strong>
          {waits} <NextTest page={page} />
        </>
      );
    case "ACTIVE":
      return (
        <>
          <strong>Active.</strong> <NextTest page={page} />
        </>
      );
    case "FAILED":
      return (
        <>
          <strong>
            Failed
            {page.failed?.day ? (
              <>
                {" "}
                on <Day day={page.failed.day} />
              </>
            ) : null}
            .
          </strong>{" "}
          {ended(page.failed?.reason ?? "")}
          {waits}
        </>
      );
  }
}

function NextTest({ page: { nextTestDay, testOverdue } }: { page: ControlPage }) {
  if (nextTestDay === null) return testOverdue ? "No test of it is on record." : null;
  return testOverdue ? (
    <strong>
      Its next test was due on <Day day={nextTestDay} />.
    </strong>
  ) : (
    <>
      Its next test is due on <Day day={nextTestDay} />.
    </>
  );
}
