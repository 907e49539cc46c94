/** Days, instants and working time. One door to the rooms in ./calendar/. */
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
} from "./calendar/day.ts";
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
} from "./calendar/instant.ts";
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
} from "./calendar/working-days.ts";
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
} from "./calendar/working-time.ts";
export { dayUnread, readDay } from "./calendar/written-day.ts";
export { isZone } from "./calendar/zone.ts";
