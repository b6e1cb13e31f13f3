// Run by `npm run picture` after a room has opened another door: writes docs/architecture.svg.
import { writeFile } from "node:fs/promises";
import { picture } from "./draw.ts";
import { roomsNow } from "./rooms.ts";

await writeFile(new URL("../architecture.svg", import.meta.url), picture(roomsNow()));
