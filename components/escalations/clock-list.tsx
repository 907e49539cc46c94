import type { ClockRow } from "#domain";
import { routes, wordFor } from "#domain";
import { ActionItem, ActionList } from "#kit/action-list";
import { TextLink } from "#kit/text-link";
import { type Tone, toneText } from "#kit/tone";
import { Moment } from "../shared/day.tsx";

/** Escalations whose clocks concern the reader, the own ones first. */
export function ClockList({
  clocks,
  program,
  zone,
}: {
  clocks: readonly ClockRow[];
  program: string;
  zone: string;
}) {
  return (
    <ActionList label="Running time limits">
      {clocks.map((clock) => (
        <ActionItem
          key={clock.id}
          tone={toneOf(clock)}
          word={clock.overdue ? "Over its limit" : wordFor(clock.state)}
          what={
            <TextLink quiet href={routes.escalation(program, clock.id)}>
              {clock.id} {clock.title}
            </TextLink>
          }
          why={
            <>
              <span className={`block font-medium ${toneText[toneOf(clock)]}`}>
                <Limit clock={clock} zone={zone} />
              </span>
              <Why clock={clock} zone={zone} />
            </>
          }
        />
      ))}
    </ActionList>
  );
}

function Limit({ clock, zone }: { clock: ClockRow; zone: string }) {
  if (!clock.running) return wordFor(clock.state);
  const words = clock.overdue
    ? "Limit passed"
    : clock.climbsTo
      ? `Moves to ${wordFor(clock.climbsTo)}`
      : "Limit";
  return (
    <>
      {words} <Moment at={clock.limit} zone={zone} />
    </>
  );
}

function Why({ clock, zone }: { clock: ClockRow; zone: string }) {
  return (
    <>
      {wordFor(clock.severity)}, {wordFor(clock.tier)} · {clock.tie}
      {clock.yours ? "" : `, owned by ${clock.holderName}`}
      {clock.acknowledgeBy ? (
        <>
          {" "}
          · {clock.acknowledgeOverdue ? "not acknowledged by" : "acknowledge by"}{" "}
          <Moment at={clock.acknowledgeBy} zone={zone} />
        </>
      ) : null}
    </>
  );
}

/** Less than a working day left is at risk. */
function toneOf(clock: ClockRow): Tone {
  if (!clock.running) return "complete";
  if (clock.overdue) return "off-track";
  return clock.workingHoursLeft <= 8 ? "at-risk" : "not-started";
}
