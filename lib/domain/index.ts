/** The only door of the domain library. */
export * from "./apply.ts";
export * from "./authority.ts";
export * from "./calendar.ts";
export * from "./changes.ts";
export * from "./deed.ts";
export * from "./deeds/accept-deliverable.ts";
export * from "./finding.ts";
export * from "./ids.ts";
export * from "./nouns.ts";
export * from "./override.ts";
export * from "./program.ts";
export * from "./rulebook.ts";
export * from "./settings.ts";
export * from "./situation.ts";
export * from "./views/finding-line.ts";
export * from "./views/form-answer.ts";
export * from "./vocabulary.ts";
