const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "5 minutes ago", "in 11 hours": an instant seen from another. */
export function agoWords(at: string, now: string): string {
  const away = Date.parse(at) - Date.parse(now);
  const size = Math.abs(away);
  if (size < minute) return "just now";
  if (size < hour) return words.format(Math.round(away / minute), "minute");
  if (size < day) return words.format(Math.round(away / hour), "hour");
  return words.format(Math.round(away / day), "day");
}

export function Ago({ at, now }: { at: string; now: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {agoWords(at, now)}
    </time>
  );
}
