// A letter that opens already written: an address with subject and text in it, as RFC 6068 has it.

/** Outlook on Windows opens no longer address than 2,083 characters; what does not fit is left out by whole lines. */
const most = 1900;

type To = { readonly address: string; readonly copy: string | null };

export function mailLink({ address, copy }: To, subject: string, lines: readonly string[]): string {
  const cc = copy === null ? "" : `cc=${encoded(copy)}&`;
  const start = `mailto:${encoded(address).replaceAll("%40", "@")}?${cc}subject=${encoded(subject)}&body=`;
  const body = lines.reduce((written, line) => {
    const longer = written === "" ? encoded(line) : `${written}%0D%0A${encoded(line)}`;
    return start.length + longer.length > most ? written : longer;
  }, "");
  return `${start}${body}`;
}

/** Brackets and quotes too: they end a link in Markdown. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
