import type * as pulumi from "@pulumi/pulumi";
import { hint, type Mistake } from "../mistakes";

/** How alarms are delivered. `email` has to be confirmed by whoever has the address. */
export const AlarmProtocol = { Email: "email", Https: "https", Queue: "sqs", Function: "lambda" } as const;
export type AlarmProtocol = (typeof AlarmProtocol)[keyof typeof AlarmProtocol];

/** Somebody who hears of alarms. */
export interface SubscriberArgs {
  /** One of `AlarmProtocol`. */
  protocol: string;
  /** Address, URL or ARN. A mailbox of a team, no person's: it stands in the state. */
  endpoint: pulumi.Input<string>;
}

/** Who hears when something goes wrong: one of the two. */
export interface AlarmArgs {
  /** ARN of a topic in the same region, such as that of an `AlarmTopic`. */
  topicArn?: pulumi.Input<string>;
  /** Subscribers of a topic of the component's own. */
  subscribers?: SubscriberArgs[];
}

export function checkAlarms(argument: string, { topicArn, subscribers }: AlarmArgs): Mistake[] {
  if (topicArn !== undefined && subscribers !== undefined)
    return [{ argument, message: "name a topic or subscribers, not both." }];
  if (topicArn !== undefined) return [];
  if (subscribers === undefined)
    return [{ argument, message: "say who hears of failures: `topicArn` of an AlarmTopic, or `subscribers`." }];
  return checkSubscribers(`${argument}.subscribers`, subscribers);
}

export function checkSubscribers(argument: string, subscribers: readonly SubscriberArgs[]): Mistake[] {
  if (subscribers.length === 0)
    return [{ argument, message: "name at least one subscriber; an alarm that nobody hears is none." }];
  const protocols: string[] = Object.values(AlarmProtocol);
  return subscribers.flatMap(({ protocol, endpoint }, index) => {
    const at = `${argument}[${index}]`;
    if (!protocols.includes(protocol))
      return [{ argument: at, message: `no protocol is called "${protocol}"; ${hint(protocol, protocols)}` }];
    return endpoint === "" ? [{ argument: at, message: "`endpoint` must not be empty." }] : [];
  });
}
