/** What a status means to the eye. The domain's states are mapped onto these by components/shared. */
export type Tone = "on-track" | "at-risk" | "off-track" | "not-started" | "complete" | "blocked";

export const toneText: Record<Tone, string> = {
  "on-track": "text-on-track",
  "at-risk": "text-at-risk",
  "off-track": "text-off-track",
  "not-started": "text-not-started",
  complete: "text-complete",
  blocked: "text-blocked",
};

export const toneWell: Record<Tone, string> = {
  "on-track": "bg-on-track-well",
  "at-risk": "bg-at-risk-well",
  "off-track": "bg-off-track-well",
  "not-started": "bg-not-started-well",
  complete: "bg-complete-well",
  blocked: "bg-blocked-well",
};

export const toneFill: Record<Tone, string> = {
  "on-track": "var(--on-track)",
  "at-risk": "var(--at-risk)",
  "off-track": "var(--off-track)",
  "not-started": "var(--not-started)",
  complete: "var(--complete)",
  blocked: "var(--blocked)",
};
