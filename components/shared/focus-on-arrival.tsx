"use client";

import { useEffect } from "react";

/** What was asked for has come in the place of the link that asked for it: the keyboard goes on from its head. */
export function FocusOnArrival({ within }: { within: string }) {
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== body && activeElement?.isConnected) return;
    document.getElementById(within)?.querySelector("summary")?.focus({ preventScroll: true });
  }, [within]);
  return null;
}
