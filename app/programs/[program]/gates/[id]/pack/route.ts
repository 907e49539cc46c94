import { askGatePack } from "#ask";
import { fileAnswer } from "../../../file-answer.ts";

/** Downloads the evidence pack of a gate. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ program: string; id: string }> },
): Promise<Response> {
  const { program, id } = await params;
  return fileAnswer(await askGatePack(program, id));
}
