/** What is asked of whoever decides on an obstacle where nobody said more (I-70 wants it said). */
export const usualDecision = (deliverableId: string | null): string =>
  deliverableId === null
    ? "Remove the obstacle, or say how the stream continues without it"
    : `Remove the obstacle for ${deliverableId}, or say how to continue without it`;
