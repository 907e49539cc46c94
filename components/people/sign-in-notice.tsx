import { Notice } from "#kit/notice";

/** Why somebody is on the sign-in page again, by the word in the address. */
const sentences: Readonly<Record<string, readonly [title: string, next: string]>> = {
  wrong: [
    "Incorrect email or password.",
    "Check both and try again. If you forgot your password, ask an administrator for a link to set a new one.",
  ],
  busy: ["The server is busy.", "Try again in a few seconds."],
  unavailable: [
    "The database cannot be reached, so nobody can sign in right now.",
    "Your email is still here. Try again in a minute. If it happens again, tell your administrator.",
  ],
  "half-ended": [
    "This browser is signed out.",
    "The database cannot be reached, so we couldn't end the session there. Open My account later to end it.",
  ],
  unverified: [
    "Your email address is not verified.",
    "Your single sign-on provider has not confirmed that the address is yours. Verify it there, then sign in again.",
  ],
  unknown: [
    "There is no account with your email address.",
    "Ask an administrator to add you under Settings, People.",
  ],
  closed: ["Your account is closed.", "Ask an administrator if you need access again."],
  "other-identity": [
    "This account belongs to another single sign-on identity.",
    "If your identity at the provider has changed, ask an administrator for a link to set a password. Once you have used it, you can sign in with the new identity.",
  ],
  provider: [
    "Single sign-on did not work.",
    "The sign-in was cancelled, took too long, or the provider did not answer. Try again, or use your email and password.",
  ],
};

/** Says why the sign-in did not work, or that somebody is signed out. */
export function SignInNotice({ why, minutes }: { why: string; minutes: number }) {
  if (why === "ended") return <Notice live title="You are signed out." />;
  if (why === "wait") {
    const wait = Number.isInteger(minutes) && minutes > 1 ? `${minutes} minutes` : "a minute";
    return (
      <Notice tone="stop" live title="Too many attempts.">
        Wait {wait}, then try again. You can still sign in on a device where you signed in before.
      </Notice>
    );
  }
  const sentence = Object.hasOwn(sentences, why) ? sentences[why] : undefined;
  if (!sentence) return null;
  const [title, next] = sentence;
  return (
    <Notice tone="stop" live title={title}>
      {next}
    </Notice>
  );
}
