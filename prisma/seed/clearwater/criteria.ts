/** What each deliverable is judged by: its own words where the story needs them, else those of its type. */
import type { CriterionGiven, DeliverableType, ProgramRole } from "#domain";

type Told = readonly [text: string, evidence: string, signedBy?: ProgramRole];

const own: Readonly<Record<string, readonly Told[]>> = {
  DL12: [
    ["The pilot desk uses the build on live calls for a week", "Usage export"],
    ["Summaries reach the reviewers’ acceptance", "Reviewer sheet"],
  ],
  DL15: [
    ["Completeness of sensor series is at least 98% over 30 days", "Quality report"],
    ["Gaps are marked and not filled in silently", "Test protocol"],
  ],
  DL16: [
    ["Benchmarked against the declared threshold, on the frozen test set", "Benchmark record"],
    ["Result and data version are on file, whatever they are", "Experiment log"],
  ],
  DL17: [
    ["Recall is at least 0.80 at a precision of at least 0.60", "Benchmark record"],
    ["Trained on data that passed the data-quality gate only", "Lineage record"],
  ],
  DL19: [
    ["Every high-risk requirement is answered with evidence", "Review file"],
    ["Data-protection impact is assessed by the officer", "Signed assessment", "DATA_PROTECTION"],
  ],
  DL21: [
    ["Privacy sign-off is on file", "Signed sign-off", "DATA_PROTECTION"],
    ["Fairness by region is tested and within tolerance", "Fairness test", "GOV_BOARD"],
    ["Rollback has been rehearsed once", "Rehearsal protocol"],
  ],
};

const byType: Readonly<Record<DeliverableType, readonly Told[]>> = {
  MODEL: [
    ["Benchmarked against its declared threshold", "Benchmark record"],
    ["Model card, monitoring and rollback are described", "Model card"],
  ],
  DATA: [
    ["Quality validation is passed", "Quality report"],
    ["Lineage and access are documented", "Runbook"],
  ],
  PLATFORM: [
    ["Operational for the people who build on it", "Operations log"],
    ["A runbook exists and was used once", "Runbook"],
  ],
  POLICY: [
    ["Approved by the authority it names", "Decision record"],
    ["Its owner and first use are recorded", "First-use note"],
  ],
  BODY: [
    ["Chartered with mandate, members and quorum", "Charter"],
    ["Has met and decided once", "Minutes"],
  ],
  TRAINING: [
    ["At least 90% of the named group completed it", "Attendance list"],
    ["Competence was checked, and feedback taken", "Check results"],
  ],
  PROCESS: [
    ["Before, after and the human–AI handoffs are documented", "Process description"],
    ["The business owner signed it off", "Sign-off", "BUSINESS_OWNER"],
  ],
  COMMUNICATION: [
    ["The audience was reached", "Attendance list"],
    ["Feedback is captured", "Feedback notes"],
  ],
  CONTROL: [
    ["Built, tested and in operation", "Activation record"],
    ["Its owner and test frequency are named", "Register entry"],
  ],
  OTHER: [
    ["Complete for the people it is made for", "Document"],
    ["Reviewed by somebody who did not make it", "Review note"],
  ],
};

export const criteriaFor = (id: string, type: DeliverableType): readonly CriterionGiven[] =>
  (own[id] ?? byType[type]).map(([text, evidenceNeeded, signedBy = null], place) => ({
    text,
    signedBy,
    critical: place === 0 || own[id] !== undefined,
    evidenceNeeded,
  }));
