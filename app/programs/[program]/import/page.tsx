import { ask } from "#ask";
import { routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";

export const metadata = { title: "Import" };

/** A file founds a program of its own; rows come into this one through the grid. */
export default async function ProgramImportPage({
  params,
}: {
  params: Promise<{ program: string }>;
}) {
  const { program: slug } = await params;
  const { program, person } = await ask(slug);
  return (
    <>
      <PageHead
        title="Import"
        answer={`A plan as a file founds a new program; into ${program.facts.name} rows are pasted.`}
      />
      <EmptyState
        title="Bring rows into this program, or a file into a new one."
        action={
          <>
            <LinkButton href={routes.planGrid(slug)}>Paste rows into the plan</LinkButton>
            {person.administrator ? (
              <LinkButton href={routes.importPlan}>Import a file as a new program</LinkButton>
            ) : null}
          </>
        }
      >
        {person.administrator
          ? "A dry run shows first what would become what, and what is left out."
          : "Founding a program from a file is open to administrators of the organization."}
      </EmptyState>
    </>
  );
}
