import type { Day } from "#domain";
import { dayWords } from "../shared/day.tsx";
import { marginBox } from "../shared/margin-box.ts";

/** At the head of every printed page: whose program, and the day it is printed as of. */
export function PrintHead({ program, day }: { program: string; day: Day }) {
  const rule = `@page { ${marginBox("top-left", program)} ${marginBox("top-right", `As of ${dayWords(day, { year: true })}`)} }`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: marginBox escapes what is no letter, digit or blank
  return <style dangerouslySetInnerHTML={{ __html: rule }} />;
}
