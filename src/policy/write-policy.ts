// The data of a policy as the text of its file: the line for editors first, small things on one line.
import { Document, isCollection, isScalar, type Node, visit } from "yaml";
import type { Path } from "./policy-problem.ts";

/** How wide a line of the file may become. */
const WIDTH = 140;

/** What is to stand behind a value, as a comment. */
export type Note = { readonly path: Path; readonly text: string };

export function policyText(
  value: { readonly [field: string]: unknown },
  title: string,
  notes: readonly Note[] = [],
): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (key, node) => {
      const isWhole = key === null;
      const small = JSON.stringify(node.toJS(document)).length < WIDTH - 30;
      if (!isWhole && small) node.flow = true;
      return undefined;
    },
  });
  for (const { path, text } of notes) {
    const { node, within } = noted(document, path);
    const told = within.length > 0 ? `${within.join(".")} ${text}` : text;
    if (node) node.comment = ` ${[node.comment?.trim(), told].filter(Boolean).join("; ")}`;
  }
  const body = document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
  const spaced = body.replaceAll(
    /^(?=(readings|calendars|priorities|targets|noGuarantee|response|channels|hotlines|examples):)/gm,
    "\n",
  );
  return `# yaml-language-server: $schema=policy.schema.json\n#\n# ${title.replaceAll(/\s+/g, " ")}\n\n${spaced}`;
}

/** What stands at the path, or the outermost small thing around it and the way inside: only behind that is room for a comment. */
function noted(document: Document, path: Path): { readonly node: Node | undefined; readonly within: Path } {
  const along = path.map((_, index) => document.getIn(path.slice(0, index + 1), true));
  const small = along.findIndex((node) => isCollection(node) && node.flow === true);
  const depth = small < 0 ? path.length - 1 : small;
  const found = along[depth];
  return { node: isCollection(found) || isScalar(found) ? found : undefined, within: path.slice(depth + 1) };
}
