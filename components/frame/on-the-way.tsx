"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** A thin line at the top from the click on a link until its page is there, so that something happens at once. */
export function OnTheWay() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leftFrom, setLeftFrom] = useState<string | null>(null);
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      if (leadsElsewhere(event)) setLeftFrom(here);
    };
    document.addEventListener("click", listen);
    return () => document.removeEventListener("click", listen);
  }, [here]);
  useEffect(() => {
    if (leftFrom === null) return;
    // A click that led nowhere after all leaves no line behind.
    const given = setTimeout(() => setLeftFrom(null), longestWay);
    return () => clearTimeout(given);
  }, [leftFrom]);
  return leftFrom === here ? (
    <div
      aria-hidden="true"
      className="on-the-way fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-action print:hidden"
    />
  ) : null;
}

const longestWay = 15_000;

/** Whether a click goes to another page of this tab; a jump within the page is there already. */
function leadsElsewhere(event: MouseEvent): boolean {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return false;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.target || link.hasAttribute("download")) return false;
  const { origin, pathname, search } = window.location;
  return link.origin === origin && (link.pathname !== pathname || link.search !== search);
}
