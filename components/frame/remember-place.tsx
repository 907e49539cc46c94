"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { arriveAt, leavePlace } from "../shared/left-places.ts";

/** Remembers each page as it is left, and scrolls to where it was when a {@link BackLink} leads back. */
export function RememberPlace() {
  const path = usePathname();
  useEffect(() => {
    // On the way out of a click, before the address changes.
    const leave = () =>
      leavePlace(window.location.pathname, {
        search: window.location.search,
        scrolled: window.scrollY,
      });
    document.addEventListener("click", leave, { capture: true });
    return () => document.removeEventListener("click", leave, { capture: true });
  }, []);
  useEffect(() => {
    const scrolled = arriveAt(path);
    if (scrolled !== null) requestAnimationFrame(() => window.scrollTo(0, scrolled));
  }, [path]);
  return null;
}
