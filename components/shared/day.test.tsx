import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Day, Moment, Period, Sentence } from "./day.tsx";
import { ThisYear } from "./this-year.tsx";

const inYear = (today: string, what: ReactNode): string =>
  renderToStaticMarkup(<ThisYear today={today}>{what}</ThisYear>).replace(/<[^>]+>/g, "");

describe("a day on a screen", () => {
  it("shows its year whenever that is not the program's this year", () => {
    expect(inYear("2026-11-27", <Day day="2026-11-27" />)).toBe("Fri 27 Nov");
    expect(inYear("2026-11-27", <Day day="2062-11-27" />)).toBe("Mon 27 Nov 2062");
    expect(inYear("2027-01-04", <Day day="2026-11-27" weekday={false} />)).toBe("27 Nov 2026");
    expect(inYear("2026-11-27", <Day day="2026-11-27" year />)).toBe("Fri 27 Nov 2026");
  });

  it("shows the year where nobody says which one it is", () => {
    expect(renderToStaticMarkup(<Day day="2026-11-27" />)).toContain("27 Nov 2026");
  });

  it("does so for instants and in short sentences, too", () => {
    const at = "2062-11-27T09:05:00.000Z";
    expect(inYear("2026-11-27", <Moment at={at} zone="UTC" />)).toBe("Mon 27 Nov 2062, 09:05");
    expect(inYear("2026-11-27", <Sentence text="due 2026-12-01 or 2062-12-01" short />)).toBe(
      "due 1 Dec or 1 Dec 2062",
    );
  });

  it("leaves in place what only looks like a day", () => {
    expect(inYear("2026-11-27", <Sentence text="read 2026-02-31" />)).toBe("read 2026-02-31");
    expect(inYear("2026-11-27", <Sentence text="due 2026-12-01 or 2027-01-04" />)).toContain(
      "due Tue 1 Dec or Mon 4 Jan 2027",
    );
  });

  it("says a period of one day as that day", () => {
    expect(inYear("2026-11-27", <Period from="2026-11-27" to="2026-11-27" />)).toBe("27 Nov 2026");
    expect(inYear("2026-11-27", <Period from="2026-10-26" to="2026-11-06" />)).toBe(
      "26 Oct to 6 Nov 2026",
    );
  });
});
