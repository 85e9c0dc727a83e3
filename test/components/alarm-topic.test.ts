import { AlarmTopic } from "../../components";
import { describeDefaults, withoutStatement } from "./mutations";
import { promiseFile } from "./program";

const promise = promiseFile("organisation: { name: Lab, country: DE, domains: [example.de] }\n");
const subscribers = [{ protocol: "email", endpoint: "security@example.de" }];

describeDefaults(
  "an AlarmTopic",
  () => new AlarmTopic("alarms", { client: "internal", subscribers, promise }),
  promise,
  [
    ["its key", "alarms-topic", { kmsMasterKeyId: undefined }, ["encryption-at-rest"]],
    ["rotation", "alarms-key Key", { enableKeyRotation: false }, ["key-rotation"]],
    ["the days to think", "alarms-key Key", { deletionWindowInDays: 7 }, ["key-deletion-window"]],
    ["the refusal of plain HTTP", "alarms-topic-policy", withoutStatement("DenyPlainHttp"), ["transport-policy-tls"]],
  ],
);
