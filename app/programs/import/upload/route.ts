import { takeUpload } from "#server/act-import";

/** A posted plan. Plain forms are led on or shown a sentence; a script gets JSON. */
export async function POST(request: Request): Promise<Response> {
  const upload = await takeUpload(request);
  const script = request.headers.get("accept")?.includes("application/json");
  if (upload.kind === "kept") {
    const location = `/programs/import/${upload.draftId}`;
    return script
      ? Response.json({ location })
      : new Response(null, { status: 303, headers: { location } });
  }
  if (script) return Response.json({ sentence: upload.sentence }, { status: upload.status });
  return new Response(page(upload.sentence), {
    status: upload.status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

/** Sentences are ours; nothing of the upload is printed. */
const page = (sentence: string): string =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Not taken in</title><body style="font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem"><h1 style="font-size:1.5rem">The plan was not taken in</h1><p>${sentence}</p><p><a href="/programs/import">Back to Import</a></p>`;
