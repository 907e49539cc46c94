import { counted } from "#domain";
import { Day } from "../shared/day.tsx";

/** When it is expected, and how far past that it is. A forecast that differs from the due date shows both. */
export function ExpectedDay({
  due,
  forecast,
  late,
}: {
  due: string | null;
  forecast: string | null;
  late: number;
}) {
  const expected = forecast ?? due;
  if (expected === null) return <span className="text-soft">no date yet</span>;
  return (
    <span>
      {forecast ? "expected " : "due "}
      <Day day={expected} />
      {forecast && due ? (
        <span className="text-soft">
          {" "}
          (due <Day day={due} weekday={false} />)
        </span>
      ) : null}
      {late > 0 ? (
        <strong className="font-medium text-at-risk"> · {counted(late, "working day")} late</strong>
      ) : null}
    </span>
  );
}
