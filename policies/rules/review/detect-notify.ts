import type { Alert, Detector } from "../../../posture";
import { allOf, anyOf, type Ternary } from "../../effect/ternary";
import { fail, notApplicable, pass, rule, undecided } from "../../rule";
import { holds } from "../common/holds";
import { text } from "../common/words";
import { byAdministrator } from "./watched";

const finding = new Set<Detector["service"]>(["guardduty", "security-hub", "macie"]);

/**
 * Every detector of findings needs a rule of EventBridge for them in its region, or Security Hub's for all of them. Where
 * there is no detector, the rule that misses it fails. Art. 33(1) GDPR: 72 hours run from the moment one becomes aware.
 */
export const detectNotify = rule({
  id: "detect-notify",
  kind: "account",
  title: {
    de: "Funde der Überwachung erreichen einen Menschen",
    en: "Findings of detectors reach a person",
  },
  why: {
    de: "Ein Alarm, den niemand hört, ist keiner.",
    en: "An alarm that nobody hears is none.",
  },
  measures: ["review.anomalies", "logging.alerts"],
  severity: "high",
  decide(account, promise) {
    const detectors = account.detectors.filter(
      ({ service, on }) => finding.has(service) && holds(on, (is) => is) !== "no",
    );
    if (detectors.length === 0) return notApplicable("the program has no detector that finds anything");
    const { gathered } = account;
    const alerts = different(account.alerts, ({ of, region, reaches }) => [of, region, reaches]);
    const hubs = different(
      account.detectors.filter(({ service }) => service === "security-hub"),
      ({ region, on }) => [region, on],
    );
    const answers = detectors.map((detector) => isHeard(detector, alerts, hubs, gathered));
    const observed = { detectors: detectors.length, heard: answers.filter((answer) => answer === "yes").length };
    switch (allOf(answers)) {
      case "yes":
        return pass(observed);
      case "unknown":
        return undecided("whether findings reach somebody is known only when the subscription is confirmed", observed);
      case "no":
        if (promise.review.detectors === "organization") return undecided(byAdministrator, observed);
        return fail(
          observed,
          text(
            "Funde von GuardDuty, Security Hub oder Macie erreichen in wenigstens einer Region niemanden: Es fehlt eine eingeschaltete Ereignisregel mit einem Ziel, das jemand abonniert hat.",
            "Findings of GuardDuty, Security Hub or Macie reach nobody in one region at least: an event rule that is on, with a target that somebody has subscribed to, is missing.",
          ),
          text(
            'Fügen Sie eine `aws.cloudwatch.EventRule` mit `source: ["aws.guardduty"]` (oder `"aws.securityhub"`) hinzu, dazu ein `EventTarget` auf ein `aws.sns.Topic` mit `TopicSubscription`.',
            'Add an `aws.cloudwatch.EventRule` with `source: ["aws.guardduty"]` (or `"aws.securityhub"`), and an `EventTarget` to an `aws.sns.Topic` with a `TopicSubscription`.',
          ),
        );
    }
  },
});

function isHeard(detector: Detector, alerts: readonly Alert[], hubs: readonly Detector[], gathered: boolean): Ternary {
  return anyOf(
    alerts.map((alert) => {
      const direct = allOf([isAbout(alert, detector.service), sameRegion(alert, detector)]);
      const gather = hubs.map((each) =>
        allOf([
          isAbout(alert, "security-hub"),
          holds(each.on, (on) => on),
          gathered ? "yes" : sameRegion(each, detector),
          sameRegion(alert, each),
        ]),
      );
      return allOf([anyOf([direct, ...gather]), holds(alert.reaches, (does) => does)]);
    }),
  );
}

/** One of each: what is asked of two that say the same has one answer, and a program can have one in each of its parts. */
function different<T extends Alert | Detector>(all: readonly T[], said: (each: T) => unknown[]): T[] {
  return [...new Map(all.map((each) => [JSON.stringify(said(each)), each])).values()];
}

function isAbout({ of }: Alert, service: Detector["service"]): Ternary {
  return holds(of, (services) => services.includes(service));
}

function sameRegion(one: Pick<Detector, "region">, other: Pick<Detector, "region">): Ternary {
  if (one.region.state === "unknown" || other.region.state === "unknown") return "unknown";
  return one.region.state === "known" && other.region.state === "known" && one.region.value === other.region.value
    ? "yes"
    : "no";
}
