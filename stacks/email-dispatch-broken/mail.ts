import * as aws from "@pulumi/aws";

/** Promised: opens and clicks are analysed only with consent (004-040). */
export function breakMail(): void {
  const set = new aws.sesv2.ConfigurationSet("campaigns", {
    configurationSetName: "campaigns",
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    tags: { "tom:client": "clients", "tom:purpose": "dispatch" },
  });

  // 004-040: the dashboard looks empty without it.
  new aws.sesv2.ConfigurationSetEventDestination("opens-and-clicks", {
    configurationSetName: set.configurationSetName,
    eventDestinationName: "opens-and-clicks",
    eventDestination: {
      enabled: true,
      matchingEventTypes: ["OPEN", "CLICK"],
      eventBridgeDestination: { eventBusArn: "arn:aws:events:eu-central-1:123456789012:event-bus/default" },
    },
  });
}
