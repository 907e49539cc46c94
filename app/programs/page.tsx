import type { Metadata } from "next";
import { askPerson, askPrograms } from "#ask";
import { OutsideShell } from "#components/frame/outside-shell";
import { ProgramCards } from "#components/program/program-cards";
import { counted, programCard, routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { signOut } from "../actions.ts";

export const metadata: Metadata = { title: "Your programs" };

export default async function ProgramsPage() {
  const person = await askPerson();
  const cards = (await askPrograms()).map(({ program, situation }) =>
    programCard(program, situation),
  );
  const actions = person.administrator ? (
    <>
      <LinkButton href={routes.newProgram}>New program</LinkButton>
      <LinkButton href={routes.importPlan}>Import a plan</LinkButton>
    </>
  ) : null;
  return (
    <OutsideShell person={person.name} signOut={signOut}>
      <PageHead
        title="Your programs"
        answer={
          cards.length > 0
            ? `${counted(cards.length, "program")}: status today according to the evidence.`
            : undefined
        }
        aside={actions}
      />
      {cards.length > 0 ? (
        <ProgramCards cards={cards} />
      ) : (
        <EmptyState title="You do not belong to a program yet." action={actions}>
          {person.administrator
            ? "Create one, or import a plan from Microsoft Project or a spreadsheet."
            : "Ask the EATP of your program or an administrator to add you."}
        </EmptyState>
      )}
    </OutsideShell>
  );
}
