// What a status page says, for whoever reads one.
export { pageStates, type VendorStatus } from "../../case/journal.ts";
