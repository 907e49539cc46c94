import { redirect } from "next/navigation";
import { askPrograms } from "#ask";
import { landingOf, routes } from "#domain";

/** Whoever belongs to one program is led into it; the others choose. */
export default async function Home() {
  const [only, another] = await askPrograms();
  redirect(only && !another ? landingOf(only.program, only.situation) : routes.programs);
}
