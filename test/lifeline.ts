// What a test starts dies with it. A run that is cut short is killed, and no `finally` or `afterAll` comes to its turn.
import { type ChildProcess, spawn } from "node:child_process";

/** Has the child killed as soon as this process is gone, however that ends. */
export function tied<Child extends ChildProcess>(child: Child, how: Parameters<typeof tie>[1] = {}): Child {
  if (child.pid !== undefined) child.once("exit", tie(child.pid, how));
  return child;
}

/**
 * The same for a process that others started: `signal` as `kill` names it; `folder` is removed after it.
 * Returns what unties it, to be called once it has ended by itself.
 */
export function tie(pid: number, { signal = "KILL", folder = "" } = {}): () => void {
  const guard = spawn("sh", ["-c", GUARD, "sh", signal, String(pid), folder], {
    // A group of its own: what stops the run from a keyboard is not to stop the guard before it has done its work.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  return () => void guard.kill("SIGKILL");
}

/** Nothing is ever written to it: `read` returns when the system closes our end of the pipe. */
const GUARD = 'read -r _; kill -s "$1" "$2"; [ -z "$3" ] || { sleep 1; rm -rf "$3"; }';
