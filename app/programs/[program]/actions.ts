"use server";

import { moveDemoClock } from "#domain";
import { moveDemoClockForm } from "#forms/move-demo-clock";
import { actThenTick } from "#server/act-on-clock";

export const moveDemoClockAction = actThenTick(moveDemoClockForm, moveDemoClock);
