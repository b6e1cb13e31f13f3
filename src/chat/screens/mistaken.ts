// A form that comes back says at its top which fields are meant: on a small screen their own marks are out of sight.
import type { Words } from "../../lang/index.ts";
import { alert } from "../part.ts";
import { isField, type Reply } from "../reply.ts";

export function atTheTop(reply: Reply, { ask }: Pick<Words, "ask">): Reply {
  if (reply.kind !== "mistakes") return reply;
  const { form } = reply;
  const labels = form.parts.flatMap((part) => (isField(part) && part.mistake !== undefined ? [part.label] : []));
  if (labels.length === 0) return reply;
  return { ...reply, form: { ...form, parts: [alert("warning", [ask.lookAt(labels.join("; "))]), ...form.parts] } };
}
