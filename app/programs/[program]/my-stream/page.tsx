import type { Metadata } from "next";
import { askPulse } from "#ask";
import { PulseNote } from "#components/indicators/pulse-ask";
import { MyStreamDay } from "#components/stand-ups/my-stream-day";
import { MyStreamHead } from "#components/stand-ups/my-stream-head";
import { StandupNote } from "#components/stand-ups/standup-note";
import { myStream, pulseQuestion } from "#domain";

export const metadata: Metadata = { title: "My stream" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/my-stream">) {
  const { program, situation, pulse } = await askPulse((await params).program);
  const { stream } = await searchParams;
  const view = myStream(program, typeof stream === "string" ? stream : null, situation);
  const { slug, calendar } = program.facts;
  return (
    <>
      <MyStreamHead view={view} program={slug} />
      <MyStreamDay view={view} program={slug} zone={calendar.zone}>
        {view.standup ? (
          <StandupNote panel={view.standup} program={slug} zone={calendar.zone} />
        ) : null}
        <PulseNote question={pulseQuestion(program, pulse, situation)} program={slug} />
      </MyStreamDay>
    </>
  );
}
