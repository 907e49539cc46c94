import type { DependencyState, LinkType } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const look: Record<DependencyState, { tone: Tone; word: string }> = {
  PROPOSED: { tone: "not-started", word: "Proposed" },
  AGREED: { tone: "on-track", word: "Agreed" },
  AT_RISK: { tone: "at-risk", word: "At risk" },
  MISSED: { tone: "off-track", word: "Missed" },
  RESOLVED: { tone: "complete", word: "Resolved" },
  CANCELLED: { tone: "not-started", word: "Dropped" },
};

export const dependencyTone = (state: DependencyState): Tone => look[state].tone;
export const dependencyWord = (state: DependencyState): string => look[state].word;

/** The state of a dependency as shape, word and colour. */
export function DependencyBadge({ state }: { state: DependencyState }) {
  return <Badge tone={look[state].tone}>{look[state].word}</Badge>;
}

/** "FS + 2 d"; a plain finish-to-start says nothing. */
export function linkWords(linkType: LinkType, lagDays: number): string {
  if (linkType === "FS" && lagDays === 0) return "";
  const lag = lagDays === 0 ? "" : ` ${lagDays < 0 ? "−" : "+"} ${Math.abs(lagDays)} d`;
  return `${linkType}${lag}`;
}
