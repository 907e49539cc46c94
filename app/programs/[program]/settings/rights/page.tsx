import type { Metadata } from "next";
import { ask } from "#ask";
import { RightsTables } from "#components/program/rights-tables";
import { SettingsTabs } from "#components/program/settings-tabs";
import { rightsPage } from "#domain";
import { PageHead } from "#kit/page-head";
import { wordsIn } from "../../words-in.ts";

export const metadata: Metadata = { title: "Who may do and see what" };

/** `?show=` chooses what is listed: what the reader may do, what others may do, or who may see what; `?page=` its page. */
export default async function Rights({
  params,
  searchParams,
}: PageProps<"/programs/[program]/settings/rights">) {
  const { program, situation } = await ask((await params).program);
  const page = rightsPage(program, situation);
  const { show, page: asked } = wordsIn(await searchParams, ["show", "page"]);
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
      <RightsTables page={page} show={show} asked={asked} />
    </>
  );
}
