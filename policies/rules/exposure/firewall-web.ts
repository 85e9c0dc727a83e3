import type { WebFirewall } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";

/** A firewall without a log stops attacks that nobody learns of. Art. 32(1)(b) GDPR, BSI APP.3.1, C5 PSS-09. */
export const firewallWeb = rule({
  id: "firewall-web",
  kind: "web-firewall",
  title: {
    de: "Öffentliche Webdienste stehen hinter einer protokollierenden Web Application Firewall",
    en: "Public web services are behind a web application firewall that logs",
  },
  why: {
    de: "Bekannte Angriffe auf Webanwendungen laufen automatisiert, Tag und Nacht, gegen jede Adresse.",
    en: "Known attacks on web applications run automatically, day and night, against every address.",
  },
  measures: ["network.web-protection"],
  severity: "medium",
  decide(web) {
    if (web.role === "firewall") return logged(web);
    return decideOn(web.public, {
      absent: () => notApplicable("the public does not reach it"),
      known: (isPublic) => (isPublic ? guarded(web) : notApplicable("the public does not reach it")),
    });
  },
});

function guarded({ guarded: fact, resource, service }: WebFirewall): Verdict {
  const open = () =>
    fail(
      { "behind-firewall": false },
      text(
        `„${resource.name}“ (${service}) ist öffentlich und steht hinter keiner Web Application Firewall.`,
        `"${resource.name}" (${service}) is public, and behind no web application firewall.`,
      ),
      text(
        "Verbinden Sie es mit einer `aws.wafv2.WebAcl`: durch `aws.wafv2.WebAclAssociation` (`resourceArn`), bei CloudFront durch `webAclId`.",
        "Tie it to an `aws.wafv2.WebAcl`: by `aws.wafv2.WebAclAssociation` (`resourceArn`), for CloudFront by `webAclId`.",
      ),
    );
  return decideOn(fact, { absent: open, known: (is) => (is ? pass({ "behind-firewall": true }) : open()) });
}

function logged({ logs, resource }: WebFirewall): Verdict {
  const silent = () =>
    fail(
      { logs: false },
      text(
        `Die Web Application Firewall „${resource.name}“ protokolliert nicht.`,
        `The web application firewall "${resource.name}" does not log.`,
      ),
      text(
        "Legen Sie eine `aws.wafv2.WebAclLoggingConfiguration` mit ihrer `resourceArn` an.",
        "Add an `aws.wafv2.WebAclLoggingConfiguration` with its `resourceArn`.",
      ),
    );
  return decideOn(logs, { absent: silent, known: (is) => (is ? pass({ logs: true }) : silent()) });
}
