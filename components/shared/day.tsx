/** The one place where days, instants and sentences holding them become words. */
import { YearUnlessThis } from "./this-year.tsx";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "Mon 16 Nov"; with the year when asked. On a screen use {@link Day}, which shows every year but this one. */
export function dayWords(day: string, { year = false, weekday = true } = {}): string {
  const [y, m, d] = day.split("-").map(Number);
  if (!y || !m || !d || !exists(y, m, d)) return day;
  const name = weekdays[new Date(Date.UTC(y, m - 1, d)).getUTCDay()];
  return `${weekday ? `${name} ` : ""}${d} ${months[m - 1]}${year ? ` ${y}` : ""}`;
}

/** A day for a chart or a table of plain words: with its year unless that is the year of `today`. */
export const dayBeside = (day: string, today: string, weekday = true): string =>
  dayWords(day, { weekday, year: day.slice(0, 4) !== today.slice(0, 4) });

const exists = (y: number, m: number, d: number): boolean =>
  new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d;

interface DayProps {
  day: string;
  /** This year too. */
  year?: boolean;
  weekday?: boolean;
}

/** A calendar day, with its year unless that is this year. */
export function Day(props: DayProps) {
  return (
    <time dateTime={props.day} className="whitespace-nowrap">
      <DayText {...props} />
    </time>
  );
}

/** The words, then the day; nothing where there is no day. */
export function Dated({ words, day }: { words: string; day: string | null }) {
  return day ? (
    <>
      {words}
      <Day day={day} />
    </>
  ) : null;
}

/** "26 Oct to 6 Nov 2026"; of one day that day. */
export function Period({ from, to }: { from: string; to: string }) {
  return (
    <>
      {from === to ? null : (
        <>
          <Day day={from} weekday={false} year={from.slice(0, 4) !== to.slice(0, 4)} /> to{" "}
        </>
      )}
      <Day day={to} weekday={false} year />
    </>
  );
}

/** The same as bare text, for drawings. */
export function DayText({ day, year = false, weekday = true }: DayProps) {
  return (
    <>
      {dayWords(day, { year, weekday })}
      {year ? null : <YearUnlessThis year={day.slice(0, 4)} />}
    </>
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(zone, made);
  return made;
}

/** Day and time of an instant in the program's zone: "2026-11-16" and "14:05". */
function wallOf(at: string, zone: string): { readonly day: string; readonly time: string } {
  const parts = Object.fromEntries(
    formatterFor(zone)
      .formatToParts(new Date(at))
      .map((part) => [part.type, part.value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

/** "Mon 16 Nov, 14:05" in the program's zone. */
export function momentWords(at: string, zone: string, year = false): string {
  const { day, time } = wallOf(at, zone);
  return `${dayWords(day, { year })}, ${time}`;
}

/** An instant, in the program's zone, with its year unless that is this year. */
export function Moment({ at, zone, year }: { at: string; zone: string; year?: boolean }) {
  const { day, time } = wallOf(at, zone);
  return (
    <time dateTime={at} className="whitespace-nowrap">
      <DayText day={day} year={year ?? false} />, {time}
    </time>
  );
}

const isoDay = /(\d{4}-\d{2}-\d{2})(?!T)/g;

/** A sentence of the domain; the ISO days in it become readable, without weekday where it is `short`. */
export function Sentence({ text, short }: { text: string; short?: boolean }) {
  return text.split(isoDay).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <Day key={index} day={part} weekday={!short} />
    ) : (
      part
    ),
  );
}
