// Cards the tiny bot answers with; they keep every limit.

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

export function attached(card: object) {
  return { contentType: CARD_TYPE, content: card };
}

export function caseCard(owner = "nobody", userIds: string[] = []) {
  return {
    type: "AdaptiveCard",
    version: "1.5",
    fallbackText: "P1 with Zoom",
    refresh: { action: { type: "Action.Execute", verb: "look", data: { id: "c1" } }, userIds },
    body: [{ type: "TextBlock", text: `P1, held by ${owner}, due {{TIME(2026-11-22T15:30:00Z)}}`, wrap: true }],
    actions: [
      {
        type: "Action.Execute",
        title: "Take it",
        verb: "take",
        data: { id: "c1" },
        fallback: { type: "Action.Submit", title: "Take it", data: { verb: "take", id: "c1" } },
      },
      { type: "Action.Submit", title: "Change", data: { msteams: { type: "task/fetch" }, verb: "change" } },
      { type: "Action.OpenUrl", title: "Portal", url: "https://support.example.com/" },
    ],
  };
}

export function impactForm(step = "impact") {
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      {
        type: "Input.Text",
        id: "what",
        label: "What is broken?",
        isRequired: true,
        errorMessage: "Say what",
        maxLength: 20,
      },
      { type: "Input.Number", id: "users", label: "Users hit, in %", min: 0, max: 100 },
      {
        type: "Input.ChoiceSet",
        id: "impact",
        label: "Impact",
        isRequired: true,
        errorMessage: "Pick one",
        choices: [
          { title: "Down", value: "down" },
          { title: "Slow", value: "slow" },
        ],
      },
    ],
    actions: [
      { type: "Action.Submit", title: "Next", data: { step } },
      { type: "Action.Submit", title: "Back", associatedInputs: "none", data: { step: "back" } },
    ],
  };
}

export function dialogWith(card: object, title = "Impact") {
  return { task: { type: "continue", value: { title, width: "medium", height: "medium", card: attached(card) } } };
}
