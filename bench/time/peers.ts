// The libraries, each asked in the way its own documentation shows, and in its fastest mode.

import dayjs from "dayjs";
import businessTime from "dayjs-business-time";
import business from "luxon-business-days";
import moment from "moment-timezone";
import "moment-business-time";
import type { Engine } from "./engines.ts";
import { DAY, HOLIDAYS, ZONE } from "./questions.ts";

/** In the zone of the process, which must be Berlin: with dayjs's own zone plugin it does not end at a clock change. */
export function dayjsBusinessTime(): Engine {
  dayjs.extend(businessTime);
  dayjs.setHolidays(HOLIDAYS);
  return {
    name: "dayjs-business-time",
    addHours: (hours) => (start) =>
      dayjs(start)
        .addBusinessMinutes(hours * 60)
        .valueOf(),
    openMinutesIn: (days) => (start) => dayjs(start).businessMinutesDiff(dayjs(start + days * DAY)),
    isOpen: (start) => (dayjs(start).isBusinessTime() ? 1 : 0),
    addDays: (days) => (start) => dayjs(start).addBusinessDays(days).valueOf(),
  };
}

export function momentBusinessTime(): Engine {
  moment.updateLocale("en", { holidays: HOLIDAYS });
  return {
    name: "moment-business-time",
    addHours: (hours) => (start) =>
      moment
        .tz(start, ZONE)
        .addWorkingTime(hours * 60, "minutes")
        .valueOf(),
    openMinutesIn: (days) => (start) =>
      moment.tz(start + days * DAY, ZONE).workingDiff(moment.tz(start, ZONE), "minutes"),
    isOpen: (start) => (moment.tz(start, ZONE).isWorkingTime() ? 1 : 0),
    addDays: (days) => (start) => moment.tz(start, ZONE).addWorkingTime(days, "days").valueOf(),
  };
}

/** Knows days only. */
export function luxonBusinessDays(): Engine {
  const { DateTime } = business;
  const holidays = new Set(HOLIDAYS);
  DateTime.fromMillis(0, { zone: ZONE }).setupBusiness({
    holidayMatchers: [(day) => holidays.has(day.toISODate() ?? "")],
  });
  return {
    name: "luxon-business-days",
    addDays: (days) => (start) => DateTime.fromMillis(start, { zone: ZONE }).plusBusiness({ days }).toMillis(),
  };
}
