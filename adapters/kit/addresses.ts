// Addresses in what somebody wrote: where a platform makes no links by itself, they are made ones, and read as they were typed.

export type Found = { readonly index: number; readonly url: string };

/** In their order. A full stop or a bracket behind one is the sentence's. */
export function addressesIn(text: string): Found[] {
  return [...text.matchAll(address)]
    .map(({ 0: url, index }) => ({ index, url }))
    .filter(({ url }) => URL.canParse(url));
}

const address = /https?:\/\/[^\s<>"|]*[^\s<>"|.,;:!?)\]}'’”]/gi;
