"use server";

import { act } from "#act";
import { moveDemoClock } from "#domain";
import { moveDemoClockForm } from "#forms/move-demo-clock";

export const moveDemoClockAction = act(moveDemoClockForm, moveDemoClock);
