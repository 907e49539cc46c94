import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { ControlFacts } from "#components/controls/control-facts";
import { ControlHead } from "#components/controls/control-head";
import { ControlNextStep } from "#components/controls/control-step";
import { ControlTests } from "#components/controls/control-tests";
import { ControlWork } from "#components/controls/control-work";
import { openedBy } from "#components/shared/on-demand";
import { controlPage } from "#domain";
import { Columns } from "#kit/charts/columns";
import { Section } from "#kit/section";
import { wordsIn } from "../../words-in.ts";

export const metadata: Metadata = { title: "Control" };

/** Does it work, what shows it, and what is the next step? `?page=2` turns the pages of its tests. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/controls/[id]">) {
  const { program: slug, id } = await params;
  const search = await searchParams;
  const { program, situation } = await ask(slug);
  const page = controlPage(program, id, wordsIn(search, ["page"]).page, situation);
  if (!page) notFound();
  return (
    <>
      <ControlHead page={page} program={slug} />
      <Columns wide="left">
        <div>
          <ControlNextStep page={page} program={slug} />
          <ControlTests page={page} program={slug} />
        </div>
        <div>
          <Section title="Control" id="facts">
            <ControlFacts page={page} />
          </Section>
          <div className="mt-6">
            <ControlWork page={page} program={slug} opened={openedBy(search)} />
          </div>
        </div>
      </Columns>
    </>
  );
}
