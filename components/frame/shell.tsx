import Link from "next/link";
import type { ReactNode } from "react";
import type { ProgramFrame } from "#domain";
import { LinkButton } from "#kit/link-button";
import { Menu, MenuLink, MenuNote } from "#kit/menu";
import { Wordmark } from "#kit/plain-page";
import { ThemeSwitch } from "#kit/theme-switch";
import { BottomBar } from "./bottom-bar.tsx";
import { CommandMenu } from "./command-menu.tsx";
import { OnTheWay } from "./on-the-way.tsx";
import { PrintHead } from "./print-head.tsx";
import { RememberPlace } from "./remember-place.tsx";
import { Sections, SectionsButton } from "./sections.tsx";
import { StageStrip } from "./stage-strip.tsx";

interface Slots {
  /** The demo's clock control, where there is one. */
  readonly clock?: ReactNode;
  /** A form in place of the plain sign-out link. */
  readonly account?: ReactNode;
  /** The answer to a form that cannot show it itself. */
  readonly answer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every program page. Hidden in print. */
export function Shell({
  frame,
  clock,
  account,
  answer,
  children,
}: Slots & { frame: ProgramFrame }) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <OnTheWay />
      <aside className="border-rule lg:border-r print:hidden">
        <Sections
          menu={frame.menu}
          home={
            <Link href={frame.programsHref} prefetch={false} className="no-underline">
              <Wordmark />
            </Link>
          }
        >
          {frame.raiseHref ? (
            <p className="mt-4 sm:hidden">
              <RaiseLink href={frame.raiseHref} />
            </p>
          ) : null}
        </Sections>
      </aside>
      <div className="min-w-0">
        <header className="border-b border-rule px-4 sm:px-8 print:hidden">
          <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <SectionsButton />
            <p className="min-w-0 flex-1 max-sm:order-last max-sm:basis-full sm:truncate">
              <Link
                href={frame.program.href}
                prefetch={false}
                className="font-semibold no-underline hover:underline"
              >
                {frame.program.name}
              </Link>
              <span className="ml-2 text-soft">{frame.cycle}</span>
            </p>
            <Controls frame={frame} clock={clock} account={account} />
          </div>
          <StageStrip stages={frame.stages} purpose={frame.stagePurpose} />
        </header>
        <PrintHead program={frame.program.name} day={frame.day} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto max-w-6xl px-4 pt-7 pb-24 outline-none sm:pb-12 sm:px-8 print:max-w-none print:p-0"
        >
          <RememberPlace />
          {answer}
          {children}
        </main>
      </div>
      <BottomBar places={frame.menu.atHand} />
    </div>
  );
}

/** What every page can do: raise, move the demo's clock, go to, theme, one's own menu. */
function Controls({
  frame: { program, menu, places, me, programsHref, raiseHref },
  clock,
  account,
}: Pick<Slots, "clock" | "account"> & { frame: ProgramFrame }) {
  const everyPlace = [...menu.inSight, ...menu.more.flatMap(({ entries }) => entries), ...places];
  return (
    <div className="ml-auto flex items-center gap-1">
      {raiseHref ? (
        <span className="max-sm:hidden">
          <RaiseLink href={raiseHref} />
        </span>
      ) : null}
      {clock}
      <CommandMenu places={everyPlace} program={program.slug} />
      <ThemeSwitch />
      <Menu label={<Initials name={me.name} />} name={`${me.name}, your menu`}>
        <MenuNote>
          <span className="block font-medium text-ink">{me.name}</span>
          {me.role}
        </MenuNote>
        <MenuLink href={programsHref}>Your programs</MenuLink>
        <MenuLink href="/account">My account</MenuLink>
        {account ?? <MenuLink href={me.signOutHref}>Sign out</MenuLink>}
      </Menu>
    </div>
  );
}

function RaiseLink({ href }: { href: string }) {
  return (
    <LinkButton href={href} tone="quiet" size="small">
      Raise a blocker
    </LinkButton>
  );
}

function Initials({ name }: { name: string }) {
  const letters = name
    .split(" ")
    .map((part) => part.charAt(0))
    .join("")
    .slice(0, 2);
  return (
    <span
      aria-hidden="true"
      className="grid size-7 place-items-center rounded-full border border-strong text-small font-medium text-ink"
    >
      {letters}
    </span>
  );
}
