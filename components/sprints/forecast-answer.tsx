import type { ForecastPage } from "#domain";
import { counted, plural } from "#domain";
import { Day } from "../shared/day.tsx";

/** When is the rest done? A range; while calibrating the range is all there is. */
export function ForecastAnswer({ view }: { view: ForecastPage }) {
  const { outlook, openPoints, openDeliverables, bands, sprintsWanted } = view;
  const band = bands.find(({ percent }) => percent === 80);
  if (outlook === "NOTHING_PLANNED")
    return <>Nothing is planned yet, so there is no deliverable to forecast.</>;
  if (outlook === "NO_POINTS")
    return (
      <>
        {counted(openDeliverables, "deliverable is", "deliverables are")} open without an estimate.
        Add points to get a forecast.
      </>
    );
  if (outlook === "NOTHING_LEFT")
    return <>Every deliverable is accepted. There is nothing left to forecast.</>;
  if (outlook === "NO_HISTORY")
    return (
      <>
        <strong>
          {counted(openPoints, "point")} {plural(openPoints, "is", "are")} open, and no sprint has
          closed yet.
        </strong>{" "}
        A range is shown after the first closed sprint and is reliable after {sprintsWanted}.
      </>
    );
  if (outlook === "NOTHING_ACCEPTED" || !band)
    return (
      <>
        <strong>
          {counted(openPoints, "point")} {plural(openPoints, "is", "are")} open, and no closed
          sprint accepted anything.
        </strong>{" "}
        At that pace there is no end date to forecast.
      </>
    );
  return <Done view={view} band={band} />;
}

/** The range in which it is done, and how far to trust it. */
function Done({ view, band }: { view: ForecastPage; band: ForecastPage["bands"][number] }) {
  const { openPoints, calibrating, sprintsWanted, cycleEnd } = view;
  return (
    <>
      <strong>
        The {counted(openPoints, "point")} still open {plural(openPoints, "is", "are")} done{" "}
        {Range(band)}
      </strong>{" "}
      in 8 of 10 runs.{" "}
      {calibrating ? (
        <>
          <strong>This is not reliable yet:</strong> the program is calibrating;{" "}
          {counted(sprintsWanted, "more closed sprint is", "more closed sprints are")} needed. Plan
          for the late end of the range.
        </>
      ) : view.median ? (
        <>
          Half of the runs are done by sprint {view.median.number},{" "}
          <Day day={view.median.day} weekday={false} year />.
        </>
      ) : null}{" "}
      {cycleEnd ? (
        <>
          {within[cycleEnd.standing]} <Day day={cycleEnd.day} weekday={false} year />.
        </>
      ) : null}
    </>
  );
}

const within = {
  BEFORE: "The range lies inside the cycle, which ends on",
  ACROSS: "The range reaches past the end of the cycle,",
  AFTER: "The whole range lies past the end of the cycle,",
} as const;

/** "between sprint 6 (20 Dec) and sprint 7 (3 Jan)". */
function Range(band: ForecastPage["bands"][number]) {
  const { fromNumber, toNumber, fromDay, toDay } = band;
  const from = fromDay ? (
    <>
      sprint {fromNumber} (<Day day={fromDay} weekday={false} year />)
    </>
  ) : null;
  if (from === null) return <>beyond the forecast horizon</>;
  if (toDay === null) return <>in {from} at the earliest, with no latest sprint in sight</>;
  if (fromNumber === toNumber) return <>in {from}</>;
  return (
    <>
      between {from} and sprint {toNumber} (<Day day={toDay} weekday={false} year />)
    </>
  );
}
