import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BurnUp } from "#domain";
import { parseDay } from "#domain";
import { BurnUpChart } from "./burn-up-chart.tsx";

const burnUp = (...acceptedPoints: readonly (number | null)[]): BurnUp => ({
  number: 4,
  committedPoints: 42,
  acceptedPoints: Math.max(0, ...acceptedPoints.map((points) => points ?? 0)),
  inReviewPoints: 1,
  days: acceptedPoints.flatMap((points, at) => {
    const day = parseDay(`2026-11-${16 + at}`);
    return day ? [{ day, acceptedPoints: points }] : [];
  }),
});

const drawn = (of: BurnUp) =>
  renderToStaticMarkup(<BurnUpChart burnUp={of} program="small" today="2026-11-17" />);

describe("the burn-up of Today", () => {
  const html = drawn(burnUp(0, 5, null));

  test("is drawn by the server, and its table has the same figures", () => {
    expect(html).toContain(
      'role="img" aria-label="Accepted points of sprint 4, day by day: 5 of 42"',
    );
    expect(html).toContain("1 more point is in review");
    expect(html).toMatch(/day 2.*Tue 17 Nov.*42.*<td[^>]*>5<\/td>/);
  });

  test("leads from a day that was to its changes, and from a day to come to the sprint", () => {
    expect(html).toContain("/programs/small/activity?since=2026-11-17&amp;until=2026-11-17");
    expect(html).toContain('href="/programs/small/sprints/4"');
    expect(html).not.toContain("since=2026-11-18");
  });

  test("is an empty chart before the first day, not a fault", () => {
    const nothing = drawn(burnUp(null, null));
    expect(nothing).not.toMatch(/NaN|Infinity/);
  });
});
