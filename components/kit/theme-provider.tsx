"use client";

import { ThemeProvider as Themes } from "next-themes";
import type { ReactNode } from "react";

/** `nonce` lets the script that sets the theme before the first paint run under the page's security policy. */
export function ThemeProvider({ children, nonce }: { children: ReactNode; nonce: string }) {
  return (
    <Themes
      attribute="class"
      nonce={nonce}
      defaultTheme="system"
      enableColorScheme={false}
      disableTransitionOnChange
    >
      {children}
    </Themes>
  );
}
