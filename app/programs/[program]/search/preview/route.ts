import { askSearch } from "#ask";

/** The first results, for the search that opens over a page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ program: string }> },
): Promise<Response> {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const { found } = await askSearch((await params).program, { typed, page: 1, perPage: 8 });
  return Response.json(found);
}
