import { routes } from "#domain";
import { readDraftAgain } from "#server/act-import";
import { sentencePage } from "../../sentence-page.ts";

/** A posted form about how columns are read: on to the dry run, or a sentence; the draft stays as it was. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ draft: string }> },
): Promise<Response> {
  const { draft } = await params;
  const answer = await readDraftAgain(request, draft);
  if (answer.kind === "read")
    return new Response(null, { status: 303, headers: { location: routes.importDraft(draft) } });
  const kept = answer.status === 400 || answer.status === 413;
  return sentencePage(answer, {
    title: "Columns not changed",
    href: kept ? routes.importDraft(draft) : routes.importPlan,
    link: kept ? "Back to the dry run" : "Back to Import",
  });
}
