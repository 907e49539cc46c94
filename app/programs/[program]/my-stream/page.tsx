import type { Metadata } from "next";
import { askPulse } from "#ask";
import { myStream, pulseQuestion } from "#domain";
import { MyStreamDay } from "#program/my-stream-day";
import { MyStreamHead } from "#program/my-stream-head";
import { PulseNote } from "#program/pulse-ask";
import { StandupNote } from "#program/standup-note";
import { answerPulseAction } from "../readings/actions.ts";
import * as actions from "./actions.ts";

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
      {view.standup ? (
        <StandupNote
          panel={view.standup}
          program={slug}
          zone={calendar.zone}
          actions={{
            write: actions.writeStandupNoteAction,
            raise: actions.raiseMentionAction,
            settle: actions.settleMentionAction,
          }}
        />
      ) : null}
      <PulseNote
        question={pulseQuestion(program, pulse, situation)}
        program={slug}
        action={answerPulseAction}
      />
      <MyStreamDay
        view={view}
        program={slug}
        zone={calendar.zone}
        actions={{
          log: actions.logProgressAction,
          submit: actions.submitForAcceptanceAction,
          withdraw: actions.withdrawSubmissionAction,
          accept: actions.acceptDeliverableAction,
          giveBack: actions.returnDeliverableAction,
          agree: actions.agreeDependencyAction,
          promise: actions.promiseDependencyAction,
          resolve: actions.resolveDependencyAction,
          answer: actions.answerImpactNoticeAction,
        }}
      />
    </>
  );
}
