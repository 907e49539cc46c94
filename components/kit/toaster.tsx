"use client";

import { type ComponentType, useEffect, useState } from "react";
import { type Toast, toastEvent } from "./toast.tsx";

/** The library arrives with the first toast; most visits never need it. */
export function Toaster() {
  const [Stack, setStack] = useState<ComponentType<{ position: "bottom-right" }> | null>(null);
  useEffect(() => {
    const show = async (event: Event) => {
      const { message, tone } = (event as CustomEvent<Toast>).detail;
      const sonner = await import("sonner");
      setStack(() => sonner.Toaster);
      (tone === "stop" ? sonner.toast.error : sonner.toast.success)(message);
    };
    window.addEventListener(toastEvent, show);
    return () => window.removeEventListener(toastEvent, show);
  }, []);
  return Stack ? <Stack position="bottom-right" /> : null;
}
