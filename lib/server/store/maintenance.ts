/** Verifying, backing up and restoring, as the command line asks for it: here, or in the server that holds the data. */
import { asProgramId, counted, plural } from "#domain";
import { type Anchor, headLine } from "./anchors.ts";
import { type Backup, backUp } from "./backup.ts";
import { type Restored, restore } from "./restore.ts";
import { forgetAll, lineFor, type Store } from "./store.ts";
import { differenceLines, verificationLines } from "./verification-text.ts";
import { verifyLog } from "./verify-log.ts";

export type Task =
  | { readonly task: "verify"; readonly anchors: readonly Anchor[] }
  /** Absolute paths: who carries it out may stand in another directory. */
  | { readonly task: "backup"; readonly file: string }
  | { readonly task: "restore"; readonly file: string; readonly replace: boolean };

export interface Outcome {
  /** 0: done, 1: a difference was found, 2: it could not be done. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/** On the embedded database writers queue behind it; on a server they go on. Never rejects: a fault is an outcome. */
export async function carryOutTask(store: Store, task: Task): Promise<Outcome> {
  const work = () => outcomeOf(store, task);
  const done =
    store.database.place.kind === "server"
      ? work()
      : store.queue.run(lineFor(store, everyProgram), work);
  return await done.catch((error: unknown) => ({ exitCode: 2, lines: [wordsOf(error)] }));
}

const everyProgram = asProgramId("");

async function outcomeOf(store: Store, task: Task): Promise<Outcome> {
  const { client } = store.database;
  if (task.task === "verify") {
    const verification = await verifyLog(client, task.anchors);
    const exitCode = verification.firstDifference ? 1 : 0;
    return { exitCode, lines: verificationLines(verification) };
  }
  if (task.task === "backup") return backupOutcome(task.file, await backUp(client, task.file));
  const restored = await restore(client, task.file, task);
  forgetAll(store);
  return { exitCode: 0, lines: restoredLines(task.file, restored) };
}

function backupOutcome(
  file: string,
  { rows, sha256, verification, filesOutside }: Backup,
): Outcome {
  const written = [
    `Wrote ${file}: ${counted(rows, "row")} of ${counted(verification.programs, "program")}.`,
    `SHA-256 of its content: ${sha256}`,
    "It contains password hashes. Keep it where only administrators can read it.",
    "Sessions, one-time links and counted sign-in attempts aren't in it.",
    ...(filesOutside > 0
      ? [
          `${counted(filesOutside, "file")} of evidence ${plural(filesOutside, "lies", "lie")} outside the database (FILES_DIRECTORY or FILES_S3_URL). Back up that place as well.`,
        ]
      : []),
  ];
  if (verification.firstDifference)
    return {
      exitCode: 1,
      lines: [
        ...written,
        "",
        "This backup can't be restored as it is, because:",
        ...differenceLines(verification.firstDifference),
      ],
    };
  return { exitCode: 0, lines: [...written, "", ...headLines(verification)] };
}

const headLines = ({ heads }: Backup["verification"]): readonly string[] => [
  "Log heads. Keep them, and compare them after restoring:",
  "",
  ...heads.map(headLine),
];

function restoredLines(file: string, restored: Restored): readonly string[] {
  const { rows, madeAt, verification, demoPeople } = restored;
  return [
    `Restored ${file}, made ${madeAt}: ${counted(rows, "row")} of ${counted(verification.programs, "program")}.`,
    "Every log was replayed and compared with its tables before anything was kept.",
    "Everybody must sign in again. Issue unused one-time links again.",
    ...(demoPeople
      ? [
          "The demo's accounts are among the people, and their password is public. Change it, or close these accounts, before others can reach this server.",
        ]
      : []),
    "",
    ...headLines(verification),
  ];
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const path = "path" in error ? String(error.path) : "";
  if (code === "ENOENT") return `There is no file or folder ${path}.`;
  if (code === "EACCES" || code === "EROFS") return `We don't have permission to write to ${path}.`;
  if (code === "ENOSPC") return "The disk is full, so no backup was written.";
  return error.message;
}
