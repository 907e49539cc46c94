/** A ratio of 0 to 1 as a person reads it. */
export const percentWords = (ratio: number): string => `${Math.round(ratio * 100)}%`;
