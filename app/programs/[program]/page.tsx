import { redirect } from "next/navigation";

/** A program opens on its day. */
export default async function ProgramDoor({ params }: PageProps<"/programs/[program]">) {
  redirect(`/programs/${(await params).program}/today`);
}
