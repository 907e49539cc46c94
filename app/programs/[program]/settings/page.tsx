import type { Metadata } from "next";
import { ask } from "#ask";
import { CalendarFields } from "#components/calendar-feeds/calendar-fields";
import { SettingsTabs } from "#components/program/settings-tabs";
import { CommandForm } from "#components/shared/command-form";
import { CyclePanel } from "#components/sprints/cycle-panel";
import { routes, settingsPage, timeZones } from "#domain";
import { TextAreaField, TextField } from "#kit/fields/field";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings({ params }: PageProps<"/programs/[program]/settings">) {
  const { program, situation } = await ask((await params).program);
  const page = settingsPage(program, situation);
  const { facts, slug } = page;
  return (
    <>
      <PageHead
        title="Settings"
        answer={
          <p>
            The name, cycle and calendar of this program. Every change is recorded, with the values
            before and after, in{" "}
            <TextLink href={`${routes.activity(slug)}?subject=${program.id}`}>the log</TextLink>.
          </p>
        }
      />
      <SettingsTabs program={slug} current="program" />
      <Section id="cycle" title="Cycle and stage">
        <CyclePanel page={page} />
      </Section>
      <Section id="program" title="Program and calendar">
        <div className="max-w-2xl">
          <CommandForm program={slug} offer={page.editProgram} submit="Save">
            <TextField label="Name" name="name" required defaultValue={facts.name} />
            <TextField label="Organization" name="organization" defaultValue={facts.organization} />
            <TextAreaField label="Purpose" name="purpose" rows={2} defaultValue={facts.purpose} />
            <CalendarFields calendar={facts.calendar} zones={timeZones} />
          </CommandForm>
        </div>
      </Section>
    </>
  );
}
