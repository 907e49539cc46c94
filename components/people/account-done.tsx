import { Notice } from "#kit/notice";

const sentences: Readonly<Record<string, string>> = {
  password: "Password changed. You are signed out everywhere else.",
  session: "Session ended.",
  none: "That session had already ended.",
  others: "You are signed out everywhere else.",
};

/** What was just done on the account page, by the word in the address. */
export function AccountDone({ what }: { what: string }) {
  return Object.hasOwn(sentences, what) ? (
    <div className="mb-6">
      <Notice tone="done" live title={sentences[what]} />
    </div>
  ) : null;
}
