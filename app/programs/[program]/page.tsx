import { redirect } from "next/navigation";
import { ask } from "#ask";
import { landingOf } from "#domain";

/** A program opens where the reader works. */
export default async function ProgramHome({ params }: PageProps<"/programs/[program]">) {
  const { program, situation } = await ask((await params).program);
  redirect(landingOf(program, situation));
}
