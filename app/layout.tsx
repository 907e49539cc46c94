import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "#kit/skip-link";
import { ThemeProvider } from "#kit/theme-provider";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Throughline", template: "%s · Throughline" },
  description: "One thread from what a stream lead logs to what an executive reads.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfb" },
    { media: "(prefers-color-scheme: dark)", color: "#121416" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <ThemeProvider>
          <SkipLink target="main" />
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
