import { z } from "zod";
import { ask } from "#ask";
import { planPreview } from "#domain";

const asked = z.object({ placed: z.array(z.string().max(200)).max(20_000) });

/** What a plan would mean; looks, and writes nothing. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ program: string; number: string }> },
): Promise<Response> {
  const { program: slug, number } = await params;
  const { program, situation } = await ask(slug);
  const read = asked.safeParse(await request.json().catch(() => null));
  const sprint = [...program.sprint.values()].find((one) => String(one.number) === number);
  if (!read.success || !sprint) return new Response("Not found", { status: 404 });
  const placedIds = [...new Set(read.data.placed)].filter((id) => program.deliverable.has(id));
  return Response.json(planPreview(program, { sprintId: sprint.id, placedIds }, situation));
}
