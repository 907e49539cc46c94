import Link from "next/link";
import type { ReactNode } from "react";
import { routes } from "#domain";
import { Menu, MenuLink, MenuNote } from "#kit/menu";
import { Wordmark } from "#kit/plain-page";
import { ThemeSwitch } from "#kit/theme-switch";
import { SignOut } from "./sign-out.tsx";

/** The frame of pages outside any one program. */
export function OutsideShell({
  person,
  signOut,
  children,
}: {
  person: string;
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  return (
    <>
      <header className="border-b border-rule print:hidden">
        <div className="mx-auto flex min-h-14 max-w-6xl items-center justify-between gap-4 px-4 sm:px-8">
          <Link href={routes.programs} prefetch={false} className="no-underline">
            <Wordmark />
          </Link>
          <div className="flex items-center gap-1">
            <ThemeSwitch />
            <Menu label={person} name={`${person}, your menu`}>
              <MenuNote>
                <span className="block font-medium text-ink">{person}</span>
              </MenuNote>
              <MenuLink href={routes.programs}>Your programs</MenuLink>
              <MenuLink href="/account">My account</MenuLink>
              <SignOut action={signOut} />
            </Menu>
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-6xl px-4 pt-8 pb-24 outline-none sm:px-8"
      >
        {children}
      </main>
    </>
  );
}
