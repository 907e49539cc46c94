import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askImport } from "#ask";
import { OutsideShell } from "#components/frame/outside-shell";
import { ImportDecisions } from "#components/plan/import-decisions";
import { ImportDryRun } from "#components/plan/import-dry-run";
import { ReadingProgress } from "#components/plan/reading-progress";
import { routes } from "#domain";
import { LinkButton } from "#kit/link-button";
import { Notice } from "#kit/notice";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { signOut } from "../../../actions.ts";

export const metadata: Metadata = { title: "Dry run" };

export default async function DraftPage({
  params,
  searchParams,
}: {
  params: Promise<{ draft: string }>;
  searchParams: Promise<{ by?: string | string[] }>;
}) {
  const { draft } = await params;
  const { by } = await searchParams;
  const asked = await askImport(draft, typeof by === "string" ? by : null);
  if (!asked) notFound();
  const { state, person, accounts } = asked;
  return (
    <OutsideShell person={person.name} signOut={signOut}>
      {state.kind === "read" ? (
        <>
          <ImportDryRun dryRun={state.dryRun} draftId={draft} />
          <ImportDecisions
            dryRun={state.dryRun}
            draftId={draft}
            accounts={accounts}
            me={person.id}
          />
        </>
      ) : (
        <PageHead
          lead={<TextLink href={routes.importPlan}>Import a plan</TextLink>}
          title={state.kind === "reading" ? "Reading the plan" : "We couldn't read this plan"}
        />
      )}
      {state.kind === "reading" ? <ReadingProgress draftId={draft} {...state} /> : null}
      {state.kind === "unreadable" ? (
        <Notice tone="stop" live title={state.sentence}>
          <LinkButton href={routes.importPlan}>Choose another file</LinkButton>
        </Notice>
      ) : null}
    </OutsideShell>
  );
}
