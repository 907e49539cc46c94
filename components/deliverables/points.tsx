import { counted } from "#domain";
/** Points as planned, with the range where one was given: "5 (3–8)". */
export function Points({
  points,
  low,
  high,
}: {
  points: number;
  low: number | null;
  high: number | null;
}) {
  const range = low === null && high === null ? null : `${low ?? points}–${high ?? points}`;
  return (
    <span className="whitespace-nowrap">
      {counted(points, "point")}
      {range ? <span className="text-soft"> ({range})</span> : null}
    </span>
  );
}
