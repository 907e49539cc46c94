"use client";

import { useTheme } from "next-themes";

const next = { light: "dark", dark: "system", system: "light" } as const;

/** One button through light, dark and the machine's own choice. Both icons are printed; CSS picks one. */
export function ThemeSwitch() {
  const { theme, setTheme } = useTheme();
  const turn = () => {
    const now = theme === "light" || theme === "dark" ? theme : "system";
    setTheme(next[now]);
  };
  return (
    <button
      type="button"
      onClick={turn}
      aria-label="Change theme"
      title="Theme: light, dark or system"
      className="grid size-8 place-items-center rounded text-soft hover:bg-well hover:text-ink"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </svg>
    </button>
  );
}
