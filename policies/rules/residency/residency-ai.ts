import type { Promised } from "../../../catalogue/promise/schema";
import type { AiUse } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { list, propertyShown, text } from "../common/words";
import { geographies } from "./geographies";

/** Prompts are content: with a cross-region profile AWS answers them wherever it has room. Art. 44 and 28(3)(a) GDPR. */
export const residencyAi = rule({
  id: "residency-ai",
  kind: "ai-use",
  title: {
    de: "KI-Dienste verarbeiten Inhalte nur in zugesagten Regionen und lernen nicht daraus",
    en: "AI services process content in promised regions only, and don't learn from it",
  },
  why: {
    de: "Sonst verlassen Inhalte die Region, oder AWS verwendet sie zur Verbesserung seiner Dienste.",
    en: "Otherwise content leaves the region, or AWS uses it to improve its services.",
  },
  measures: ["residency.global-services"],
  severity: "high",
  decide(use, promise) {
    return combine([
      ...(use.spreads ? [bySpread(use, use.spreads, promise)] : []),
      ...(use.optedOut ? [byOptOut(use, use.optedOut)] : []),
    ]);
  },
});

/** Name of cross-region inference in `residency.global-services`. */
const promisedAs = "bedrock-cross-region";

function bySpread(
  { resource, service }: AiUse,
  spreads: NonNullable<AiUse["spreads"]>,
  { residency }: Promised,
): Verdict {
  return decideOn(spreads, {
    absent: () => notApplicable("it names no model"),
    known: (all) => {
      if (all.length === 0) return pass({ service, "leaves-promise": false });
      if (residency.globalServices.includes(promisedAs)) return pass({ service, promised: true });
      const outside = all.filter(({ geography }) => {
        const regions = Object.hasOwn(geographies, geography) ? geographies[geography] : undefined;
        return regions === undefined || regions.some((region) => !residency.regions.includes(region));
      });
      if (outside.length === 0) return pass({ service, "leaves-promise": false });
      const where = list([...new Set(outside.map(({ path }) => `\`${propertyShown(path)}\``))]);
      return fail(
        { service, "leaves-promise": true },
        text(
          `„${resource.name}“ nennt in ${where} ein Profil, mit dem Anfragen auch außerhalb der zugesagten Regionen bearbeitet werden.`,
          `"${resource.name}" names a profile in ${where} by which requests are answered outside the promised regions too.`,
        ),
        text(
          `Nennen Sie ein Modell, das in der eigenen Region läuft (ohne Vorsilbe wie \`eu.\`), oder nehmen Sie \`${promisedAs}\` in \`residency.global-services\` auf.`,
          `Name a model that runs in your own region (without a prefix such as \`eu.\`), or name \`${promisedAs}\` in \`residency.global-services\`.`,
        ),
      );
    },
  });
}

function byOptOut({ resource }: AiUse, optedOut: NonNullable<AiUse["optedOut"]>): Verdict {
  const failed = () =>
    fail(
      { "ai-opt-out": false },
      text(
        `Die Organisation „${resource.name}“ widerspricht nicht, dass KI-Dienste von AWS aus ihren Inhalten lernen.`,
        `The organization "${resource.name}" doesn't object to AWS's AI services learning from its content.`,
      ),
      text(
        'Hängen Sie eine `aws.organizations.Policy` vom Typ `AISERVICES_OPT_OUT_POLICY` an die Wurzel, mit `services.default.opt_out_policy` auf `{ "@@assign": "optOut" }`.',
        'Attach an `aws.organizations.Policy` of the type `AISERVICES_OPT_OUT_POLICY` to the root, with `services.default.opt_out_policy` as `{ "@@assign": "optOut" }`.',
      ),
    );
  return decideOn(optedOut, { absent: failed, known: (is) => (is ? pass({ "ai-opt-out": true }) : failed()) });
}
