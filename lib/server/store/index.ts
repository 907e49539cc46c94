// FOUNDER → STORE HELPER: lib/server/{ask,act,session,sign-in,health}.ts import exactly these from here; please export them
// (see "Founder's notes" at the end of /tmp/tl/brief.md, re-read it) and replace this comment:
//   currentProgram(idOrSlug) directory() transact({programId, deed, command, actor, situation: (program)=>Situation, commandId, requestId}) → Verdict
//   foundProgram saveProgram reachable() passwordHashOf setPassword issueLink linkOwner useLink
//   failuresOf(subject, windowMinutes) countFailure forgetFailures logPage progressNotes reportBody programsOf(personId)
// The process-wide database is opened, migrated (and later seeded) on first use or by boot().
export {};
