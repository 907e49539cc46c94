import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EscalationCharts } from "./escalation-charts.tsx";

const shown = (...raised: readonly number[]) =>
  renderToStaticMarkup(
    <EscalationCharts
      program="small"
      board={{
        lanes: [],
        timeToRaise: {
          slowing: false,
          medianWorkingDays: raised.some(Boolean) ? 2 : null,
          sprints: raised.map((count, at) => ({
            number: at + 1,
            raised: count,
            medianWorkingDays: count > 0 ? 2 : null,
          })),
        },
      }}
    />,
  );

test("before anything was raised, the time to raise is a sentence and no empty chart", () => {
  for (const nothing of [shown(), shown(0, 0)]) {
    expect(nothing).toContain("Nobody has raised a blocker yet.");
    expect(nothing).not.toContain("<svg");
  }
});

test("the time to raise is a chart as soon as one blocker was raised", () => {
  expect(shown(0, 1)).toContain("Median working days to raise a blocker");
  expect(shown(0, 1)).not.toContain("Nobody has raised");
});
