import type { Metadata } from "next";
import { ask } from "#ask";
import { myStream } from "#domain";
import { MyStreamDay } from "#program/my-stream-day";
import { MyStreamHead } from "#program/my-stream-head";
import { StandupNote } from "#program/standup-note";
import {
  acceptDeliverableAction,
  agreeDependencyAction,
  answerImpactNoticeAction,
  logProgressAction,
  promiseDependencyAction,
  raiseMentionAction,
  resolveDependencyAction,
  returnDeliverableAction,
  settleMentionAction,
  submitForAcceptanceAction,
  writeStandupNoteAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "My stream" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/my-stream">) {
  const { program, situation } = await ask((await params).program);
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
            write: writeStandupNoteAction,
            raise: raiseMentionAction,
            settle: settleMentionAction,
          }}
        />
      ) : null}
      <MyStreamDay
        view={view}
        program={slug}
        zone={calendar.zone}
        actions={{
          log: logProgressAction,
          submit: submitForAcceptanceAction,
          accept: acceptDeliverableAction,
          giveBack: returnDeliverableAction,
          agree: agreeDependencyAction,
          promise: promiseDependencyAction,
          resolve: resolveDependencyAction,
          answer: answerImpactNoticeAction,
        }}
      />
    </>
  );
}
