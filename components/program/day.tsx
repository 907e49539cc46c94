/** The one place where days, instants and sentences holding them become words. */

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "Mon 16 Nov"; with the year when asked or when the days could be far apart. */
export function dayWords(day: string, { year = false, weekday = true } = {}): string {
  const [y, m, d] = day.split("-").map(Number);
  if (!y || !m || !d) return day;
  const name = weekdays[new Date(Date.UTC(y, m - 1, d)).getUTCDay()];
  return `${weekday ? `${name} ` : ""}${d} ${months[m - 1]}${year ? ` ${y}` : ""}`;
}

/** A calendar day. */
export function Day({ day, year, weekday }: { day: string; year?: boolean; weekday?: boolean }) {
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {dayWords(day, { year: year ?? false, weekday: weekday ?? true })}
    </time>
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

/** "Mon 16 Nov, 14:05" in the program's zone. */
export function momentWords(at: string, zone: string, year = false): string {
  const parts = Object.fromEntries(
    formatterFor(zone)
      .formatToParts(new Date(at))
      .map((part) => [part.type, part.value]),
  );
  return `${dayWords(`${parts.year}-${parts.month}-${parts.day}`, { year })}, ${parts.hour}:${parts.minute}`;
}

/** An instant, in the program's zone. */
export function Moment({ at, zone, year }: { at: string; zone: string; year?: boolean }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {momentWords(at, zone, year)}
    </time>
  );
}

const isoDay = /(\d{4}-\d{2}-\d{2})(?!T)/g;

/** A sentence of the domain; the ISO days in it become readable, without year and weekday where it is `short`. */
export function Sentence({ text, short }: { text: string; short?: boolean }) {
  return text.split(isoDay).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <Day key={index} day={part} year={!short} weekday={!short} />
    ) : (
      part
    ),
  );
}
