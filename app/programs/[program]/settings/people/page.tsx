import type { Metadata } from "next";
import { ask, askDirectory } from "#ask";
import { AddMemberForm, AddPersonForm } from "#components/people/people-forms";
import { PeopleLeft } from "#components/people/people-left";
import { PeopleList } from "#components/people/people-list";
import { SettingsTabs } from "#components/program/settings-tabs";
import { counted, peoplePage, plural } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "People" };

export default async function People({ params }: PageProps<"/programs/[program]/settings/people">) {
  const { program, situation } = await ask((await params).program);
  const directory = await askDirectory();
  const page = peoplePage(program, situation, directory.program, directory.situation);
  const unable = page.members.filter(({ account }) => !account.passwordSetAt).length;
  return (
    <>
      <PageHead
        title="Settings"
        answer={
          <p>
            <strong>{counted(page.members.length, "person belongs", "people belong")}</strong> to
            this program
            {unable > 0
              ? `; ${unable} of them ${plural(unable, "has", "have")} no password yet`
              : ""}
            . Roles decide what each person can do. Removing a role ends that person's open
            sessions.
          </p>
        }
      />
      <SettingsTabs program={page.slug} current="people" />
      <PeopleList page={page} />
      <Section id="add" title="Add somebody">
        <div className="max-w-2xl space-y-2">
          <Disclosure summary="Add somebody to the program">
            <AddMemberForm page={page} />
          </Disclosure>
          <Disclosure summary="Add a person to the organization">
            <AddPersonForm page={page} />
          </Disclosure>
        </div>
      </Section>
      <PeopleLeft page={page} />
    </>
  );
}
