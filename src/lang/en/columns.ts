// What stands above the columns of a table.
export const columns = {
  case: "Case",
  vendor: "Vendor",
  priority: "Priority",
  what: "What is broken",
  due: "Due next",
  reach: "Call or write",
  opened: "Opened",
  reported: "With the vendor since",
  closed: "Closed",
  promise: "Promise",
  published: "Published",
  kept: "Kept or not",
  besides: "Besides",
};
