import type { Metadata } from "next";
import { ask } from "#ask";
import { NumbersSearch } from "#components/program/numbers-search";
import { SettingRows } from "#components/program/setting-rows";
import { SettingsTabs } from "#components/program/settings-tabs";
import { FindingList } from "#components/shared/finding-list";
import { NumberedPages } from "#components/shared/numbered-pages";
import { routes, settingNumbers } from "#domain";
import { PageHead } from "#kit/page-head";
import { addressOf } from "../../address-of.ts";
import { wordsIn } from "../../words-in.ts";

export const metadata: Metadata = { title: "Numbers" };

/** `?change=` opens a number to be changed. */
export default async function Numbers({
  params,
  searchParams,
}: PageProps<"/programs/[program]/settings/numbers">) {
  const { program, situation } = await ask((await params).program);
  const filter = wordsIn(await searchParams, ["text", "page", "at", "change"]);
  const view = settingNumbers(program, situation, filter);
  const here = routes.settingNumbers(view.slug);
  const { text, page } = filter;
  return (
    <>
      <PageHead
        title="Settings"
        answer={
          <p>
            <strong>{view.ownCount}</strong> of {view.total} numbers differ from their default. The
            numbers are program defaults, not part of the published method; an empty field goes back
            to the default.
          </p>
        }
      />
      <SettingsTabs program={view.slug} current="numbers" />
      {view.changeSetting.open ? null : (
        <div className="mb-4">
          <FindingList findings={view.changeSetting.findings} program={view.slug} />
        </div>
      )}
      <NumbersSearch text={text ?? ""} />
      <SettingRows
        page={view}
        hrefOf={(name) => `${addressOf(here, { text, page, change: name })}#${name}`}
      />
      <NumberedPages
        label="Pages of the numbers"
        page={view.page}
        pages={view.pages}
        hrefOf={(number) => addressOf(here, { text, page: String(number) })}
      />
    </>
  );
}
