// Files as one zip, the same bytes for the same files.
import { zipSync } from "fflate";

/** The earliest that the format knows: the hour of packing would make every package another one. */
const mtime = new Date(1980, 0, 1);

export function zip(files: { readonly [name: string]: Buffer }): Buffer {
  return Buffer.from(zipSync({ ...files }, { mtime }));
}
