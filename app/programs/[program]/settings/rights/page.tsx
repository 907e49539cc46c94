import type { Metadata } from "next";
import { ask } from "#ask";
import { ReadingRights, WritingRights } from "#components/program/rights-tables";
import { SettingsTabs } from "#components/program/settings-tabs";
import { rightsPage } from "#domain";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Who may do and see what" };

export default async function Rights({ params }: PageProps<"/programs/[program]/settings/rights">) {
  const { program, situation } = await ask((await params).program);
  const page = rightsPage(program, situation);
  return (
    <>
      <PageHead
        title="Settings"
        answer={
          <p>
            The program checks these tables on every page and for every command. Nobody can approve
            their own work or change their own roles.
          </p>
        }
      />
      <SettingsTabs program={page.slug} current="rights" />
      <Section id="doing" title="Who may do what">
        <WritingRights rows={page.writing} />
      </Section>
      <Section id="seeing" title="Who may see what">
        <ReadingRights rows={page.reading} />
      </Section>
    </>
  );
}
