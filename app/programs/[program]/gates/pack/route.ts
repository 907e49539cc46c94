import { askCyclePack } from "#ask";
import { fileAnswer } from "../../file-answer.ts";

/** Downloads the evidence pack of all gates of a cycle: `?cycle=C1`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ program: string }> },
): Promise<Response> {
  const cycleId = new URL(request.url).searchParams.get("cycle") ?? "";
  return fileAnswer(await askCyclePack((await params).program, cycleId));
}
