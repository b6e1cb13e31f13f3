// What stands beside bars.
export const chart = {
  kept: "In time",
  late: "Too late",
  open: "Not due yet",
  cases: "Cases",
  counts: "Hours that count",
  paused: "Hours paused",
  hours: "Hours",
};
