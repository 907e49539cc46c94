/** Days, instants and working time. The entry point of ./calendar/. */
export {
  addDays,
  addYears,
  compareDays,
  type Day,
  dayAt,
  dayNumberOf,
  daysBetween,
  isDay,
  isKeptDay,
  parseDay,
  weekdayOf,
} from "./day.ts";
export {
  compareInstants,
  DAY_MILLISECONDS,
  HOUR_MILLISECONDS,
  type Instant,
  instantFrom,
  isInstant,
  millisecondsOf,
  parseInstant,
  plusMilliseconds,
} from "./instant.ts";
export {
  addWorkingDays,
  type CalendarFault,
  calendarFaults,
  hoursInWorkingDay,
  isWorkingDay,
  minutesOf,
  nthWorkingDay,
  type WorkCalendar,
  workingDayFrom,
  workingDayNumber,
  workingDaysBetween,
  workingDaysIn,
} from "./working-days.ts";
export {
  addClock,
  addWorkingHours,
  type ClockLimit,
  dayOf,
  instantAt,
  isWorkingTime,
  openingOf,
  timeOf,
  workingHoursBetween,
  workingTimeFrom,
} from "./working-time.ts";
export { dayUnread, readDay } from "./written-day.ts";
export { isZone } from "./zone.ts";
