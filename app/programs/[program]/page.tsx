import { redirect } from "next/navigation";
import { routes } from "#domain";

/** A program opens on its day. */
export default async function ProgramDoor({ params }: PageProps<"/programs/[program]">) {
  redirect(routes.today((await params).program));
}
