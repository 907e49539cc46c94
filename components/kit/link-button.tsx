import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonTone, buttonClass } from "./button.tsx";

/** Downloads what is at an address; the browser shows how far it has come. */
export function DownloadButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} download className={buttonClass()}>
      {children}
    </a>
  );
}

/** Goes somewhere and looks like a button, for the next step of a screen. */
export function LinkButton({
  href,
  tone,
  size,
  children,
}: {
  href: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  children: ReactNode;
}) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(tone, size)}>
      {children}
    </Link>
  );
}
