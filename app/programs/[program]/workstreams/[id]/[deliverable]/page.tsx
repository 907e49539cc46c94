import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askNotes } from "#ask";
import { deliverablePage, noteLines } from "#domain";
import { DeliverableBody } from "#program/deliverable-body";
import { DeliverableHead } from "#program/deliverable-head";
import * as streamActions from "../../../my-stream/actions.ts";
import * as actions from "./actions.ts";

type Props = PageProps<"/programs/[program]/workstreams/[id]/[deliverable]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).deliverable };
}

const latestNotes = 30;

export default async function Page({ params }: Props) {
  const { program: slug, id, deliverable } = await params;
  const { program, situation, notes } = await askNotes(slug, deliverable, latestNotes);
  const view = deliverablePage(program, id, deliverable, situation);
  if (!view) notFound();
  return (
    <>
      <DeliverableHead view={view} program={slug} />
      <DeliverableBody
        view={view}
        notes={noteLines(program, notes, situation)}
        program={slug}
        actions={{
          log: streamActions.logProgressAction,
          submit: streamActions.submitForAcceptanceAction,
          withdraw: streamActions.withdrawSubmissionAction,
          accept: actions.acceptDeliverableAction,
          giveBack: actions.returnDeliverableAction,
          edit: actions.editDeliverableAction,
          drop: actions.dropDeliverableAction,
          bringBack: actions.bringBackDeliverableAction,
          correctNote: actions.correctNoteAction,
          commit: actions.commitDeliverableAction,
          uncommit: actions.uncommitDeliverableAction,
          addToSprint: actions.addToSprintAction,
          addEvidence: actions.addEvidenceAction,
          removeEvidence: actions.removeEvidenceAction,
          addCriterion: actions.addCriterionAction,
          changeCriterion: actions.changeCriterionAction,
          assessCriterion: actions.assessCriterionAction,
        }}
      />
    </>
  );
}
