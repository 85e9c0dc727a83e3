import type { Traffic } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule } from "../../rule";
import { unlessImpersonal } from "../common/personal";
import { text } from "../common/words";

const words: readonly Traffic[] = ["ALL", "REJECT", "ACCEPT"];

/** Art. 32(1)(b) GDPR; BSI NET.3.2.A9, C5 COS-03. All traffic, or what was rejected, as promised. */
export const logFlow = rule({
  id: "log-flow",
  kind: "flow-log",
  title: {
    de: "Netze protokollieren ihren Datenverkehr",
    en: "Networks log their traffic",
  },
  why: {
    de: "Ein Angriff im Netz oder ein Abfluss von Daten bleibt sonst ohne Spur.",
    en: "Otherwise an attack within the network, or data that leaves it, leaves no trace.",
  },
  measures: ["logging.access"],
  severity: "medium",
  decide({ resource, tags, traffic }, promise) {
    const wanted = promise.logging.flows === "all" ? "ALL" : "REJECT";
    const verdict = decideOn(traffic, {
      absent: () => notApplicable("it is no network of its own"),
      known: (logged) => {
        const observed = { traffic: words.filter((each) => logged.includes(each)), promised: promise.logging.flows };
        if (logged.some((each) => each === "ALL" || each === wanted)) return pass(observed);
        if (wanted === "ALL" && logged.includes("REJECT") && logged.includes("ACCEPT")) return pass(observed);
        return fail(
          observed,
          text(
            logged.length === 0
              ? `Das Netz „${resource.name}“ protokolliert seinen Datenverkehr nicht.`
              : `Das Netz „${resource.name}“ protokolliert nicht den zugesagten Datenverkehr.`,
            logged.length === 0
              ? `The network "${resource.name}" does not log its traffic.`
              : `The network "${resource.name}" does not log the promised traffic.`,
          ),
          text(
            `Legen Sie für das Netz ein \`aws.ec2.FlowLog\` mit \`vpcId\` und \`trafficType: "${wanted}"\` an.`,
            `Make an \`aws.ec2.FlowLog\` for the network, with \`vpcId\` and \`trafficType: "${wanted}"\`.`,
          ),
        );
      },
    });
    return unlessImpersonal(tags, promise, verdict);
  },
});
