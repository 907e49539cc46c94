import type { CalendarPage, FeedPanel } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { Section } from "#kit/section";
import { CommandForm } from "../shared/command-form.tsx";
import { Moment } from "../shared/day.tsx";

const words = {
  MINE: {
    title: "Your ceremonies",
    what: "Only the ceremonies you take part in, by your roles and the streams you lead.",
    submit: "Create my calendar link",
  },
  PROGRAM: {
    title: "All ceremonies of the program",
    what: "For a shared screen, or to see everything in one calendar.",
    submit: "Create the program's calendar link",
  },
} as const;

/** The addresses under which calendar programs follow the ceremonies. */
export function CalendarFeeds({ view, program }: { view: CalendarPage; program: string }) {
  const common = { program, zone: view.zone };
  return (
    <Section
      id="feeds"
      title="In your own calendar"
      note="Subscribe with a link: in Google Calendar under “Other calendars, from URL”, in Outlook under “Add calendar, subscribe from web”, in Apple Calendar under “File, new calendar subscription”. Your calendar then updates itself every few hours."
    >
      <div className="divide-y divide-rule">
        {view.feeds.map((panel) => (
          <Panel key={panel.scope} panel={panel} {...common} />
        ))}
      </div>
      <p className="mt-3 text-small text-soft">
        Anyone with the link can read the names and times of ceremonies and the goals of sprints,
        and nothing else, without signing in. The link stops working when you revoke it or leave the
        program.
      </p>
      <Invited view={view} />
      {view.others.length > 0 ? <Others view={view} {...common} /> : null}
    </Section>
  );
}

interface Common {
  readonly program: string;
  readonly zone: string;
}

/**
 * The form stays in its place once the address is open, since its answer holds the address and is shown only there;
 * without an answer it is hidden, and with one only its button is.
 */
function Panel({ panel, program, zone }: Common & { panel: FeedPanel }) {
  const { scope, live, open } = panel;
  const { title, what, submit } = words[scope];
  return (
    <div className="py-3 first:pt-0">
      <h3 className="font-medium">{title}</h3>
      <p className="mb-2 text-small text-soft">{what}</p>
      {live ? (
        <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-small">
            Link created <Moment at={live.openedAt} zone={zone} />. If you lose it, revoke it and
            create another.
          </p>
        </div>
      ) : null}
      <div
        className={
          live
            ? "mb-2 [&_button[type=submit]]:hidden [&:not(:has([data-answer]))]:hidden"
            : undefined
        }
      >
        <CommandForm
          program={program}
          offer={open}
          hidden={{ scope }}
          submit={submit}
          done="Calendar link created."
          once="This link is shown only once. Copy it into your calendar app now:"
        />
      </div>
      {live ? (
        <CommandForm
          program={program}
          offer={live.revoke}
          hidden={{ feedId: live.id }}
          submit="Revoke link"
          label={`Revoke: ${title.toLowerCase()}`}
          size="small"
        />
      ) : null}
    </div>
  );
}

function Invited({ view }: { view: CalendarPage }) {
  return (
    <div className="mt-4">
      <Disclosure summary="What is in your calendar, and why">
        <ul className="text-small">
          {view.invited.map(({ kind, name, why }) => (
            <li key={kind}>
              {name}: <span className="text-soft">{why ?? "not in it"}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Others({ view, program, zone }: Common & { view: CalendarPage }) {
  return (
    <div className="mt-2">
      <Disclosure summary={`Other people's links (${view.others.length})`}>
        <ul className="divide-y divide-rule">
          {view.others.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <span className="text-small">
                {one.ownerName}: {one.whole ? "all ceremonies" : "own ceremonies"}, created{" "}
                <Moment at={one.openedAt} zone={zone} />
              </span>
              <CommandForm
                program={program}
                offer={one.revoke}
                hidden={{ feedId: one.id }}
                submit="Revoke link"
                label={`Revoke the link of ${one.ownerName}`}
                size="small"
              />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
