import { redirect } from "next/navigation";
import { askOnlyProgram } from "#ask";
import { landingOf, routes } from "#domain";

/** Whoever belongs to one program is led into it; the others choose. */
export default async function Home() {
  const only = await askOnlyProgram();
  redirect(only ? landingOf(only.program, only.situation) : routes.programs);
}
