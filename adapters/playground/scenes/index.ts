// The ready scenes, in the order in which the page offers them.
import { cloudtalkStaging } from "./cloudtalk-staging.ts";
import { netcorChristmas } from "./netcor-christmas.ts";
import { netcorMail } from "./netcor-mail.ts";
import { purecloudPerth } from "./purecloud-perth.ts";
import type { Scene } from "./scene.ts";
import { zoomPro } from "./zoom-pro.ts";
import { zoomStatus } from "./zoom-status.ts";

export const scenes: readonly Scene[] = [
  purecloudPerth,
  zoomPro,
  netcorChristmas,
  cloudtalkStaging,
  netcorMail,
  zoomStatus,
];
