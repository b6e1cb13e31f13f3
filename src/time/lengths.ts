// How many milliseconds there are in a minute, an hour and a day of 24 hours.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
