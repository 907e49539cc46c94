/** Evidence of the release of U2 that is a file, that somebody verified, and that expires soon. */
import {
  addGateEvidence,
  criteriaOf,
  linkEvidence,
  type UploadedFile,
  verifyEvidence,
} from "#domain";
import { sha256 } from "../../../lib/server/store/digest.ts";
import type { DemoCalendar } from "./calendar.ts";
import { gateId } from "./gate-told.ts";
import { actor, type Scene } from "./scene.ts";

const results = `Pump type;Cases;Recall;False alarms
Centrifugal;412;0.86;0.07
Submersible;188;0.83;0.09
Dosing;96;0.81;0.06
All;696;0.84;0.07
`;

const file: UploadedFile = {
  id: "demo-u2-test-results",
  name: "U2 test results.csv",
  bytes: Buffer.byteLength(results),
  sha256: sha256(results),
  type: "text/plain",
  cut: false,
};

/** The files that the story names, for whoever stores it. */
export const demoFiles = [
  {
    file,
    async *read() {
      yield Buffer.from(results);
    },
  },
] as const;

export function evidenceScenes(days: DemoCalendar): Scene[] {
  const readiness = "Deployment readiness U2";
  return [
    {
      at: days.at([4, 5], "15:30"),
      tell: (story) => {
        const subjectId = gateId(story, readiness);
        const record = { subjectId, link: "", occurredDay: days.day([4, 5]) };
        story.by(actor("marek")).does(addGateEvidence, {
          ...record,
          kind: "TEST",
          title: "Recall and false alarms of U2 by pump type",
          file,
        });
        const [attestation = ""] = story.does(addGateEvidence, {
          ...record,
          kind: "ATTESTATION",
          title: "The model's vendor attests that it doesn't train on our data",
          link: "https://records.norrvik.example/vendors/attestation-2026",
          validUntilDay: days.day([5, 2]),
        });
        const vendor = (criteriaOf(story.program).get(`gate:${subjectId}`) ?? []).find(
          ({ text }) => text === "Vendor dependency",
        );
        if (vendor)
          story.does(linkEvidence, { evidenceId: attestation, criterionIds: [vendor.id] });
      },
    },
    {
      at: days.at([4, 5], "15:50"),
      tell: (story) => {
        const test = [...story.program.evidence.values()].find((one) => one.file?.id === file.id);
        if (test) story.by(actor("leila")).does(verifyEvidence, { evidenceId: test.id });
      },
    },
  ];
}
