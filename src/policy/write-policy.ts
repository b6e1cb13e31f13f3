// The data of a policy as the text of its file: the line for editors first, small things on one line.
import { Document, visit } from "yaml";

/** How wide a line of the file may become. */
const WIDTH = 140;

export function policyText(value: { readonly [field: string]: unknown }, title: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (key, node) => {
      const isWhole = key === null;
      const small = JSON.stringify(node.toJS(document)).length < WIDTH - 30;
      if (!isWhole && small) node.flow = true;
      return undefined;
    },
  });
  const body = document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
  const spaced = body.replaceAll(
    /^(?=(readings|calendars|priorities|targets|noGuarantee|response|channels|hotlines|examples):)/gm,
    "\n",
  );
  return `# yaml-language-server: $schema=policy.schema.json\n#\n# ${title.replaceAll(/\s+/g, " ")}\n\n${spaced}`;
}
