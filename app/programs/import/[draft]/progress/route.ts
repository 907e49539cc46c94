import { readingProgress } from "#server/act-import";

/** How far the reading of a plan is. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ draft: string }> },
): Promise<Response> {
  const progress = await readingProgress((await params).draft);
  return progress ? Response.json(progress) : new Response("Not found", { status: 404 });
}
