"use client";

import { ThemeProvider as Themes } from "next-themes";
import type { ReactNode } from "react";

export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <Themes
      attribute="class"
      defaultTheme="system"
      enableColorScheme={false}
      disableTransitionOnChange
    >
      {children}
    </Themes>
  );
}
