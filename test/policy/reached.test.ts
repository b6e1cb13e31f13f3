// How the documents say that each vendor is reached, line by line.
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { seedsIn } from "../vendors.ts";

const catalog = await loadCatalog("policies");
const four = seedsIn(catalog);
const [purecloud, cloudtalk, zoom, netcor] = ["purecloud", "cloudtalk", "zoom", "netcor"].map((id) => catalog.find(id));

describe("how the vendor is reached", () => {
  test("channels, who may use them, and for which plans", () => {
    expect(four.flatMap(({ id, channels }) => channels.map((one) => channelLine(id, one)))).toEqual([
      "cloudtalk web signed-in, preferred",
      "purecloud phone designated-contact",
      "purecloud web designated-contact, web-support https://purecloudsupport.inin.com/login",
      "purecloud in-product anyone",
      "purecloud self-help anyone",
      "purecloud status anyone",
      "netcor email anyone, preferred support@netcor.de",
      "netcor phone anyone, office",
      "zoom web anyone https://support.zoom.us/hc/en-us/requests/new",
      "zoom chat anyone",
      "zoom phone anyone, business+education+api",
    ]);
  });

  test("phone numbers: for whom, where, in which hours", () => {
    expect(purecloud?.hotlines?.plans).toBeUndefined();
    expect(purecloud?.hotlines?.regions?.map(({ id, name, serves, hours }) => [id, name, serves, hours])).toEqual([
      ["americas", "Americas", "americas", "americas"],
      ["apac", "APAC", "apac", "apac"],
      ["emea", "EMEA", "emea", "emea"],
    ]);
    expect(
      purecloud?.hotlines?.lines.map(({ country, place, region, hours }) =>
        [country, place.en, region, hours].join(" ").trim(),
      ),
    ).toEqual([
      "US USA americas",
      "US USA americas",
      "BR Brazil americas",
      "AU Sydney apac",
      "AU Melbourne apac",
      "AU Perth apac",
      "JP Japan apac japan",
      "MY Malaysia apac",
      "NZ New Zealand apac",
      "GB United Kingdom emea",
      "DE Germany emea",
      "NL Netherlands emea",
      "SA Saudi Arabia emea",
      "ZA South Africa emea",
    ]);
    expect(purecloud?.hotlines?.roundTheClock).toMatchObject({
      priorities: [1],
      why: { en: "priority 1 is taken round the clock" },
    });
    expect(zoom?.hotlines?.plans).toEqual(["business", "education", "api"]);
    expect(zoom?.hotlines?.lines.every(({ hours, region, extension }) => !hours && !region && extension === "2")).toBe(
      true,
    );
    expect(netcor?.hotlines?.lines).toMatchObject([{ country: "DE", hours: "office" }]);
    expect(cloudtalk?.hotlines).toBeUndefined();
    const tollFree = four.flatMap(({ hotlines }) => hotlines?.lines ?? []).filter((line) => line.tollFree);
    expect(tollFree.map(({ number }) => number)).toEqual([
      "+1-866-353-6587",
      "+1.888.799.9666",
      "+61.1800.768.027",
      "+44.800.368.7314",
    ]);
  });

  test("no phone: Zoom's Free and Pro, and all of CloudTalk", () => {
    expect(four.map(({ id, noPhone }) => [id, noPhone?.map(({ plans }) => plans ?? "all")])).toEqual([
      ["cloudtalk", ["all"]],
      ["purecloud", undefined],
      ["netcor", undefined],
      ["zoom", [["free", "pro"]]],
    ]);
  });

  test("PureCloud speaks to designated contacts only, and needs one on call at priority 1", () => {
    expect(four.map(({ id, contact }) => [id, contact.who, contact.onCall?.priorities])).toEqual([
      ["cloudtalk", "anyone", undefined],
      ["purecloud", "designated", [1]],
      ["netcor", "anyone", undefined],
      ["zoom", "anyone", undefined],
    ]);
    expect(purecloud?.contact.others?.en).toContain("Help > Get Help");
  });
});

function channelLine(
  id: string,
  { kind, access, preferred, plans, hours, url, address }: Policy["channels"][number],
): string {
  const how = [
    access,
    ...(preferred ? ["preferred"] : []),
    ...(hours ? [hours] : []),
    ...(plans ? [plans.join("+")] : []),
  ];
  return [id, kind, how.join(", "), url ?? address].filter((part) => part !== undefined).join(" ");
}
