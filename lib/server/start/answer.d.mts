/** Whether a posted field belongs to the form itself and not to what somebody typed. */
export function isEnvelope(name: string): boolean;
