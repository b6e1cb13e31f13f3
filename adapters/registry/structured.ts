// What a search engine may take from a vendor's page: whose numbers these are and when they were checked; nothing that the page does not say.
import { readPhone } from "../../src/policy/phone.ts";
import { linkedData, type Markup } from "./html.ts";
import { folderOf, type Look, licence, told } from "./look.ts";
import { checkedOn, type Vendor } from "./shelf.ts";

export function structured({ id, name, policy }: Vendor, look: Look): Markup {
  const { words, url, place } = look;
  const checked = checkedOn(policy);
  const points = (policy.hotlines?.lines ?? []).flatMap(({ number, extension, country }) => {
    const { e164 } = readPhone(number, country);
    const telephone = extension === undefined ? e164 : `${e164};ext=${extension}`;
    return e164 === null
      ? []
      : [{ "@type": "ContactPoint", contactType: "technical support", telephone, areaServed: country }];
  });
  const at = url === null ? null : `${url}${folderOf(words.language)}${place}`;
  return linkedData({
    "@type": "WebPage",
    name: words.registry.vendorTitle(name),
    description: told(policy.about, look),
    inLanguage: words.language,
    license: licence.url,
    ...(at === null ? {} : { url: at }),
    ...(checked === null ? {} : { lastReviewed: checked }),
    about: { "@type": "Organization", name, ...(points.length > 0 ? { contactPoint: points } : {}) },
    ...(url === null
      ? {}
      : { hasPart: { "@type": "Dataset", name, url: `${url}api/v1/${id}.json`, license: licence.url } }),
  });
}
