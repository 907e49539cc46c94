/** A browser's long description of itself in three words, so that people recognize their own. */

/** In this order: most browsers also name those they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux|X11/, "Linux"],
];

/** "Firefox on Windows"; "Unknown browser" when it says nothing known. */
export function agentWords(userAgent: string): string {
  const text = userAgent.slice(0, 500);
  const named = (list: typeof browsers) => list.find(([pattern]) => pattern.test(text))?.[1];
  const browser = named(browsers) ?? "Unknown browser";
  const system = named(systems);
  return system ? `${browser} on ${system}` : browser;
}
