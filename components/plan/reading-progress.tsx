"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { routes } from "#domain";
import { Progress } from "#kit/charts/progress";

const everyMillis = 600;

/** A bar that moves while the file is read, and makes way for the dry run. Without JavaScript the page asks again by itself. */
export function ReadingProgress({
  draftId,
  words,
  percent,
}: {
  draftId: string;
  words: string;
  percent: number;
}) {
  const router = useRouter();
  const [now, setNow] = useState(percent);
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(routes.importProgress(draftId), { cache: "no-store" });
      const progress: { percent: number; done: boolean } | null = answer.ok
        ? await answer.json()
        : { percent: 100, done: true };
      if (!progress) return;
      setNow(progress.percent);
      if (progress.done) {
        clearInterval(timer);
        router.refresh();
      }
    }, everyMillis);
    return () => clearInterval(timer);
  }, [draftId, router]);
  return (
    <div className="max-w-xl">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <Progress label={words} value={now} max={100} />
      <p className="mt-1 text-soft" role="status">
        {words}, {now}%
      </p>
    </div>
  );
}
