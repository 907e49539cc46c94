import type { Metadata } from "next";
import { askPulse } from "#ask";
import { readingsPage } from "#domain";
import { PageHead } from "#kit/page-head";
import { ReadingsAnswer } from "#program/readings-answer";
import { ReadingsBody } from "#program/readings-body";
import * as actions from "./actions.ts";

export const metadata: Metadata = { title: "Readings" };

/** What do the early signals say, and who acts on them? */
export default async function Page({ params }: PageProps<"/programs/[program]/readings">) {
  const { program, situation, pulse } = await askPulse((await params).program);
  const page = readingsPage(program, pulse, situation);
  return (
    <>
      <PageHead title="Readings" answer={<ReadingsAnswer page={page} />} />
      <ReadingsBody
        page={page}
        actions={{
          energy: actions.readEnergyAction,
          indicator: actions.readIndicatorAction,
          pulse: {
            answer: actions.answerPulseAction,
            open: actions.openPulseAction,
            close: actions.closePulseAction,
          },
          warnings: {
            act: actions.recordInterventionAction,
            watch: actions.watchWarningAction,
            review: actions.reviewInterventionAction,
          },
        }}
      />
    </>
  );
}
