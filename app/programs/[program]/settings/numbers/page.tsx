import type { Metadata } from "next";
import { ask } from "#ask";
import { SettingRows } from "#components/program/setting-rows";
import { SettingsTabs } from "#components/program/settings-tabs";
import { FindingList } from "#components/shared/finding-list";
import { settingsPage } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Numbers" };

export default async function Numbers({
  params,
}: PageProps<"/programs/[program]/settings/numbers">) {
  const { program, situation } = await ask((await params).program);
  const page = settingsPage(program, situation);
  return (
    <>
      <PageHead
        title="Settings"
        answer={
          <p>
            <strong>{page.ownCount}</strong> of {page.numbers.length} numbers differ from their
            default. The numbers are program defaults, not part of the published method; an empty
            field goes back to the default.
          </p>
        }
      />
      <SettingsTabs program={page.slug} current="numbers" />
      {page.changeSetting.open ? null : (
        <div className="mb-4">
          <FindingList findings={page.changeSetting.findings} program={page.slug} />
        </div>
      )}
      <SettingRows page={page} />
    </>
  );
}
