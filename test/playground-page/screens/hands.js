// What the tour does on the page beside a scene's steps; every page of a tour has it, and `tour` in its console.

const from = (name) => import(`/playground/${name}.js`);

const local = {
  shut: async () => (await from("live")).clear(),
  unfold: async ({ app }) => {
    const folds = [...document.querySelectorAll(`#${app} details.b-fold summary`)];
    folds.at(-1)?.click();
    return true;
  },
  see: async ({ app }) => {
    const moves = "[data-action^='press:why'], [data-action^='press:script']";
    const { page } = await from("live");
    const cards = [...document.querySelectorAll(`#${app} .log > .message:not(.private), #${app} .post > .message`)];
    const here = page.seen.teams.conversations.find(({ id }) => id === page.teams.place);
    const { actionNamed } = await from("scene/teams-hand");
    const named =
      here?.messages.filter(({ cards: [card], onlyYou }) => !onlyYou && actionNamed(card, "more") >= 0) ?? [];
    const one = cards.findLast((card) =>
      app === "slack" ? card.querySelector(moves) : named.some(({ id }) => id === card.dataset.message),
    );
    one?.scrollIntoView({ block: "start" });
    return one !== undefined;
  },
  chat: async () => {
    const { page } = await from("live");
    const chat = page.seen.teams.conversations.find(({ kind }) => kind === "personal");
    (await from("teams/rail")).goTo(chat.id);
    return true;
  },
  tap: async ({ app, button }) => {
    const { page, inTeams, inSlack } = await from("live");
    const { actionNamed } = await from("scene/teams-hand");
    if (app === "teams") {
      const here = page.seen.teams.conversations.find(({ id }) => id === page.teams.place);
      const one = here.messages.findLast(({ cards }) => cards.some((card) => actionNamed(card, button) >= 0));
      return one && !(await inTeams({ do: "click", message: one.id, button: actionNamed(one.cards[0], button) })).error;
    }
    const here = page.seen.slack.channels.find(({ id }) => id === page.slack.place);
    const named = ({ action_id: id }) => id?.startsWith(`press:${button}~`);
    const all = here.messages.flatMap((one) => [one, ...one.replies]);
    const one = all.findLast(({ blocks }) => blocks.some(({ elements }) => elements?.some(named)));
    const block = one?.blocks.find(({ elements }) => elements?.some(named));
    if (!block) return false;
    const { value, action_id: actionId } = block.elements.find(named);
    const message = { channel: one.channel, ts: one.ts };
    return !(await inSlack({ do: "click", blockId: block.block_id, actionId, value, message })).error;
  },
};

globalThis.tour = {
  /** False where the step could not be done. */
  step: async (step) => {
    const act = local[step.do] ?? (await from("scene/acts")).acts[step.do];
    return Boolean(await act(step, () => true));
  },
  /** Everything that has come is drawn, and stands still. */
  still: async () => {
    await new Promise((resolve) => setTimeout(resolve, 350));
    document.activeElement?.blur();
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  },
};
