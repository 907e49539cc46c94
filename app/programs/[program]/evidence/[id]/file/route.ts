import { askEvidenceFile } from "#ask";
import { fileAnswer } from "./file-answer.ts";

/** Downloads the file of a piece of evidence. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ program: string; id: string }> },
): Promise<Response> {
  const { program, id } = await params;
  const asked = new URL(request.url).searchParams.get("version");
  const version = /^\d{1,6}$/.test(asked ?? "") ? Number(asked) : null;
  return fileAnswer(await askEvidenceFile(program, id, version));
}
