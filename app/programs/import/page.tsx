import type { Metadata } from "next";
import { askNewProgram } from "#ask";
import { OutsideShell } from "#components/frame/outside-shell";
import { ImportWords } from "#components/plan/import-words";
import { PlanUpload } from "#components/plan/plan-upload";
import { routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { signOut } from "../../actions.ts";

export const metadata: Metadata = { title: "Import a plan" };

export default async function ImportPage() {
  const { person } = await askNewProgram();
  return (
    <OutsideShell person={person.name} signOut={signOut}>
      <PageHead
        lead={<TextLink href={routes.programs}>Your programs</TextLink>}
        title="Import a plan"
        answer="A plan from Microsoft Project or a spreadsheet becomes a new program. A dry run first shows what would be imported. Nothing is created until you confirm."
      />
      <PlanUpload />
      <ImportWords />
    </OutsideShell>
  );
}
