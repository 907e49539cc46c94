/**
 * What outranks what on Today: the consequence of leaving a thing undone, largest first. Equal ones are ordered by their
 * clock. Policy of ours; every number of the order stands here.
 */
export const consequence = {
  /** Nothing new can be planned, locked or reported before a sprint or a cycle that has ended is closed. */
  sprintPastEnd: 110,
  cyclePastEnd: 108,
  /** Its tier's limit has passed; added to it are what is CRITICAL and what waits for the reader personally. */
  escalationOverdue: 90,
  roadmapNotApproved: 88,
  escalationRunsOut: 80,
  gateOverdue: 78,
  controlFailed: 77,
  conditionOverdue: 76,
  decisionToSign: 75,
  overrideAsked: 72,
  noticeOverdue: 72,
  slipUnanswered: 72,
  /** On the critical path, needed soon; a day past its need is added. */
  criticalDependency: 70,
  sprintItemsUnsettled: 68,
  mentionDrafted: 68,
  gateToDecide: 66,
  signatureWanted: 64,
  /** A use case stays where it is until somebody decides about its result. */
  resultBelow: 64,
  pillarWithoutStream: 64,
  streamToActivate: 64,
  claimUnexplained: 64,
  reportOverdue: 63,
  noticeToAnswer: 62,
  /** What is built on the data may have to be done again. */
  dataReopened: 62,
  energyNotRead: 62,
  reviewWaits: 61,
  escalationWaits: 60,
  controlTestOverdue: 59,
  conditionDue: 58,
  mentionUnrecorded: 58,
  sprintStepDue: 57,
  warningUnanswered: 56,
  evidenceExpired: 56,
  deliverableLate: 55,
  dependencyDue: 54,
  interventionOverdue: 54,
  dependenciesMissed: 52,
  streamsSilent: 51,
  interventionToReview: 50,
  scopeChangeWaits: 50,
  evidenceExpires: 50,
  ownActionDue: 50,
  othersActionsDue: 49,
  controlTestDue: 48,
  standupNoteMissing: 47,
  technologyAlone: 46,
  technicallyComplete: 46,
  reportDue: 45,
  overrideExpires: 44,
  technologyRunsAhead: 40,
  indicatorsWarn: 40,
} as const satisfies Readonly<Record<string, number>>;

/** Added to a consequence where something makes it worse. */
export const aggravation = {
  criticalSeverity: 10,
  /** The reader, and nobody else, is asked. */
  waitsForReader: 2,
  dependencyLate: 14,
} as const satisfies Readonly<Record<string, number>>;
