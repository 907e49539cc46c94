import { routes } from "#domain";
import { takeUpload } from "#server/act-import";
import { sentencePage } from "../sentence-page.ts";

/** A posted plan. Plain forms are led on or shown a sentence; a script gets JSON. */
export async function POST(request: Request): Promise<Response> {
  const upload = await takeUpload(request);
  const script = request.headers.get("accept")?.includes("application/json");
  if (upload.kind === "kept") {
    const location = routes.importDraft(upload.draftId);
    return script
      ? Response.json({ location })
      : new Response(null, { status: 303, headers: { location } });
  }
  if (script) return Response.json({ sentence: upload.sentence }, { status: upload.status });
  return sentencePage(upload, {
    title: "Plan not uploaded",
    href: routes.importPlan,
    link: "Back to Import",
  });
}
