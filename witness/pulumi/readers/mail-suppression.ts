import { known, mapFact, unknown, type Fact, type MailSuppression } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { baseOf, tagsOf } from "./identity";
import { blockAt, textsAt } from "./properties";
import { regionOf } from "./region";

const account = "aws:sesv2/accountSuppressionAttributes:AccountSuppressionAttributes";

/** Configuration sets of SES, and the account's own setting. The older sets (`ses`) can't state it, and follow the account's. */
export const mailSuppressionReader: Reader<"mail-suppression"> = {
  kind: "mail-suppression",
  scope: "stack",
  types: ["aws:sesv2/configurationSet:ConfigurationSet", "aws:ses/configurationSet:ConfigurationSet", account],
  partTypes: [account],
  read: suppressionOf,
};

function suppressionOf(resource: SeenResource, graph: Graph): MailSuppression {
  const isAccount = resource.type === account;
  return {
    ...baseOf("mail-suppression", resource, graph),
    service: "Amazon SES",
    tags: tagsOf(resource),
    on: isAccount ? both(textsAt(resource.props, "suppressedReasons")) : ofSet(resource, graph),
    stated: isAccount
      ? 'suppressedReasons: ["BOUNCE", "COMPLAINT"]'
      : 'suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] }',
  };
}

/** A set that says nothing follows the account; one that says so with an empty list suppresses nothing. */
function ofSet(set: SeenResource, graph: Graph): Fact<boolean> {
  const stated = blockAt(set.props, "suppressionOptions");
  if (stated.state !== "absent") return both(textsAt(set.props, "suppressionOptions", "suppressedReasons"));
  const here = regionOf(set, graph).region;
  const own = graph.ofType(account).filter((each) => {
    const there = regionOf(each, graph).region;
    return !(here.state === "known" && there.state === "known" && here.value !== there.value);
  });
  const [first] = own;
  return first && own.length === 1 ? both(textsAt(first.props, "suppressedReasons")) : byAccount;
}

/** https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html, read 2026-11 */
const byAccount = unknown(
  "nothing is stated, and the account's own list suppresses both only where SES was first used after 2019-11-25",
);

function both(reasons: Fact<string[]>): Fact<boolean> {
  if (reasons.state === "absent") return known(false);
  return mapFact(reasons, (list) => ["BOUNCE", "COMPLAINT"].every((reason) => list.includes(reason)));
}
