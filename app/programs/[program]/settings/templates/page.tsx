import type { Metadata } from "next";
import { ask } from "#ask";
import { TemplateList } from "#components/gates/template-list";
import { TemplatePanel } from "#components/gates/template-panel";
import { SettingsTabs } from "#components/program/settings-tabs";
import { gateTemplatesPage } from "#domain";
import { PageHead } from "#kit/page-head";
import { wordsIn } from "../../words-in.ts";

export const metadata: Metadata = { title: "Gate templates" };

/** `?open=` names a template or one of its criteria; `?change=` opens a criterion to be changed. */
export default async function Templates({
  params,
  searchParams,
}: PageProps<"/programs/[program]/settings/templates">) {
  const { program, situation } = await ask((await params).program);
  const { open, change } = wordsIn(await searchParams, ["open", "change"]);
  const page = gateTemplatesPage(program, open, situation);
  return (
    <>
      <PageHead
        title="Settings"
        answer={
          <p>
            <strong>{page.ownCount}</strong> of {page.total} gate templates were edited in this
            program; the others are the standard. Loosening a template needs the QA reviewer and the
            EATP, and the steering report lists it.
          </p>
        }
      />
      <SettingsTabs program={page.slug} current="templates" />
      {page.opened ? <TemplatePanel page={page} template={page.opened} changed={change} /> : null}
      <TemplateList page={page} />
    </>
  );
}
