import Link from "next/link";
import { classNames } from "./class-names.ts";

export interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  readonly count?: number;
}

/** Views of one page. Each is an address, so that it can be sent to somebody. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav
      aria-label={label}
      className="mb-6 flex flex-wrap gap-x-5 border-b border-rule print:hidden"
    >
      {tabs.map((tab) => (
        <Link
          key={`${tab.href} ${tab.label}`}
          href={tab.href}
          prefetch={false}
          aria-current={tab.current ? "page" : undefined}
          className={classNames(
            "-mb-px border-b-2 py-2 no-underline",
            tab.current
              ? "border-ink font-semibold text-ink"
              : "border-transparent text-soft hover:border-strong hover:text-ink",
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="ml-1.5 text-small text-soft">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
