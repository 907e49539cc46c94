import type { Metadata } from "next";
import { askNewProgram } from "#ask";
import { OutsideShell } from "#components/frame/outside-shell";
import { NewProgramForm } from "#components/program/new-program-form";
import { newProgramProposal, routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { signOut } from "../../actions.ts";

export const metadata: Metadata = { title: "New program" };

export default async function NewProgram() {
  const { person, today, zone } = await askNewProgram();
  return (
    <OutsideShell person={person.name} signOut={signOut}>
      <PageHead
        lead={<TextLink href={routes.programs}>Your programs</TextLink>}
        title="New program"
        answer="Start with a name, a calendar and a cycle. Then add workstreams, outcomes and deliverables. You can edit everything later."
      />
      <div className="max-w-2xl">
        <NewProgramForm proposal={newProgramProposal(today, zone)} />
      </div>
    </OutsideShell>
  );
}
