// A small disk of one's own, that can be filled to the last byte: Linux, as root.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Disk = {
  readonly folder: string;
  fill(): void;
  /** What filled it is gone. */
  free(): void;
  freeBytes(): number;
  remove(): void;
};

export function smallDisk(megabytes: number): Disk {
  const folder = mkdtempSync(join(tmpdir(), "dueline-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0755`, "tmpfs", folder]);
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      const file = openSync(ballast, "a");
      for (const size of [1 << 20, 1 << 16, 1 << 12, 1]) while (written(file, size));
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    freeBytes() {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    },
    remove() {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function written(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}
