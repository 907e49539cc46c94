import type { ReactNode } from "react";
import type { Today } from "#domain";
import { sprintDay, wordFor } from "#domain";
import { Day } from "../shared/day.tsx";

/** What day it is in the life of the program: sprint and working day, stage, cycle, and what comes next. */
export function TodayStrip({ view }: { view: Today }) {
  const { sprint, stage, cycle, next } = view.strip;
  return (
    <dl className="mb-8 flex flex-wrap gap-x-10 gap-y-3 border-y border-rule py-2.5 text-small">
      <Fact name="Today">
        <Day day={view.day} year />
      </Fact>
      {sprint ? (
        <Fact name={`Sprint ${sprint.number}`}>
          <span className="flex items-center gap-3">
            {sprintDay(sprint.day, sprint.of)}
            <Ticks day={sprint.day} of={sprint.of} />
          </span>
        </Fact>
      ) : (
        <Fact name="Sprint">none is running</Fact>
      )}
      <Fact name="Stage">{stage ? wordFor(stage) : "not begun"}</Fact>
      <Fact name="Cycle">{cycle ?? "none yet"}</Fact>
      {next ? (
        <Fact name="Next">
          {next.name}, <Day day={next.day} />
          {next.time === null ? "" : `, ${next.time}`}
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

/** One mark a working day; today's is the tall one. */
function Ticks({ day, of }: { day: number; of: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${of * 7} 14`}
      width={of * 7}
      height={14}
      className="shrink-0"
    >
      {Array.from({ length: of }, (_, at) => {
        const past = at + 1 <= day;
        const tall = at + 1 === day;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the sprint
            key={at}
            x={at * 7}
            y={tall ? 0 : 4}
            width={4}
            height={tall ? 14 : 6}
            fill={past ? "var(--ink)" : "var(--rule)"}
          />
        );
      })}
    </svg>
  );
}
