/** Names of the elements of a Project file that are read. */

/** All that is read of a plan. The rest (work day by day, baselines, views, costs) is not even kept in memory. */
export // biome-ignore format: a list to be read as one
const wanted = [
  "Project", "Name", "Title", "CalendarUID", "MinutesPerDay", "Tasks", "Task", "UID", "ID",
  "OutlineLevel", "OutlineNumber", "Start", "Finish", "Duration", "DurationFormat", "Milestone",
  "PercentComplete", "Critical", "TotalSlack", "Notes", "Deadline", "ConstraintType",
  "ConstraintDate", "IsNull", "Active", "Recurring", "ExternalTask", "IsSubproject",
  "SubprojectName", "PredecessorLink", "PredecessorUID", "Type", "LinkLag", "LagFormat",
  "CrossProject", "CrossProjectName", "ExtendedAttributes", "ExtendedAttribute", "OutlineCodes",
  "OutlineCode", "FieldID", "FieldName", "Alias", "Values", "Value", "ValueID", "Description",
  "Resources", "Resource", "EmailAddress", "IsCostResource", "Assignments", "Assignment",
  "TaskUID", "ResourceUID", "Calendars", "Calendar", "IsBaseCalendar", "BaseCalendarUID",
  "WeekDays", "WeekDay", "DayType", "DayWorking", "WorkingTimes", "WorkingTime", "FromTime",
  "ToTime", "TimePeriod", "FromDate", "ToDate", "Exceptions", "Exception", "EnteredByOccurrences",
  "Occurrences", "Period", "DaysOfWeek", "MonthItem", "MonthPosition", "Month", "MonthDay",
  "WorkWeeks", "WorkWeek",
] as const;

export type ElementName = (typeof wanted)[number];
