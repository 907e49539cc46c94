"use client";

import { Button } from "#kit/button";
import { PlainPage } from "#kit/plain-page";

/** Shows the reference of a fault, never its message: the log has the rest under that reference. */
export default function Fault({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <PlainPage title="Something went wrong on our side">
      <p>
        Everything you saved is safe. If it happens again, give your administrator the reference{" "}
        <strong className="font-mono font-medium">{error.digest ?? "without number"}</strong>.
      </p>
      <Button tone="primary" onClick={reset}>
        Try again
      </Button>
    </PlainPage>
  );
}
