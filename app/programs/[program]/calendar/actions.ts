"use server";

import { act } from "#act";
import { revokeCalendarFeed } from "#domain";
import { openCalendarFeedForm } from "#forms/open-calendar-feed";
import { revokeCalendarFeedForm } from "#forms/revoke-calendar-feed";
import { actOpenCalendarFeed } from "#server/act-on-calendar";

export const openCalendarFeedAction = actOpenCalendarFeed(openCalendarFeedForm);
export const revokeCalendarFeedAction = act(revokeCalendarFeedForm, revokeCalendarFeed);
