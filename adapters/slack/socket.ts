// Where Slack's requests come in over a connection that we open (Socket Mode): no more of them at once than can be worked on.
import { type App, type Receiver, type ReceiverEvent, SocketModeReceiver } from "@slack/bolt";
import { boltLogger } from "./logger.ts";
import type { Around } from "./receiver.ts";

type Socket = {
  readonly appToken: string;
  /** Ends with a slash. */
  readonly apiUrl: string;
};

export function createSocketReceiver({ appToken, apiUrl }: Socket, { house, apology, isFull }: Around) {
  const logger = boltLogger(house.log);
  const installerOptions = { clientOptions: { slackApiUrl: apiUrl } };
  const receiver = new SocketModeReceiver({ appToken, logger, installerOptions });

  /**
   * Who can be told so is told. What is not acknowledged comes again, if it is an event: at once, after a minute and after
   * five (docs.slack.dev, “Events API”, retries); a button shows its presser that it came to nothing.
   */
  async function refuse({ body, ack }: ReceiverEvent): Promise<void> {
    const told = apology(body);
    if (told !== null) await ack(told);
  }

  return {
    init(app: App) {
      // Bolt's receiver hands whatever comes to this one method.
      const take = app.processEvent.bind(app);
      app.processEvent = (event) => (isFull() ? refuse(event) : take(event));
      receiver.init(app);
    },
    start: () => receiver.start(),
    stop: () => receiver.stop(),
  } satisfies Receiver;
}
