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
        answer={`A plan file becomes a new program. To add rows to ${program.facts.name}, paste them into the plan grid.`}
      />
      <EmptyState
        title="Add rows to this program, or create a new one from a file."
        action={
          <>
            <LinkButton href={routes.planGrid(slug)}>Paste rows into the plan grid</LinkButton>
            {person.administrator ? (
              <LinkButton href={routes.importPlan}>Import a file as a new program</LinkButton>
            ) : null}
          </>
        }
      >
        {person.administrator
          ? "A dry run first shows what would be imported and what is left out."
          : "Only administrators of the organization can create a program from a file."}
      </EmptyState>
    </>
  );
}
