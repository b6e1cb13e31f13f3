// What nobody's Slack and nobody's Teams send: without a signature, too large, of no known shape, to nowhere.

export function strangers() {
  const large = "x".repeat(200_000);
  const tries: readonly [string, RequestInit][] = [
    ["/slack/events", { method: "POST", body: large }],
    ["/slack/events", { method: "POST", body: "{", headers: { "content-type": "application/json" } }],
    ["/teams/messages", { method: "POST", body: large }],
    [`/${"a/".repeat(500)}`, {}],
    ["/slack/events", { method: "PUT", body: large, headers: { "x-slack-signature": "v0=00" } }],
  ];
  let came = 0;
  let refused = 0;
  return {
    came: () => came,
    refused: () => refused,
    async come(url: string): Promise<void> {
      const [path, init] = tries[came++ % tries.length] ?? ["/", {}];
      const status = await fetch(`${url}${path}`, init).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        () => 0,
      );
      if (status !== 200) refused += 1;
    },
  };
}
