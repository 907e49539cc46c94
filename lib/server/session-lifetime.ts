/** How long a session lasts from signing in; nothing renews it. SESSION_HOURS, 12 without it. */
const usualHours = 12;
const mostHours = 720;

/** The environment says something that cannot be meant; the message is a sentence for whoever starts the server. */
export class WrongSetting extends Error {}

/** @throws WrongSetting */
export function sessionSeconds(environment: NodeJS.ProcessEnv = process.env): number {
  const { SESSION_HOURS } = environment;
  const hours = SESSION_HOURS ? Number(SESSION_HOURS) : usualHours;
  if (!(hours >= 1 && hours <= mostHours))
    throw new WrongSetting(
      `SESSION_HOURS is "${SESSION_HOURS}". Use a number of hours from 1 to ${mostHours}.`,
    );
  return Math.round(hours * 3600);
}
