// As much of these packages as is measured; they are installed by bench/package.json and need not be there to compile.

declare module "dayjs" {
  const dayjs: {
    (at: number): import("dayjs-business-time").BusinessDayjs;
    extend(plugin: import("dayjs-business-time").BusinessTime): void;
    setHolidays(dates: string[]): void;
  };
  export default dayjs;
}

declare module "dayjs-business-time" {
  export type BusinessTime = (option: unknown, dayjsClass: unknown, factory: unknown) => void;
  export interface BusinessDayjs {
    addBusinessMinutes(minutes: number): BusinessDayjs;
    addBusinessDays(days: number): BusinessDayjs;
    businessMinutesDiff(other: BusinessDayjs): number;
    isBusinessTime(): boolean;
    valueOf(): number;
  }
  const plugin: BusinessTime;
  export default plugin;
}

declare module "moment-timezone" {
  export interface WorkingMoment {
    addWorkingTime(amount: number, unit: "minutes" | "days"): WorkingMoment;
    workingDiff(other: WorkingMoment, unit: "minutes"): number;
    isWorkingTime(): boolean;
    valueOf(): number;
  }
  const moment: {
    tz(at: number, zone: string): WorkingMoment;
    updateLocale(name: string, change: { holidays: string[] }): unknown;
  };
  export default moment;
}

declare module "moment-business-time";

declare module "luxon-business-days" {
  import { DateTime as Plain } from "luxon";

  interface BusinessDateTime extends Plain {
    plusBusiness(amount: { days: number }): BusinessDateTime;
    setupBusiness(rules: { holidayMatchers: ((day: Plain) => boolean)[] }): void;
  }
  const business: { DateTime: { fromMillis(at: number, options: { zone: string }): BusinessDateTime } };
  export default business;
}
