import { mayTick, tick } from "#tick";

export const dynamic = "force-dynamic";

/** The server's own timer, or a cron job that knows TICK_SECRET, makes the clocks advance. */
export async function POST(request: Request): Promise<Response> {
  if (!mayTick(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  const ticked = await tick();
  return Response.json(ticked, { status: ticked.faults.length === 0 ? 200 : 500 });
}
