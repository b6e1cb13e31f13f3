// People act on the stand-in, and the app they reach is a real Bolt app over HTTP.
import { expect, test } from "vitest";
import { caseApp, opened } from "./slack-case-app.ts";
import { desk, option } from "./slack-desk.ts";

test("a person opens a case from the command to the card, and a colleague answers it", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  expect((await dana.suggest("top", "vendor", "z")).options.map((one) => one.value)).toEqual(["zoom"]);
  await dana.fill("top", { vendor: "zoom", title: "no calls at all" });
  expect(await dana.submit()).toMatchObject({ sent: false });
  expect(slack.views("UDANA")[0]?.errors).toEqual({ who: "Please complete this required field." });
  await dana.choose("top", "who", "all");
  await slack.until(() => slack.views("UDANA")[0]?.blocks.length === 4);
  expect(await dana.submit()).toMatchObject({ sent: true, status: 200, body: "" });
  expect(slack.views("UDANA")).toEqual([]);
  const [card] = await slack.until(() => (slack.messages("COPS").length > 0 ? slack.messages("COPS") : undefined));
  expect(card).toMatchObject({ text: "no calls at all (zoom) by <@UDANA>", byApp: true });

  await slack.as("UKENJI").click({ message: { channel: "COPS", ts: card?.ts ?? "" }, actionId: "answered" });
  await slack.until(() => slack.messages("COPS", "UKENJI").length === 2);
  expect(slack.messages("COPS", "UKENJI").map((one) => one.text)).toEqual(["answered", "Noted."]);
  expect(slack.messages("COPS", "UDANA").map((one) => one.text)).toEqual(["answered"]);
  expect(slack.problems()).toEqual([]);
});

test("what was typed survives an update, and so does what stood there from the start", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  await dana.choose("top", "vendor", "netcor");
  await dana.choose("top", "who", "all");
  await slack.until(() => slack.views("UDANA")[0]?.blocks.length === 4);
  const state = slack.views("UDANA")[0]?.state;
  expect(state?.vendor?.vendor?.selected_option).toEqual(option("netcor"));
  expect(state?.title?.title?.value).toBe("phones");
  expect(state?.who?.who?.selected_option).toEqual(option("all"));
});

test("errors of the app stand beside the field, and the form stays", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  await dana.fill("top", { vendor: "zoom", who: "all" });
  await dana.submit();
  expect(slack.views("UDANA")[0]?.errors).toEqual({ title: "A little more, please." });
});

test("the client keeps back a text that is too long, and takes no option that is not there", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  await dana.fill("top", { vendor: "zoom", who: "all", title: "x".repeat(21) });
  expect(await dana.submit()).toMatchObject({ sent: false });
  await expect(dana.choose("top", "who", "nobody")).rejects.toThrow("no option “nobody”");
  await expect(dana.click({ actionId: "nothing" })).rejects.toThrow("nothing here is");
});

test("an answer to the command is for the person alone, and a command that nobody knows is none", async () => {
  const { slack } = await desk(caseApp);
  await slack.as("UDANA").slash("COPS", "help");
  expect(slack.messages("COPS", "UDANA")).toMatchObject([{ text: "Type `/sla` to open a case.", ephemeral: true }]);
  expect(slack.messages("COPS", "UKENJI")).toEqual([]);
  const unknown = await slack.as("UDANA").slash("COPS", "", "/what");
  expect(unknown).toMatchObject({ sent: false, shown: "/what is not a valid command." });
});
