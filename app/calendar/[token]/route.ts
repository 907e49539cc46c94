import { createHash } from "node:crypto";
import { askCalendar } from "#ask";
import { writeCalendarFeed } from "#interchange/calendar-feed";

export const dynamic = "force-dynamic";

/** Whoever knows the address reads the ceremonies; calendar programs cannot sign in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const feed = await askCalendar((await params).token);
  if (!feed)
    return new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });
  const text = writeCalendarFeed(feed);
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  // Asked again each time, so that a revoked address is dead at once; answered short when nothing changed.
  const headers = { etag, "cache-control": "private, no-store", "x-robots-tag": "noindex" };
  if (names(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="ceremonies.ics"',
    },
  });
}

const names = (asked: string | null, etag: string): boolean =>
  (asked ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
