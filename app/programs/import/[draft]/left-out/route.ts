import { leftOutOf } from "#server/act-import";

/** What does not come over, row by row, as CSV. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ draft: string }> },
): Promise<Response> {
  const csv = await leftOutOf((await params).draft);
  if (csv === null) return new Response("Not found", { status: 404 });
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="left-out.csv"',
    },
  });
}
