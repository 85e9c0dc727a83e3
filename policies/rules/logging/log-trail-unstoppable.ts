import { known, type Grant, type GrantedPolicy, type PolicyDocument } from "../../../posture";
import { wildcardsIn } from "../../effect";
import { mayDo } from "../../effect/may-do";
import { fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { onEachPolicy } from "../access/each-policy";
import { propertyShown, text } from "../common/words";

/** What ends a record, or takes events out of it. https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html */
const stops = ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"].map((name) => `cloudtrail:${name}`);
const trails = known("arn:*:cloudtrail:*:*:trail/?*");

/**
 * Who is watched must not be able to end the watch. Administrators can do everything: there `grant-no-wildcard` and
 * `grant-administrators` judge. C5 OPS-14, BSI OPS.1.1.5.A6.
 */
export const logTrailUnstoppable = rule({
  id: "log-trail-unstoppable",
  kind: "grant",
  title: {
    de: "Wer überwacht wird, kann die Aufzeichnung nicht abschalten",
    en: "Those who are watched can't stop the record",
  },
  why: {
    de: "Ein Angreifer schaltet zuerst die Aufzeichnung ab, wenn die erbeutete Rolle es darf.",
    en: "The first thing an attacker does is stop the record, where the stolen role may.",
  },
  measures: ["logging.administration"],
  severity: "high",
  decide(grant) {
    return onEachPolicy(grant, (document, policy) => judge(grant, document, policy));
  },
});

function judge(grant: Grant, document: PolicyDocument, { path }: GrantedPolicy): Verdict {
  const { everything, services } = wildcardsIn(document);
  if (everything === "yes" || services.iam === "yes") {
    return notApplicable("the policy is an administrator's, which grant-no-wildcard judges");
  }
  const may = mayDo(document, stops, trails);
  if (may === "no") return pass({ "may-stop-trails": false });
  if (may === "unknown") return undecided("a resource or condition of the policy is not known yet");
  const property = propertyShown(path);
  return fail(
    { "may-stop-trails": true },
    text(
      `Wer „${grant.resource.name}“ hat, darf über \`${property}\` die Aufzeichnung durch CloudTrail beenden oder verkürzen.`,
      `Whoever has "${grant.resource.name}" may end or shorten the record of CloudTrail by \`${property}\`.`,
    ),
    text(
      "Nehmen Sie `cloudtrail:StopLogging`, `DeleteTrail`, `UpdateTrail` und `PutEventSelectors` aus, oder verweigern Sie sie mit `Deny`.",
      "Leave out `cloudtrail:StopLogging`, `DeleteTrail`, `UpdateTrail` and `PutEventSelectors`, or refuse them by a `Deny`.",
    ),
  );
}
