import type { Metadata } from "next";
import { ask } from "#ask";
import { ControlAnswer } from "#components/controls/control-answer";
import { NewControl } from "#components/controls/new-control";
import { ListView } from "#components/lists/list-view";
import { openedBy } from "#components/shared/on-demand";
import { controlList, controlRegister } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Controls" };

/** Which controls does Gate P wait for, which have failed, and which are overdue for a test? */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/controls">) {
  const { program, situation } = await ask((await params).program);
  const search = await searchParams;
  const { slug } = program.facts;
  const register = controlRegister(program, situation);
  return (
    <>
      <PageHead title="Controls" answer={<ControlAnswer register={register} />} />
      <div className="mb-6">
        <NewControl register={register} opened={openedBy(search)} program={slug} />
      </div>
      <ListView list={controlList.page(program, search, situation)} program={slug} />
    </>
  );
}
