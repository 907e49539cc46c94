import type { AgendaEntry, CalendarPage } from "#domain";
import { routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { CalendarStrip } from "./calendar-strip.tsx";

/** What comes when, day by day; each name leads to the page it happens on. */
export function CalendarAgenda({ view, program }: { view: CalendarPage; program: string }) {
  const base = routes.program(program);
  const days = view.days.filter(({ entries }) => entries.length > 0);
  if (days.length === 0)
    return (
      <EmptyState
        title="No ceremonies in the next two weeks."
        action={<LinkButton href={`${base}/sprints`}>Go to sprints</LinkButton>}
      >
        Planning, stand-ups, reviews and retrospectives appear here once a sprint has dates.
      </EmptyState>
    );
  return (
    <>
      <CalendarStrip view={view} base={base} />
      <p className="mt-1 text-small text-soft">
        Dark marks are in your calendar. Filled is upcoming, hollow is past, dashed is in a draft
        sprint. Crossed out is cancelled.
      </p>
      <ol className="mt-5 divide-y divide-rule border-y border-rule">
        {days.map(({ day, entries }) => (
          <li key={day} className="gap-x-4 py-2 sm:grid sm:grid-cols-[6.5rem_1fr]">
            <p className={day === view.today ? "font-semibold" : "text-soft"}>
              {day === view.today ? "Today" : <Day day={day} />}
            </p>
            <ul>
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} base={base} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function Entry({ entry, base }: { entry: AgendaEntry; base: string }) {
  const { standing, over, mine } = entry;
  const words = [
    ...(standing === "CANCELLED" ? ["cancelled"] : []),
    ...(standing === "TENTATIVE" ? ["draft"] : []),
    ...(over ? ["over"] : []),
    ...(mine ? [] : ["not in your calendar"]),
  ];
  return (
    <li className="grid grid-cols-[6.5rem_1fr] gap-x-3">
      <span className="text-soft tabular-nums">{entry.time ?? "all day"}</span>
      <span className={standing === "CANCELLED" ? "line-through decoration-soft" : undefined}>
        <TextLink quiet href={`${base}/${entry.path}`}>
          {entry.name}
        </TextLink>
        {words.length > 0 ? (
          <span className="text-small text-soft"> {words.join(", ")}</span>
        ) : null}
      </span>
    </li>
  );
}
