"use client";

import "./globals.css";

/** The last net: the root layout itself failed, so nothing of it can be used here. */
export default function Fault({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body className="mx-auto max-w-xl px-6 py-24">
        <title>Error · Throughline</title>
        <h1 className="text-large font-semibold">Something went wrong on our side</h1>
        <p className="mt-4">
          Everything you saved is safe. Reference:{" "}
          <strong className="font-mono">{error.digest ?? "without number"}</strong>
        </p>
        <p className="mt-4">
          <a className="underline" href="/">
            Go to the start page
          </a>
        </p>
      </body>
    </html>
  );
}
