// A house that knows more vendors than a menu holds: those used here come first, every other is found by its name.
import { expect, test } from "vitest";
import { checkView } from "../../adapters/playground/slack/limits.ts";
import { cardProblems } from "../../adapters/playground/teams/limits.ts";
import { renderForm as slackForm } from "../../adapters/slack/form.ts";
import { renderForm as teamsForm } from "../../adapters/teams/form.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Form } from "../../src/chat/reply.ts";
import { catalogOf } from "../../src/policy/catalog.ts";
import { cardIn, catalog, fieldIn, formIn, office } from "./office.ts";

const netcor = catalog.find("netcor");
if (!netcor) throw new Error("no NETCOR");
const numbers = Array.from({ length: 130 }, (_, index) => String(index).padStart(3, "0"));
const invented = numbers.map((number) => ({ ...netcor, id: `v${number}`, name: `Vendor ${number}`, aliases: [] }));
const four = catalog.policies.filter(({ id }) => ["netcor", "cloudtalk", "purecloud", "zoom"].includes(id));
const many = catalogOf([...four, ...invented]);
const used = ["zoom", "v129"].map((id) => ({ id, plan: null, contacts: [] }));

async function chosen() {
  const it = await office({ catalog: many });
  await it.store.keepSettings("T1", null, { ...noSettings, vendors: used });
  return it;
}

function optionsIn(form: Form, id: string) {
  const field = fieldIn(form, id);
  if (!("options" in field)) throw new Error(`${id} is no list`);
  return field;
}

test("the dialog offers those used here first and every other below them, by initial, and any of them opens a case", async () => {
  const it = await chosen();
  const { options, look } = optionsIn(formIn(await it.say("")), "vendor");
  expect(look).toBe("search");
  expect(options.slice(0, 3).map(({ label, group }) => `${group}: ${label}`)).toEqual([
    "Used here: Vendor 129",
    "Used here: Zoom",
    "Another vendor: C – V: CloudTalk",
  ]);
  expect(options).toHaveLength(many.policies.length);
  await it.submit(formIn(await it.say("v077 is down, no workaround")), { room: "C1" });
  expect((await it.theCase()).terms.vendor).toBe("v077");
  // From then on it stands before the others that are not used.
  const again = optionsIn(formIn(await it.say("")), "vendor");
  expect(again.options.slice(0, 2).map(({ value }) => value)).toEqual(["v129", "zoom"]);
});

test("where nobody chose vendors and there are many, those of one's own cases come first", async () => {
  const it = await office({ catalog: many });
  expect(optionsIn(formIn(await it.say("")), "vendor").options[0]?.group).toBe("C – V");
  await it.submit(formIn(await it.say("v077 is down, no workaround")), { room: "C1" });
  const [first] = optionsIn(formIn(await it.say("")), "vendor").options;
  expect(first).toEqual({ value: "v077", label: "Vendor 077", group: "Used here" });
});

test("the settings find a vendor among all of them, and Slack and Teams take both forms", async () => {
  const it = await chosen();
  const settings = formIn(await it.say("settings", { admin: true, where: null }));
  const field = optionsIn(settings, "vendors");
  expect([field.look, field.options.length]).toEqual(["search", many.policies.length]);
  expect(field.value).toEqual(["zoom", "v129"]);
  const roster = { people: [{ value: "U1", label: "Mara" }], rooms: [{ value: "C1", label: "support" }], more: false };
  const setting = { roster, origin: null, language: "en", seal: () => "sealed" } as const;
  for (const form of [settings, formIn(await it.say(""))]) {
    expect(checkView(slackForm(form, null))).toEqual([]);
    expect(cardProblems({ ...teamsForm(form, setting) }, "dialog")).toEqual([]);
  }
});

test("lists name those used here first, and say how to ask for another", async () => {
  const it = await chosen();
  const hotlines = cardIn(await it.say("hotline"));
  const [here = "", others = ""] = String(hotlines.spoken).split("Ask for the others by name: ");
  for (const name of ["Zoom", "Vendor 129"]) {
    expect(here).toContain(name);
    expect(others).not.toContain(name);
  }
  expect(others).toContain("Vendor 005");
  expect(cardIn(await it.say("hotline nobodyknowsit")).spoken).toMatch(
    /I know: Vendor 129, Zoom, CloudTalk.* and 122 more\./,
  );
});
